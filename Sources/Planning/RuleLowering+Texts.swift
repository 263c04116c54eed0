import CaseModel
import RuleChecking

extension RuleLowering {
  /// What stands in a cell, whatever it says.
  func state(of cell: CellPath, _ state: CellState, _ rows: inout PlannedRows, _ scope: Scope) throws
    -> Scalar
  {
    let base = try follow(cell.row, &rows, scope)
    let wanted: [Presence] =
      switch state {
      case .blank: [.blank]
      case .unreadable: [.unreadable, .contradicted]
      case .readable: [.recorded]
      }
    return .first(
      [
        .init(isAbsent(base, rows), .truth(state == .blank)),
        .init(presence(base, cell.field, isOneOf: [.columnAbsent]), .nothing),
      ], otherwise: presence(base, cell.field, isOneOf: wanted))
  }

  /// What a short text is like: a column worked out when it was read in.
  func text(_ cell: CellPath, _ test: TextTest, _ rows: inout PlannedRows, _ scope: Scope) throws -> Scalar {
    let base = try follow(cell.row, &rows, scope)
    let column = importedColumn(.test(test, field: cell.field), words(for: test), base, cell.field)
    return try read(cell, &rows, scope) { _ in column }
  }

  /// Whether two short texts are the same, capital and small letters alike.
  ///
  /// Where a blank is an answer, two blanks are the same and a blank is not the same as a text.
  func sameText(
    _ left: CellPath, _ right: CellPath, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    let one = try follow(left.row, &rows, scope)
    let other = try follow(right.row, &rows, scope)
    func sides(_ base: Base, _ field: Int) -> (text: Scalar, isNone: Scalar) {
      let text = importedColumn(.folded(field: field), "in small letters", base, field)
      return (text, .any([isAbsent(base, rows), saysNone(base, field)]))
    }
    let (first, second) = (sides(one, left.field), sides(other, right.field))
    func isOpen(_ side: (text: Scalar, isNone: Scalar)) -> Scalar {
      .all([side.text.isUnknown, certainly(side.isNone).negated])
    }
    return .first(
      [
        .init(.any([isOpen(first), isOpen(second)]), .nothing),
        .init(
          .all([.isKnown(first.text), .isKnown(second.text)]), .compare(first.text, .equal, second.text)),
      ], otherwise: .all([first.text.isUnknown, second.text.isUnknown]))
  }

  /// Whether another row of the table holds the same text.
  func isRepeated(_ cell: CellPath, _ rows: inout PlannedRows, _ scope: Scope) throws -> Scalar {
    let base = try follow(cell.row, &rows, scope)
    let count = importedColumn(.occurrences(field: cell.field), "rows that hold it", base, cell.field)
    return try read(cell, &rows, scope) { _ in count > .number(1) }
  }

  /// A column of something worked out of a text when it was read in.
  func importedColumn(_ column: ScanColumn, _ words: String, _ base: Base, _ field: Int) -> Scalar {
    let entity = vocabulary.dictionary.entities[base.entity].name
    let own = valueColumn(Base(name: entity, entity: base.entity), field)
    catalogue.add(column, "\(own): \(words)", entity: base.entity)
    return .column("\(valueColumn(base, field)): \(words)")
  }

  private func words(for test: TextTest) -> String {
    switch test {
    case .isOneOf(let texts): "is \(texts.joined(separator: " or "))"
    case .isInList(let list): "is in \(vocabulary.dictionary.lists[list].name)"
    case .begins(let start): "begins with \(start)"
    case .ends(let end): "ends with \(end)"
    case .hasShape(.like(let shape)): "is shaped like \(shape)"
    case .hasShape(.uniquePupilNumber(let isChecked)): isChecked ? "is a checked UPN" : "is a UPN"
    case .hasShape(.postcode): "is a postcode"
    }
  }
}
