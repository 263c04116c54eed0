package import CaseModel
package import Chronology
import RuleChecking

/// What stands in a cell of a return, as far as a report may show it.
package enum ReturnedValue: Sendable, Hashable {
  case text(String)
  case day(CivilDay)
  case number(Int)
  /// Something that no report may show: a date of birth, a postcode, more than a single word.
  case filledIn
  case blank
  /// Something that is no value of its kind: 31/02/2025.
  case notReadable

  /// What the cell of a row says; nil where the export does not have the column.
  ///
  /// In a column of codes somebody may have typed a name, a postcode, a pupil number or a date of birth: a text is
  /// shown only where it is a single short word of none of these shapes. A date may stand where a date belongs.
  package init?(_ field: Field, in column: Column, row: Int) {
    switch column.presence(at: row) {
    case .columnAbsent: return nil
    case .blank: self = .blank
    case .unreadable: self = .notReadable
    case .saidUnknown, .contradicted: self = .filledIn
    case .recorded: self = field.isPrivate ? .filledIn : Self.shown(field, column, row)
    }
  }

  private static let longestShown = 20

  private static func shown(_ field: Field, _ column: Column, _ row: Int) -> ReturnedValue {
    if let day = column.civilDay(at: row) { return .day(CivilDay(number: day)) }
    if let number = column.number(at: row) { return .number(Int(number)) }
    guard let text = column.label(at: row), text.utf8.count <= longestShown,
      !text.contains(where: \.isWhitespace), !isOfPrivateShape(text),
      !isOfDateShape(text) || field.name.split(separator: " ").contains("date")
    else { return .filledIn }
    return .text(text)
  }

  /// Whether it is a date, or would be one if there were such a day.
  private static func isOfDateShape(_ text: String) -> Bool {
    if CivilDay.parse(text) != nil { return true }
    return ["99/99/9999", "9999-99-99"].contains { TextShape.like($0).fits(text.utf8) }
  }

  private static func isOfPrivateShape(_ text: String) -> Bool {
    TextShape.postcode.fits(text.utf8) || TextShape.uniquePupilNumber(isChecked: false).fits(text.utf8)
  }
}
