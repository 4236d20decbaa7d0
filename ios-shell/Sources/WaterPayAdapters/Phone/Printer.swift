#if canImport(UIKit) && os(iOS)
import UIKit

/// The system's dialogue for printing, for a picture of A5.
@MainActor
final class Printer: NSObject {
    /// Lets the resident print over `front`.
    func print(_ picture: Data, named name: String, from front: UIViewController) {
        let job = UIPrintInfo(dictionary: nil)
        job.outputType = .general
        job.jobName = name
        let controller = UIPrintInteractionController.shared
        controller.printInfo = job
        controller.printingItem = picture
        controller.delegate = self
        // Only an iPad asks where the dialogue comes from.
        if front.traitCollection.userInterfaceIdiom == .pad {
            let top = CGRect(x: front.view.bounds.midX, y: 0, width: 0, height: 0)
            controller.present(from: top, in: front.view, animated: true)
        } else {
            controller.present(animated: true)
        }
    }
}

extension Printer: UIPrintInteractionControllerDelegate {
    func printInteractionController(
        _ printInteractionController: UIPrintInteractionController,
        choosePaper paperList: [UIPrintPaper]
    ) -> UIPrintPaper {
        UIPrintPaper.bestPaper(forPageSize: a5, withPapersFrom: paperList)
    }
}

/// 148 by 210 millimetres, in points of a seventy-second of an inch.
private let a5 = CGSize(width: 148 / 25.4 * 72, height: 210 / 25.4 * 72)
#endif
