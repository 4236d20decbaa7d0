package tw.waterpay.ui.platform

/**
 * All that the phone does for the screens.
 *
 * @property faces files of its fonts with Traditional Chinese, the likeliest first; the core passes over what is not there
 */
class Phone(
    val camera: Camera,
    val deviceKey: DeviceKey,
    val surroundings: Surroundings,
    val preferences: Preferences,
    val reminding: Reminding,
    val faces: List<String>,
)
