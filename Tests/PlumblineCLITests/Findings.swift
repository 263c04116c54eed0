import _PlumblineTestSupport
import Foundation

/// What `findings.json` tells of a run, as far as tests ask.
struct Findings: Decodable {
  /// What became of the rows of one source.
  struct Account: Decodable {
    struct SetAside: Decodable {
      var because: String
      var rows: Int
    }
    var file: String
    var entity: String
    var read: Int
    var used: Int
    var setAside: [SetAside]
  }
  struct Told: Decodable {
    var code: String
    var place: String
    var message: String
  }
  struct NotRun: Decodable {
    var rule: String
    var because: [String]
  }
  var accounts: [Account]
  var diagnostics: [Told]
  var notRun: [NotRun]

  /// Reads the file of a report.
  init(_ folder: TemporaryFolder, report: String = "report") throws {
    self = try JSONDecoder().decode(Self.self, from: Data(folder.bytes(of: report + "/findings.json")))
  }

  /// The account of a file.
  func account(of file: String) -> Account? { accounts.first { $0.file == file } }
}
