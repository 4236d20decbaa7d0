#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// A field for a passphrase, which is never shown.
struct PassphraseField: View {
    /// What it is for, in the core's words.
    let name: String
    let passphrase: Personal
    /// Whether the phone's own keeper of passwords is to propose a new one, or one that it has.
    let content: UITextContentType
    let onType: @MainActor (Personal) -> Void
    let onSubmit: @MainActor () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(name).font(.headline).accessibilityHidden(true)
            SecureField(name, text: text)
                .font(.title2)
                .frame(minHeight: 48)
                .textContentType(content)
                .textInputAutocapitalization(.never)
                .autocorrectionDisabled()
                .submitLabel(.done)
                .onSubmit { onSubmit() }
        }
    }

    private var text: Binding<String> {
        Binding {
            passphrase.reveal()
        } set: {
            // A field that is drawn anew writes what it holds, which is no typing.
            if $0 != passphrase.reveal() { onType(Personal($0)) }
        }
    }
}
#endif
