#if canImport(SwiftUI) && os(iOS)
import SwiftUI

extension View {
    /// VoiceOver says `sentences` when this comes, and again when they change.
    func announced(_ sentences: [String]) -> some View {
        onChange(of: sentences, initial: true) {
            AccessibilityNotification.Announcement(sentences.joined(separator: " ")).post()
        }
    }
}
#endif
