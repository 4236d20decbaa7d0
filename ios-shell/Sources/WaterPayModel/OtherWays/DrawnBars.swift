import WaterPayBindings

/// A barcode in whole pixels of a screen: a scanner reads no bar that is blurred, or wider than its neighbour by rounding.
public struct DrawnBars: Hashable, Sendable {
    /// The dark bars, from left to right, in pixels from the left edge of the picture.
    public let bars: [Range<Int>]
    /// How wide the picture is, in pixels.
    public let width: Int
    /// How high it is at least, in pixels.
    public let leastHeight: Int

    /// `barcode` as wide as whole pixels allow in `room` pixels; a module has one pixel at least.
    public init(_ barcode: Barcode, in room: Int) {
        let module = max(1, room / max(1, barcode.modules.count))
        width = module * barcode.modules.count
        leastHeight = (width * 15 + 99) / 100
        var bars: [Range<Int>] = []
        for (place, isDark) in barcode.modules.enumerated() where isDark {
            let bar = place * module..<(place + 1) * module
            if let last = bars.last, last.upperBound == bar.lowerBound {
                bars[bars.count - 1] = last.lowerBound..<bar.upperBound
            } else {
                bars.append(bar)
            }
        }
        self.bars = bars
    }
}
