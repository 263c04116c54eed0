import Diagnostics
import RuleChecking
import RuleReading

/// Says what contradicts what, so that whoever wrote the rules can mend it.
struct ContradictionWords {
  let reader: RuleReader

  private static let apart =
    "make one rule of the two, or let one of them leave these to the other, with 'only if' or "
    + "'leave out'; if both are wanted, give the reason under 'overlaps'"

  func judgedTwice(_ first: Duty, _ second: Duty, _ overlap: Overlap) -> Diagnostic {
    Diagnostic(
      .judgedTwice, .warning, at: second.place,
      "\(second.name) judges what \(beside(first)) judges already, of \(whom(first, second, overlap))",
      help: Self.apart)
  }

  func fallsShortTwice(_ one: Duty, _ other: Duty) -> Diagnostic {
    Diagnostic(
      .judgedTwice, .warning, at: one.place,
      "whatever falls short of \(one.name) falls short of \(beside(other)) too, and is told twice",
      help: Self.apart)
  }

  func cannotBothBeMet(_ first: Duty, _ second: Duty, _ overlap: Overlap) -> Diagnostic {
    Diagnostic(
      .cannotBothBeMet, .warning, at: second.place,
      "\(second.name) and \(beside(first)) cannot both be met, and both are asked of \(whom(first, second, overlap))",
      help:
        "look up which of the two is meant of these, and let the other leave them out or expect otherwise; if "
        + "both are wanted, give the reason under 'overlaps'")
  }

  func notDecided(_ first: Duty, _ second: Duty) -> Diagnostic {
    Diagnostic(
      .contradictionNotDecided, .note, at: second.place,
      "it is not decided whether \(second.name) and \(beside(first)) are asked of the same "
        + reader.many(first.rule.entity),
      help: "where they are, they judge one thing twice or cannot both be met: look at both")
  }

  func coveredByNone(_ duties: [Duty], _ condition: Condition) -> Diagnostic {
    let last = duties[duties.count - 1]
    let others = duties.dropLast().map { beside($0) }.joined(separator: ", ")
    return Diagnostic(
      .coveredByNone, .warning, at: last.place,
      "\(last.name) and \(others) share out the \(reader.many(last.rule.entity)) between them, and none of them asks "
        + "of one where \(clause(condition, last))",
      help: "widen the 'only if' of one of them, or name these under its 'leave out' with the reason")
  }

  func asksOfNobody(_ duty: Duty) -> Diagnostic {
    Diagnostic(
      .asksOfNobody, .warning, at: duty.place,
      "\(duty.name) asks of nobody: no \(reader.one(duty.rule.entity)) is as 'only if' wants and is not left out",
      help: "look for conditions that shut one another out")
  }

  func metByNobody(_ duty: Duty) -> Diagnostic {
    Diagnostic(
      .metByNobody, .warning, at: duty.place,
      "no \(reader.one(duty.rule.entity)) that \(duty.name) asks of can meet it",
      help: "look for conditions that shut out what is expected")
  }

  func coveredByNoLine(_ duty: Duty, _ condition: Condition) -> Diagnostic {
    Diagnostic(
      .coveredByNoLine, .warning, at: duty.place,
      "no line of \(duty.name) fits a \(reader.one(duty.rule.entity)) where \(clause(condition, duty))",
      help: "end the lines with 'otherwise', or name these under 'leave out' with the reason")
  }

  /// Whom two duties have in common.
  private func whom(_ first: Duty, _ second: Duty, _ overlap: Overlap) -> String {
    let one = reader.one(first.rule.entity)
    return switch overlap {
    case .same: "the same \(reader.many(first.rule.entity))"
    case .allOfFirst: "every \(one) that \(first.name) asks about"
    case .allOfSecond: "every \(one) that \(second.name) asks about"
    case .some(let record): "a \(one) where \(clause(record.condition, first))"
    case .none, .notDecided: "nobody"
    }
  }

  private func clause(_ condition: Condition, _ duty: Duty) -> String {
    reader.clause(condition, of: duty.rule.entity)
  }

  private func beside(_ duty: Duty) -> String { "\(duty.name) (\(duty.place.description))" }
}
