import Diagnostics

/// What is wrong with one file, up to a number that a person can take in.
struct DiagnosticLog {
  /// The most diagnostics listed for one file; the rest are counted.
  static let limit = 100

  private let file: String
  private var listed: [Diagnostic] = []
  private var unlisted = 0

  init(file: String) {
    self.file = file
  }

  /// Notes an error.
  mutating func report(_ code: DiagnosticCode, at place: Place, _ message: String, help: String?) {
    report(Diagnostic(code, .error, at: place, message, help: help))
  }

  /// Notes a diagnostic that is already made.
  mutating func report(_ diagnostic: Diagnostic) {
    if listed.count < Self.limit { listed.append(diagnostic) } else { unlisted += 1 }
  }

  /// Notes why the rest of the file was not read, which is always listed.
  mutating func reportEnd(_ diagnostic: Diagnostic) {
    listed.append(diagnostic)
  }

  /// Whether a diagnostic of one of these codes stands on a line.
  func mentions(_ codes: Set<DiagnosticCode>, onLines lines: ClosedRange<Int>) -> Bool {
    listed.contains { diagnostic in
      guard case .text(_, let line, _, _) = diagnostic.place else { return false }
      return codes.contains(diagnostic.code) && lines.contains(line)
    }
  }

  /// Everything noted, in order of place, and a note of how much more there was.
  var diagnostics: [Diagnostic] {
    var all = listed.sortedByPlace()
    if unlisted > 0 {
      all.append(
        Diagnostic(
          .yamlMoreMistakes, .note, at: .file(file), "\(unlisted) further mistakes are not listed",
          help: "mend those listed and run again"))
    }
    return all
  }
}
