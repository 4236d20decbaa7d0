#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// What is new about the bills of saved households. Nothing where nothing is.
struct WhatIsNew: View {
    @Environment(\.words) private var words
    let news: [News]

    var body: some View {
        if !news.isEmpty {
            Section(words[.news]) {
                ForEach(news, id: \.self) { new in
                    VStack(alignment: .leading, spacing: 8) {
                        StatusLine(tone: .calm, icon: "bell.badge", text: new.words.title.reveal())
                        Text(new.words.text.reveal())
                    }
                    .accessibilityElement(children: .combine)
                }
            }
        }
    }
}

/// A saved household that could not be asked about. It is on the list all the same.
struct NotTold: View {
    let notRefreshed: NotRefreshed

    var body: some View {
        Section(notRefreshed.name.reveal()) {
            VStack(alignment: .leading, spacing: 8) {
                StatusLine(tone: .refusal, text: notRefreshed.words.whatHappened)
                Text(notRefreshed.words.whatToDo)
            }
            .accessibilityElement(children: .combine)
        }
    }
}
#endif
