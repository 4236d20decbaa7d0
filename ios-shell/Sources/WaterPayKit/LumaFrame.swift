import Foundation
import WaterPayBindings

/// The brightness of a camera's picture: `height` rows of `width` bytes, `bytesPerRow` bytes apart.
public struct LumaFrame: Sendable {
    /// The bytes; the last row may end where its pixels end.
    public let luma: Data
    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// From the beginning of one row to the beginning of the next.
    public let bytesPerRow: Int

    /// A frame of these bytes.
    public init(luma: Data, width: Int, height: Int, bytesPerRow: Int) {
        self.luma = luma
        self.width = width
        self.height = height
        self.bytesPerRow = bytesPerRow
    }

    /// Lends the camera's own memory to `body`, without a copy: that of a plane whose buffer is locked for reading. The
    /// frame is not to be kept beyond `body`.
    public static func lending<Value>(
        _ plane: UnsafeRawPointer,
        width: Int,
        height: Int,
        bytesPerRow: Int,
        to body: (LumaFrame) throws -> Value
    ) rethrows -> Value {
        let luma = Data(
            // Data wants to own what it could change. Nothing changes it: the core reads it, and it is not deallocated.
            bytesNoCopy: UnsafeMutableRawPointer(mutating: plane),
            count: bytesPerRow * height,
            deallocator: .none
        )
        return try body(LumaFrame(luma: luma, width: width, height: height, bytesPerRow: bytesPerRow))
    }
}

extension WaterPayProtocol {
    /// Looks for a code in `frame`: at most one, a few milliseconds.
    ///
    /// - Throws: ``WaterPayError/NotAFrame(words:detail:)`` when the sizes do not fit the bytes.
    public func read(_ frame: LumaFrame) throws -> ReadCode? {
        // A size that does not fit the core's numbers fits no bytes either; it is for the core to say so.
        let isRead = try readFrame(
            luma: frame.luma,
            width: UInt32(clamping: frame.width),
            height: UInt32(clamping: frame.height),
            stride: UInt32(clamping: frame.bytesPerRow)
        )
        return isRead ? try codeInFrame() : nil
    }

    /// Reads every code on a photograph (JPEG, PNG or WebP), away from the actor that asks: it takes up to half a
    /// second.
    ///
    /// - Throws: ``WaterPayError/UnreadablePhoto(problem:words:detail:)`` when it is none, or too large.
    public func reading(of photo: Data) async throws -> Reading {
        try readPhoto(photo: photo)
    }
}
