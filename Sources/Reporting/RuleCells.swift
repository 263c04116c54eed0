import CaseModel
import Evaluation
import RuleChecking
import RuleModel

/// What the rows of one rule have in common, already written as CSV cells.
struct RuleCells {
  /// What groups are told apart by, for a rule over results.
  let grouping: Grouping?
  /// `rule,area,force` of the rule as a whole, then of each part.
  private var heads = CellPool()
  /// `part` of the rule as a whole, which is empty, then of each part.
  private var partNames = CellPool()
  /// The lines of the timetable of the rule as a whole, then of each part.
  private var phases: [CellPool] = []
  /// The entity that what satisfies a duty stands in, of the rule as a whole, then of each part; nil where no
  /// single one does.
  private(set) var doneEntities: [Int?] = []

  init(of rule: CheckedRule) {
    switch rule.expectation {
    case .share(let share): grouping = share.by
    case .median(let median): grouping = median.by
    case .compare(let comparison): grouping = comparison.between
    default: grouping = nil
    }
    let parts = rule.expectation.parts
    for force in [rule.force] + parts.map(\.force) {
      heads.add { writer in
        for text in [rule.id, rule.rule.area.text, force.rawValue] { writer.text(text) }
      }
    }
    for name in [""] + parts.map(\.name) { partNames.add { $0.text(name) } }
    let expectations = [rule.expectation] + parts.map(\.expectation)
    phases = expectations.map { expectation in
      var pool = CellPool()
      for line in expectation.lines { pool.add { $0.text(line.name) } }
      return pool
    }
    doneEntities = expectations.map(\.eventEntity)
  }

  /// Writes `rule,area,force` of a part; -1 for the rule as a whole.
  func writeHead(part: Int16, into writer: inout CSVWriter) {
    heads.write(Int(part) + 1 < heads.count ? Int(part) + 1 : 0, into: &writer)
  }

  /// Writes the name of a part.
  func writeName(part: Int16, into writer: inout CSVWriter) {
    partNames.write(Int(part) + 1, into: &writer)
  }

  /// Writes the line of a part's timetable.
  func writePhase(_ phase: Int16, part: Int16, into writer: inout CSVWriter) {
    guard phases.indices.contains(Int(part) + 1) else { return writer.empty() }
    phases[Int(part) + 1].write(Int(phase), into: &writer)
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
