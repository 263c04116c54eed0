import CaseModel
import RuleChecking

extension Wording {
  /// What is asked of a short text.
  func text(_ test: TextTest, not negated: Bool) -> String {
    let no = negated ? "not " : ""
    switch test {
    case .isOneOf(let texts):
      let names = texts.map(quoted)
      return names.count == 1 ? "is \(no)\(names[0])" : "is \(no)one of \(listed(names, "or"))"
    case .isInList(let list):
      let name = quoted(vocabulary.dictionary.lists[list].name)
      return "is \(no)on the list \(name), as it stands for the reporting year"
    case .begins(let start): return "\(negated ? "does not begin" : "begins") with \(quoted(start))"
    case .ends(let end): return "\(negated ? "does not end" : "ends") with \(quoted(end))"
    case .hasShape(let shape): return "\(negated ? "does not have" : "has") the shape of \(words(shape))"
    }
  }

  /// What is asked of a cell whatever it holds.
  func state(_ state: CellState, not negated: Bool) -> String {
    let no = negated ? "not " : ""
    switch state {
    case .blank: return "is \(no)blank"
    case .unreadable: return "is \(no)filled with something that cannot be read as a value of its kind"
    case .readable: return "is \(no)filled with a value of its kind"
    }
  }

  private func words(_ shape: TextShape) -> String {
    switch shape {
    case .like(let pattern):
      "\(quoted(pattern)) (a letter stands for any letter, a digit for any digit, all else for itself)"
    case .uniquePupilNumber(isChecked: false): "a unique pupil number (its check letter is not worked out)"
    case .uniquePupilNumber(isChecked: true): "a unique pupil number whose check letter is right"
    case .postcode: "a United Kingdom postcode"
    }
  }
}
