#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import UIKit
import WaterPayBindings
import WaterPayModel

/// A barcode on a white sheet, in dark mode too, with its text below. A screen reader hears the text.
struct BarcodePicture: View {
    @Environment(\.displayScale) private var scale
    @State private var room: CGFloat = 0
    let barcode: Barcode

    var body: some View {
        VStack(spacing: 8) {
            // Never resized: each of its pixels is one of the screen's.
            if room > 0 { Image(uiImage: picture).interpolation(.none).accessibilityHidden(true) }
            Text(barcode.text.reveal())
                .font(.body.monospaced())
                .foregroundStyle(.black)
                .speechSpellsOutCharacters()
        }
        .padding(.vertical, 12)
        .frame(maxWidth: .infinity)
        .background {
            GeometryReader { sheet in
                Color.white.onChange(of: sheet.size.width, initial: true) { _, width in room = width }
            }
        }
        .accessibilityElement(children: .combine)
    }

    private var picture: UIImage {
        let sheet = Int(room * scale)
        let drawn = DrawnBars(barcode, in: sheet)
        // As wide as the sheet, so that nobody centres it by half a pixel.
        let size = CGSize(
            width: max(drawn.width, sheet),
            height: max(drawn.leastHeight, Int((leastHeight * scale).rounded(.up)))
        )
        let margin = max(0, sheet - drawn.width) / 2
        let format = UIGraphicsImageRendererFormat()
        (format.scale, format.opaque) = (1, true)
        let pixels = UIGraphicsImageRenderer(size: size, format: format).image { drawing in
            UIColor.white.setFill()
            drawing.fill(CGRect(origin: .zero, size: size))
            drawing.cgContext.setShouldAntialias(false)
            UIColor.black.setFill()
            for bar in drawn.bars {
                let left = CGFloat(margin + bar.lowerBound)
                drawing.fill(CGRect(x: left, y: 0, width: CGFloat(bar.count), height: size.height))
            }
        }
        guard let image = pixels.cgImage else { return pixels }
        return UIImage(cgImage: image, scale: scale, orientation: .up)
    }
}

/// In points.
private let leastHeight: CGFloat = 40
#endif
