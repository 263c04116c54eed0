import _PlumblineTestSupport
import Foundation
import Testing

/// An invented county's export of 40 looked-after children and the others around them, written once.
enum SampleExport {
  static let asAt = "2019-10-07"

  private static let folder: TemporaryFolder? = {
    // It lasts as long as the tests do, and nobody else would take it away.
    atexit { SampleExport.takeAway() }
    guard let folder = try? TemporaryFolder() else { return nil }
    let arguments = ["generate", "county-2019", "--children", "40", "--seed", "2019", "--output"]
    guard let run = try? ProgramRun(arguments + [folder("export")]), run.status == 0 else { return nil }
    return folder
  }()

  /// Where it lies.
  static func path() throws -> String {
    let folder = try #require(folder)
    return folder("export")
  }

  private static func takeAway() {
    guard let folder else { return }
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// What a person types to check it.
  static func check(_ more: String...) throws -> [String] { ["check", try path(), "--as-at", asAt] + more }
}
