import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension ReferenceQuestions {
  func holds(_ condition: Condition, _ situation: ReferenceSituation) throws(Ask) -> Bool {
    switch condition {
    case .always: return true
    case .named(let position, let path):
      guard let row = try follow(path, situation) else { return false }
      var inner = situation
      inner.rows = [row]
      return try holds(vocabulary.conditions[position].condition, inner)
    case .not(let inner): return try !holds(inner, situation)
    case .all(let parts): return try !anyHolds(parts, situation, value: false)
    case .any(let parts): return try anyHolds(parts, situation, value: true)
    case .assuming(let inner, let isTrue):
      // What the record settles by itself needs no assumption.
      let answers = Set(everyRecordWorld { () throws(Ask) in try self.holds(inner, situation) })
      if answers.count == 1, let answer = answers.first ?? nil { return answer }
      return isTrue
    case .isRecorded(let cell): return try isRecorded(cell, situation)
    case .isOneOf(let cell, let codes):
      guard let code = try code(cell, situation) else { return false }
      return codes.contains(UInt16(code))
    case .sameRow(let left, let right):
      guard let one = try target(left, situation), let other = try target(right, situation) else {
        return false
      }
      return one == other
    case .days(let left, let order, let right):
      let terms = try pair(
        { () throws(Ask) in try self.day(left, situation) },
        { () throws(Ask) in try self.day(right, situation) })
      return try compare(terms.0, order, terms.1)
    case .moments(let left, let order, let right):
      return try compareMoments(left, order, right, situation)
    case .numbers(let left, let order, let right):
      let terms = try pair(
        { () throws(Ask) in try self.number(left, situation) },
        { () throws(Ask) in try self.number(right, situation) })
      return try compare(terms.0, order, terms.1)
    case .fallsOn(let day, let kind):
      return try falls(day, on: kind, situation)
    case .exists(let relation, let filter):
      let near = situation.rows[situation.rows.count - 1]
      return try existsRow(relation, filter, near: near, situation)
    case .law(let value, let expression):
      let day = try day(expression, situation)
      if case .none = day { throw beyond() }
      for dated in vocabulary.lawValues[value].dated.reversed()
      where try compare(day, .atLeast, .known(Int(dated.from.number))) {
        if let until = dated.until, try !compare(day, .atMost, .known(Int(until.number))) { continue }
        return dated.text.text == "yes"
      }
      // On a day before the law knew of it, as on the first on which it did.
      return vocabulary.lawValues[value].dated.first?.text.text == "yes"
    case .ordinal(let number):
      guard situation.ordinalIsLeast else { return situation.ordinal == number }
      let fact = ReferenceFact(
        entity: situation.ordinalEntity, field: -1, row: situation.rows[0], kind: .earlier)
      return try compare(.open(fact) { situation.ordinal + $0 }, .equal, .known(number))
    case .state(let cell, let state):
      guard let row = try follow(cell.row, situation) else { return state == .blank }
      return switch (record.rows[cell.entity][row][cell.field], state) {
      case (.gap(.blank), .blank), (.gap(.unreadable), .unreadable), (.gap(.contradicted), .unreadable): true
      case (.gap, _): false
      case (_, .readable): true
      default: false
      }
    case .text(let cell, let test):
      guard let text = try text(cell, situation) else { return false }
      return Self.passes(text, test)
    case .sameText(let left, let right):
      return try text(left, situation)?.lowercased() == text(right, situation)?.lowercased()
    case .isRepeated(let cell):
      guard let text = try text(cell, situation) else { return false }
      return record.rows[cell.entity].count { $0[cell.field] == .text(text) } > 1
    case .chosen(let choice, let has):
      let near = situation.rows[situation.rows.count - 1]
      guard let row = try chosen(choice, near: near, situation) else { return false }
      return try holds(has, situation.holding(row))
    case .isOther(let level):
      return situation.rows[situation.rows.count - 1] != situation.rows[level]
    }
  }

  /// The answers in every world of the bare record, whatever is being supposed.
  func everyRecordWorld(_ question: () throws(Ask) -> Bool) -> [Bool?] {
    let before = world
    defer { world = before }
    world = ReferenceWorld()
    return everyWorld(question).map(\.answer)
  }

  /// Whether any part has a value; one that has it settles the matter, whatever cannot be told of the others.
  func anyHolds(
    _ parts: [Condition], _ situation: ReferenceSituation, value: Bool
  ) throws(Ask) -> Bool {
    var open: Ask?
    for part in parts {
      do throws(Ask) {
        if try holds(part, situation) == value { return true }
      } catch {
        guard case .nothing = error else { throw error }
        open = open ?? error
      }
    }
    if let open { throw open }
    return false
  }

  func existsRow(
    _ relation: Relation, _ filter: Condition?, near: Int, _ situation: ReferenceSituation
  ) throws(Ask) -> Bool {
    let rows = record.related(to: near, by: relation)
    var open: Ask?
    for row in rows {
      guard let filter else { return true }
      do throws(Ask) {
        if try holds(filter, situation.holding(row)) { return true }
      } catch {
        guard case .nothing = error else { throw error }
        open = open ?? error
      }
    }
    if let open { throw open }
    guard let unseen = unseen(relation, filter, near: near, seen: !rows.isEmpty) else { return false }
    return try compare(.open(unseen) { $0 }, .atLeast, .known(1))
  }

  /// The rows that an export may not show; nil where it shows all there are.
  func unseen(_ relation: Relation, _ filter: Condition?, near: Int, seen: Bool) -> ReferenceFact? {
    switch record.completeness[relation.to] {
    case .all: return nil
    case .latestOnly where !seen: return nil
    case .latestOnly, .since, .months, .notSupplied:
      return ReferenceFact(
        entity: relation.to, field: -1, row: near, kind: .unseen(number(of: filter)))
    }
  }

  static func passes(_ text: String, _ test: TextTest) -> Bool {
    switch test {
    case .isOneOf(let wanted): wanted.contains(text)
    case .begins(let start): text.hasPrefix(start)
    case .ends(let end): text.hasSuffix(end)
    case .hasShape: text.count == 2 && text.first?.isLetter == true && text.last?.isNumber == true
    case .isInList: false
    }
  }
}
