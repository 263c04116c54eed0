import Foundation

/// Files of the checkout, and of the folder of facts that may lie beside it.
enum CheckoutFiles {
  /// The folder that holds `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the checkout.
  static func file(_ path: String) -> URL {
    root.appendingPathComponent(path)
  }

  /// A file in the `shared` folder next to the checkout or one above; nil where there is none.
  static func shared(_ path: String) -> URL? {
    ["../shared", "../../shared"].map { root.appendingPathComponent("\($0)/\(path)").standardizedFileURL }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The lines of a text file, whichever way they end.
  static func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8)
      .split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }
}
