package import Chronology

/// A cell of an Annex A list.
package enum AnnexACell: Sendable, Hashable {
  case text(String)
  /// A real date, shown as dd/mm/yyyy.
  case day(CivilDay)
  case number(Int)
  case blank

  /// A day, or a blank.
  init(_ day: CivilDay?) {
    self = if let day { .day(day) } else { .blank }
  }

  /// A text, or a blank.
  init(_ text: String?) {
    self = if let text { .text(text) } else { .blank }
  }

  /// Yes or no with Ofsted's letters, and no third answer.
  init(yes: Bool) {
    self = .text(yes ? "a) Yes" : "b) No")
  }

  /// Yes, no or unknown with Ofsted's letters.
  init(_ answer: Answer) {
    switch answer {
    case .yes: self = .text("a) Yes")
    case .no: self = .text("b) No")
    case .notKnown: self = .text("c) Unknown")
    case .blank: self = .blank
    }
  }
}
