import CaseReading
import Reporting
import Workers

/// The files of an export, which are named by their content while other things are done.
public final class InputFiles: Sendable {
  private let naming: Meanwhile<[Receipt.File]>

  /// Begins to name the files that reading an export from these paths reads.
  public init(paths: [String]) {
    naming = Meanwhile { receiptFiles(of: exportFilePaths(paths)) }
  }

  /// The files, once all are named; one that cannot be read is left out.
  var files: [Receipt.File] { naming.value ?? [] }
}

/// The files at some paths, each named by its content; one that cannot be read is left out.
private func receiptFiles(of paths: [String]) -> [Receipt.File] {
  paths.compactMap { path in
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return SHA256.ofFile(path).map { Receipt.File(name: name, sha256: $0.hex, bytes: $0.bytes) }
  }
}
