#if canImport(CoreText) && os(iOS)
import CoreText
import Foundation

/// The fonts of iOS that have Traditional Chinese. Whether one can be printed with, the core finds out.
enum Faces {
    /// The files of those that are there, the likeliest first.
    static var files: [String] {
        families.compactMap(file(of:))
    }

    private static let families = ["PingFang TC", "Heiti TC", "Hiragino Sans"]

    private static func file(of family: String) -> String? {
        let wanted = CTFontDescriptorCreateWithAttributes([kCTFontFamilyNameAttribute: family] as CFDictionary)
        let mandatory = NSSet(object: kCTFontFamilyNameAttribute) as CFSet
        guard let found = CTFontDescriptorCreateMatchingFontDescriptor(wanted, mandatory) else { return nil }
        guard let file = CTFontDescriptorCopyAttribute(found, kCTFontURLAttribute) as? URL, file.isFileURL else {
            return nil
        }
        return file.path
    }
}
#endif
