package tw.waterpay.ui.platform

/** All that the phone does for the screens. */
class Phone(
    val camera: Camera,
    val deviceKey: DeviceKey,
    val surroundings: Surroundings,
    val preferences: Preferences,
    val reminding: Reminding,
)
