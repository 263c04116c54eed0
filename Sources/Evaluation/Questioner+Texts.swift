import CaseModel
import RuleChecking

extension Questioner {
  /// What stands in a cell, whatever it says.
  func state(of cell: CellPath, _ state: CellState, _ situation: Situation) -> Truth {
    ask(cell.row, situation, absent: Truth(state == .blank)) { row in
      switch index.cells[cell.entity, cell.field].presence(at: row) {
      case .recorded: return Truth(state == .readable)
      case .blank: return Truth(state == .blank)
      case .unreadable, .contradicted: return Truth(state == .unreadable)
      case .saidUnknown: return .no
      case .columnAbsent:
        block(UnknownFact(entity: cell.entity, field: cell.field, row: row, aspect: .recordedness))
        return .unknown
      }
    }
  }

  /// What a short text is like.
  func text(_ cell: CellPath, _ test: TextTest, _ situation: Situation) -> Truth {
    read(cell, situation) { text in
      Truth(index.textAnswers(test, entity: cell.entity, field: cell.field)[Int(text)])
    }
  }

  /// Whether two short texts are the same, capital and small letters alike.
  ///
  /// Where a blank is an answer, two blanks are the same and a blank is not the same as a text.
  func sameText(_ left: CellPath, _ right: CellPath, _ situation: Situation) -> Truth {
    var one: Int32 = -1
    var other: Int32 = -1
    let isThere = read(left, situation) {
      one = $0; return .yes
    }
    guard isThere != .unknown else { return .unknown }
    let otherIsThere = read(right, situation) {
      other = $0; return .yes
    }
    guard otherIsThere != .unknown else { return .unknown }
    guard isThere == .yes, otherIsThere == .yes else { return Truth(isThere == otherIsThere) }
    let same = index.sameTexts(
      entity: left.entity, field: left.field, as: right.entity, otherField: right.field)
    return Truth(same.ofOne[Int(one)] == same.ofOther[Int(other)])
  }

  /// Whether another row of the table holds the same text.
  func isRepeated(_ cell: CellPath, _ situation: Situation) -> Truth {
    read(cell, situation) { text in
      Truth(index.occurrences(entity: cell.entity, field: cell.field)[Int(text)] > 1)
    }
  }
}
