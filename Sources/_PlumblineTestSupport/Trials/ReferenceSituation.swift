/// The rows in hand and the duty in question.
struct ReferenceSituation {
  var rows: [Int]
  var clock: Int?
  var due: Int?
  var ordinal = 1
  var ordinalIsLeast = false
  var ordinalEntity = 0

  func holding(_ row: Int) -> ReferenceSituation {
    var deeper = self
    deeper.rows.append(row)
    return deeper
  }
}
