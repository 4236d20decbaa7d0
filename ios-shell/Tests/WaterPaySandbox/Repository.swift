import Foundation

/// The root of the repository, wherever the tests are started.
public let repository = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL

extension URL {
    /// The path of a file as the system's calls want it.
    public var filePath: String { path(percentEncoded: false) }
}

/// The file of a face that has what a receipt of the sandbox says.
public let sampleFace = repository.appending(path: "core/printing/faces/sample.otf").filePath
