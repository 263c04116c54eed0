import Chronology
import RuleModel

extension InForce {
  /// The time in words: `from 4 July 2018 to 14 December 2023`, and that it is not verified where it is not.
  var inWords: String {
    let end = until.map { " to \($0.writtenDescription)" } ?? ""
    let doubt = confidence == .fromMemory ? " (dates not checked)" : ""
    return "from \(from.writtenDescription)\(end)\(doubt)"
  }
}
