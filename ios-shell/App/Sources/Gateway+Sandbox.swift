#if DEBUG
extension Gateway {
    /// A sandbox on the developer's machine. The Simulator has the machine's own loopback; a phone has not, and needs the
    /// sandbox behind an address that begins with https in its place.
    static let ofThisBuild = Gateway(
        address: "http://127.0.0.1:8480",
        // Every sandbox's; its seed is published, so it proves nothing.
        receiptKeys: ["gtGdbpNdJQAqUlCb3FtazPeqAI2H48993WSRCppcjbQ"],
        isSandbox: true
    )
}
#endif
