import Files
import Glibc

/// Where one benchmark's export, report and figures lie.
struct TemporaryFolder {
  let path: String
  /// The folder of the export.
  var export: String { path + "/export" }
  /// The folder of the report.
  var report: String { path + "/report" }
  /// The file of a run's figures.
  var figures: String { path + "/figures" }

  /// Makes a folder for its owner only.
  init() throws {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/plumbline-bench-XXXXXX").utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    guard let made else { throw BenchFailure("cannot make a folder in \(parent)") }
    path = made
  }

  /// The folder that another process made.
  init(existing path: String) {
    self.path = path
  }

  /// How many bytes the export's files hold.
  var exportBytes: Int {
    (names(inFolder: export) ?? []).reduce(0) { sum, name in
      var status = stat()
      return unsafe stat(export + "/" + name, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  /// Takes everything in it away.
  func remove() {
    for folder in [export, report] {
      for name in names(inFolder: folder) ?? [] { unsafe unlink(folder + "/" + name) }
      unsafe rmdir(folder)
    }
    unsafe unlink(figures)
    unsafe rmdir(path)
  }
}
