package tw.waterpay.desktop

import java.nio.file.Path

/** Where a desktop has fonts with Traditional Chinese, the likeliest first; those that users keep for themselves last. */
internal fun faces(): List<String> =
    Places + OwnPlaces.map { Path.of(System.getProperty("user.home"), it).toString() }

private val Places = listOf(
    // Linux: Debian and Ubuntu, Fedora, Arch; then the older ones.
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
    // macOS.
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "/System/Library/Fonts/Supplemental/Songti.ttc",
    // Windows.
    """C:\Windows\Fonts\msjh.ttc""",
    """C:\Windows\Fonts\mingliu.ttc""",
    """C:\Windows\Fonts\kaiu.ttf""",
)

private val OwnPlaces = listOf(".local/share/fonts/NotoSansCJK-Regular.ttc", "Library/Fonts/NotoSansCJK-Regular.ttc")
