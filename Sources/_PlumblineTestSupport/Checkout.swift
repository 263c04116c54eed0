import Foundation

/// The files of the checkout that the tests run in, found from where this file was compiled.
package enum Checkout {
  /// The folder that holds `Package.swift`.
  package static let root: String = {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The folder of published workbooks and returns that may lie beside the checkout; nil where it does not.
  ///
  /// None of it belongs to the project: a test that reads it says that it was skipped when it is not there.
  package static let published: String? = {
    let candidates = ["/../shared/data", "/../../shared/data"].map { root + $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// The names of the files in a folder, in order.
  ///
  /// - Parameters:
  ///   - folder: a path from the root of the checkout, or a whole path.
  ///   - ending: what the names end with.
  package static func files(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: whole(folder))) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted()
  }

  /// The bytes of a file; nil where it cannot be read.
  package static func bytes(of file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: whole(file)).map { Array($0) }
  }

  private static func whole(_ path: String) -> String {
    path.hasPrefix("/") ? path : root + "/" + path
  }
}
