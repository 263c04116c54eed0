import CaseModel
import Evaluation
import RuleChecking
import RuleModel

/// What the rows of one rule have in common, already written as CSV cells.
struct RuleCells {
  /// What groups are told apart by, for a rule over results.
  let grouping: Grouping?
  /// `rule,area,force` of the rule as a whole, then of each part.
  private var heads: [[UInt8]] = []
  /// `part` of the rule as a whole, which is empty, then of each part.
  private var partNames: [[UInt8]] = [[]]
  /// The lines of the timetable of the rule as a whole, then of each part.
  private var phases: [[[UInt8]]] = []
  /// The entity that what satisfies a duty stands in, of the rule as a whole, then of each part; nil where no
  /// single one does.
  private(set) var doneEntities: [Int?] = []

  init(of rule: CheckedRule) {
    switch rule.expectation {
    case .share(let share): grouping = share.by
    case .compare(let comparison): grouping = comparison.between
    default: grouping = nil
    }
    let parts = rule.expectation.parts
    heads = ([rule.force] + parts.map(\.force)).map { Self.head(of: rule, force: $0) }
    partNames += parts.map { Self.cell($0.name) }
    let expectations = [rule.expectation] + parts.map(\.expectation)
    phases = expectations.map { $0.lines.map { Self.cell($0.name) } }
    doneEntities = expectations.map(\.eventEntity)
  }

  /// `rule,area,force` of a part; -1 for the rule as a whole.
  func head(part: Int16) -> ArraySlice<UInt8> {
    heads[heads.indices.contains(Int(part) + 1) ? Int(part) + 1 : 0][...]
  }

  /// The name of a part.
  func name(part: Int16) -> ArraySlice<UInt8> {
    partNames.indices.contains(Int(part) + 1) ? partNames[Int(part) + 1][...] : []
  }

  /// The line of a part's timetable.
  func phase(_ phase: Int16, part: Int16) -> ArraySlice<UInt8> {
    guard phases.indices.contains(Int(part) + 1), phases[Int(part) + 1].indices.contains(Int(phase)) else {
      return []
    }
    return phases[Int(part) + 1][Int(phase)][...]
  }

  private static func head(of rule: CheckedRule, force: Force) -> [UInt8] {
    var bytes = cell(rule.id)
    bytes.append(UInt8(ascii: ","))
    bytes += cell(rule.rule.area.text)
    bytes.append(UInt8(ascii: ","))
    return bytes + cell(force.rawValue)
  }

  private static func cell(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    CSVWriter.append(Array(text.utf8), to: &bytes)
    return bytes
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
