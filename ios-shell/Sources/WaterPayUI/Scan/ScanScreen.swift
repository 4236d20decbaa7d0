#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The camera's picture with a frame to aim with, what it sees if that is no bill, and the ways around it.
struct ScanScreen<Camera: View>: View {
    @Environment(\.words) private var words
    let state: ScanState
    let photo: PhotoState
    let onEvent: @MainActor (ScanEvent) -> Void
    @ViewBuilder let camera: Camera

    var body: some View {
        content
            .navigationTitle(words[.scanBill])
            .onAppear { onEvent(.seen) }
    }

    @ViewBuilder private var content: some View {
        switch state {
        case .looking(let instead, let aim):
            // However much there is to say, half of the room stays the camera's: it goes on looking.
            GeometryReader { room in
                VStack(spacing: 0) {
                    Picture { camera }
                    List {
                        Seen(instead: instead, aim: aim, photo: photo)
                        Around(onEvent: onEvent)
                    }
                    .frame(maxHeight: room.size.height / 2)
                }
            }
        case .unavailable(let why):
            List {
                Notice(text: words[why.word], tone: .attention)
                OnPhoto(photo: photo)
                Around(onEvent: onEvent)
            }
        }
    }
}

private struct Picture<Camera: View>: View {
    @Environment(\.words) private var words
    @ViewBuilder let camera: Camera

    var body: some View {
        camera
            .overlay { AimingFrame() }
            .background(.black)
            .clipped()
            .ignoresSafeArea(edges: .horizontal)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(words[.cameraPicture])
            .accessibilityAddTraits(.isImage)
    }
}

private struct Seen: View {
    @Environment(\.words) private var words
    let instead: Words?
    let aim: String?
    let photo: PhotoState

    var body: some View {
        switch photo {
        case .reading, .noBill: OnPhoto(photo: photo)
        case .nothing:
            if let instead {
                Problem(words: instead)
            } else {
                Notice(text: aim ?? words[.aimAtCode])
            }
        }
    }
}

private struct OnPhoto: View {
    let photo: PhotoState

    var body: some View {
        switch photo {
        case .nothing: EmptyView()
        case .reading: WaitingRow(.readingPhoto)
        case .noBill(let why): Problem(words: why)
        }
    }
}

private struct Around: View {
    @Environment(\.words) private var words
    let onEvent: @MainActor (ScanEvent) -> Void

    var body: some View {
        Section {
            Button(words[.enterNumber], systemImage: "number") { onEvent(.keyIn) }
            Button(words[.choosePhoto], systemImage: "photo") { onEvent(.choosePhoto) }
        }
    }
}

extension CameraUnavailable {
    fileprivate var word: Word {
        switch self {
        case .notAllowed: .cameraNotAllowed
        case .notThere: .cameraNotThere
        }
    }
}

#if DEBUG
#Preview("Scan") {
    ScanScreen(state: .looking(instead: nil), photo: .nothing, onEvent: { _ in }) { Color.gray }.asPreview()
}

#Preview("Scan, no camera") {
    ScanScreen(state: .unavailable(.notAllowed), photo: .nothing, onEvent: { _ in }) { Color.gray }.asPreview()
}
#endif
#endif
