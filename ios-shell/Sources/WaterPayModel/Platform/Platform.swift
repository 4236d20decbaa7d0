/// All that the phone does for the screens.
@MainActor
public struct Platform {
    /// The live camera.
    public let camera: any CameraFeed
    /// The key that the resident authorises with.
    public let deviceKey: any DeviceKey
    /// Album, other apps.
    public let surroundings: any Surroundings
    /// What the resident has chosen.
    public let preferences: any Preferences
    /// Announces reminders.
    public let reminding: any Reminding

    /// These parts of a phone.
    public init(
        camera: any CameraFeed,
        deviceKey: any DeviceKey,
        surroundings: any Surroundings,
        preferences: any Preferences,
        reminding: any Reminding
    ) {
        self.camera = camera
        self.deviceKey = deviceKey
        self.surroundings = surroundings
        self.preferences = preferences
        self.reminding = reminding
    }
}
