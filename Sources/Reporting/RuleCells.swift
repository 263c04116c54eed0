import CaseModel
import Evaluation
import RuleChecking
import RuleModel

/// What the rows of one rule have in common, already written as CSV cells.
struct RuleCells {
  /// What groups are told apart by, for a rule over results.
  let grouping: Grouping?
  /// `rule,area,force,` of the rule as a whole, then of each part.
  let heads: CellPool
  /// `part,phase,`: first of what is neither, then of the rule as a whole and of each part, without a line of the
  /// timetable and with each.
  let lines: CellPool
  /// Where the lines of the rule as a whole begin, then those of each part, and last where they end.
  private let lineStarts: [Int]
  /// The entity that what satisfies a duty stands in, of the rule as a whole, then of each part; nil where no
  /// single one does.
  let doneEntities: [Int?]

  init(of rule: CheckedRule) {
    switch rule.expectation {
    case .share(let share): grouping = share.by
    case .median(let median): grouping = median.by
    case .compare(let comparison): grouping = comparison.between
    default: grouping = nil
    }
    let parts = rule.expectation.parts
    let forces = [rule.force] + parts.map(\.force)
    heads = CellPool(forces.count) { position, writer in
      for text in [rule.id, rule.rule.area.text, forces[position].rawValue] { writer.text(text) }
    }
    let expectations = [rule.expectation] + parts.map(\.expectation)
    var lineStarts = [1]
    var words = [(part: "", phase: "")]
    for (name, expectation) in zip([""] + parts.map(\.name), expectations) {
      words.append((name, ""))
      for line in expectation.lines { words.append((name, line.name)) }
      lineStarts.append(words.count)
    }
    self.lineStarts = lineStarts
    lines = CellPool(words.count) { position, writer in
      writer.text(words[position].part)
      writer.text(words[position].phase)
    }
    doneEntities = expectations.map(\.eventEntity)
  }

  /// The number among `heads` of a part; -1 for the rule as a whole.
  func head(part: Int16) -> Int { Int(part) + 1 < heads.count ? Int(part) + 1 : 0 }

  /// The number among `lines` of a part's line of the timetable; -1 for none.
  func line(part: Int16, phase: Int16) -> Int {
    let part = Int(part) + 1
    guard part >= 0, part + 1 < lineStarts.count else { return 0 }
    let line = lineStarts[part] + Int(phase) + 1
    return line > lineStarts[part] && line < lineStarts[part + 1] ? line : lineStarts[part]
  }
}

extension CheckedExpectation {
  /// The parts of `all` and `either`; none otherwise.
  var parts: [CheckedPart] {
    switch self {
    case .all(let parts), .either(let parts): parts
    default: []
    }
  }

  /// The timetable, for a duty with one.
  var timetable: CheckedTimetable? {
    if case .howSoon(let timetable) = self { timetable } else { nil }
  }

  /// The entity whose rows satisfy the duty; for parts, the one they all share, if they do.
  var eventEntity: Int? {
    switch self {
    case .howSoon(let timetable):
      if case .rows(let relation, _) = timetable.source { return relation.to }
      return nil
    case .all(let parts), .either(let parts):
      let entities = Set(parts.map(\.expectation.eventEntity))
      return entities.count == 1 ? entities.first ?? nil : nil
    default: return nil
    }
  }
}
