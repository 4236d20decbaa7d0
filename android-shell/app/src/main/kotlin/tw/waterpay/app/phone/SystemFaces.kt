package tw.waterpay.app.phone

/**
 * Where Android has fonts with Traditional Chinese, the likeliest first. It varies with the version and the maker; since
 * Android 15 the first may be a variable font, which the core passes over.
 */
internal val SystemFaces = listOf(
    "/system/fonts/NotoSansCJK-Regular.ttc",
    "/system/fonts/NotoSansTC-Regular.otf",
    "/system/fonts/NotoSerifCJK-Regular.ttc",
    "/system/fonts/DroidSansFallback.ttf",
)
