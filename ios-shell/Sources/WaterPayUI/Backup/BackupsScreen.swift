#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayModel

/// What backups are for, and the ways to making one and to restoring one.
struct BackupsScreen: View {
    @Environment(\.words) private var words
    let onEvent: @MainActor (BackupsEvent) -> Void

    var body: some View {
        Screen(words[.backups]) {
            Notice(text: words[.whatBackupsAreFor])
            Section {
                Button(words[.makeBackup], systemImage: "externaldrive.badge.plus") { onEvent(.make) }
                Button(words[.restoreBackup], systemImage: "arrow.counterclockwise") { onEvent(.restore) }
            }
        }
    }
}

#if DEBUG
#Preview("Backups") {
    BackupsScreen(onEvent: { _ in }).asPreview()
}
#endif
#endif
