import ArgumentParser
import Plumbline

/// The option `--format` of commands that give a list as text or as JSON.
enum ListFormatOption {
  /// What can be typed, for the help.
  static let names = ListFormat.allCases.map(\.rawValue).joined(separator: ", ")

  /// The format that was typed; else a usage mistake.
  static func format(_ typed: String) throws -> ListFormat {
    guard let format = ListFormat(rawValue: typed) else {
      throw ValidationError("'\(typed)' is no format; known here: \(names)")
    }
    return format
  }
}
