package tw.waterpay.sandbox

/** A Traditional Chinese face, where Debian's `fonts-noto-cjk` puts it: `test.sh` asks for that package. */
const val SYSTEM_FACE = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
