import Chronology
import Diagnostics
import Files
import FollowUp

/// The files of waivers, disputes and the earlier run that a person names, read.
struct FollowUpFiles {
  private(set) var waivers: [Waiver] = []
  private(set) var disputes: [Dispute] = []
  private(set) var earlier: Baseline?
  private(set) var diagnostics: [Diagnostic] = []
  /// Each file by the option that named it and by its content.
  private(set) var files: [(option: String, name: String, sha256: String)] = []
  /// The texts of files a person writes, by path.
  private(set) var texts: [String: String] = [:]

  /// Whether any file was named.
  let areGiven: Bool

  /// A baseline holds a line for each shortfall: this is room for a few million.
  private static let mostBaselineBytes = 512 << 20
  /// The YAML reader refuses what is longer than it reads; this is a little more than that.
  private static let mostWrittenBytes = 2 << 20

  /// Reads the files a request names.
  init(_ request: CheckRequest, asAt: CivilDay) {
    areGiven = !request.waivers.isEmpty || !request.disputes.isEmpty || request.baseline != nil
    for path in request.waivers {
      guard let bytes = read(path, option: "waivers", most: Self.mostWrittenBytes) else { continue }
      let loaded = loadWaivers(bytes, file: path)
      waivers += loaded.waivers
      diagnostics += loaded.diagnostics
    }
    for path in request.disputes {
      guard let bytes = read(path, option: "disputes", most: Self.mostWrittenBytes) else { continue }
      let loaded = loadDisputes(bytes, file: path)
      disputes += loaded.disputes
      diagnostics += loaded.diagnostics
    }
    if let path = request.baseline, let bytes = read(path, option: "baseline", most: Self.mostBaselineBytes) {
      let loaded = readBaseline(bytes, file: path)
      diagnostics += loaded.diagnostics
      earlier = loaded.baseline
      if let day = earlier?.asAt, day > asAt {
        diagnostics.append(
          Diagnostic(
            .baselineIsLater, .error, at: .file(path),
            "the run compared with judged the record as at \(day.writtenDescription), which is later than "
              + asAt.writtenDescription,
            help: "name the baseline.csv of an earlier run"))
        earlier = nil
      }
    }
  }

  private mutating func read(_ path: String, option: String, most: Int) -> [UInt8]? {
    guard let bytes = bytes(ofFile: path, most: most) else {
      diagnostics.append(
        Diagnostic(
          option == "baseline" ? .baselineUnreadable : .followUpUnreadable, .error, at: .file(path),
          "this file cannot be read", help: "name a file that is there and may be read with --\(option)"))
      return nil
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    files.append((option, name, SHA256.hex(of: bytes)))
    if option != "baseline" { texts[path] = String(decoding: bytes, as: UTF8.self) }
    return bytes
  }
}
