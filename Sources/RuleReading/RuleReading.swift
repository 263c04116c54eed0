import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Reads one rule out, section by section.
struct RuleReading {
  let rule: CheckedRule
  let reader: RuleReader
  let wording: Wording

  init(_ rule: CheckedRule, reader: RuleReader) {
    self.rule = rule
    self.reader = reader
    var wording = Wording(reader.vocabulary, of: rule.entity)
    if case .howSoon(let timetable) = rule.expectation { wording.noun = timetable.noun }
    self.wording = wording
  }

  private var subject: Entity { reader.vocabulary.dictionary.entities[rule.entity] }

  /// One subject, with its article left out: `placement`.
  var name: String { subject.name }

  // MARK: Law

  var basis: [ReadBack.Line] {
    // The title of an instrument is told with the first of its provisions.
    var told: Set<String> = []
    let lines = rule.basis.map { Self.line($0, withTitle: told.insert($0.title).inserted) }
    let force =
      switch rule.force {
      case .must: "The first of them is law: a shortfall may be called a breach"
      case .should: "The first of them is statutory guidance: a shortfall is not called a breach of law"
      case .frame: "The first of them is the inspection framework: a shortfall is not called a breach of law"
      case .local:
        "The first of them is a standard of the authority's own: a shortfall is not called a breach of law"
      }
    return lines + [ReadBack.Line(force)]
  }

  /// A provision, with its force, its dates and how sure the wording is; and its instrument's title if asked for.
  static func line(_ basis: Basis, withTitle: Bool) -> ReadBack.Line {
    let title = withTitle ? ", \(basis.title)" : ""
    let words = "\(basis.cite)\(title) (\(basis.force.inWords); \(basis.confidence.inWords)): \(basis.says)"
    var inner: [ReadBack.Line] = []
    if let inForce = basis.inForce {
      let end = inForce.until.map { " to \($0.writtenDescription)" } ?? ", with no end known"
      inner.append(
        ReadBack.Line(
          "In force from \(inForce.from.writtenDescription)\(end) (\(inForce.confidence.inWords))"))
    }
    if let note = basis.note { inner.append(ReadBack.Line("To know before relying on it: \(note)")) }
    return ReadBack.Line(words.ending(with: "."), inner, link: basis.link)
  }

  // MARK: Who

  var subjects: [ReadBack.Line] {
    var lines: [ReadBack.Line] = []
    if let other = rule.resultsOf {
      let asks = reader.rules[other].map { " (\($0.rule.asks))" } ?? ""
      lines.append(
        ReadBack.Line(
          "What the rule \(quoted(other))\(asks) found is looked at, and not the record itself: its answers count as "
            + "they stand, so that what is said of that rule is part of what is said of this one"))
      lines.append(
        ReadBack.Line(
          "Counted are its answers of the time that shares are taken over (the twelve months up to the as-at date, "
            + "where nothing else is asked for); those outside the question or not yet due are not counted"))
    } else {
      lines.append(ReadBack.Line("Each \(name): \(subject.means.isEmpty ? name : subject.means)"))
      if let forReturn = rule.rule.forReturn {
        lines.append(
          ReadBack.Line(
            "It is a published check of the return \(forReturn.text), and is asked of that return only"))
      }
      lines.append(
        ReadBack.Line(
          subject.isAsReturned
            ? "Every row is looked at as it was returned, also where it is dated after the as-at date"
            : "A row that is dated, or was written down, after the as-at date is not looked at"))
    }
    if rule.onlyIf == .always {
      lines.append(ReadBack.Line("No other condition is made"))
    } else {
      lines.append(wording.line("Only where", rule.onlyIf))
      lines.append(ReadBack.Line("Any other \(name) is not asked about, and gives nothing"))
    }
    return lines
  }

  var leftOut: [ReadBack.Line] {
    guard !rule.isOverResults else { return [] }
    guard !rule.leaveOut.isEmpty else { return [ReadBack.Line("Nobody")] }
    return [
      ReadBack.Line(
        "Outside the question, counted nowhere, and listed with the reason",
        rule.leaveOut.map { wording.line("Where", $0.condition, then: "because \($0.words)") }),
      ReadBack.Line(
        "Where an export has no table or column for one of these, that one is set aside, and the report says so"
      ),
    ]
  }

  // MARK: When

  var clock: [ReadBack.Line] {
    guard !rule.isOverResults else { return [] }
    guard !rule.clockStarts.isEmpty else {
      return [ReadBack.Line("There is none: it is asked of things as they stand on the as-at date")]
    }
    var lines: [ReadBack.Line] = []
    if rule.clockStarts.count == 1, let line = rule.clockStarts.first, line.condition == .always {
      lines.append(ReadBack.Line("On \(wording.cell(line.day))"))
    } else {
      lines.append(
        ReadBack.Line(
          "On the day that the first of these gives that fits",
          rule.clockStarts.map { wording.choice($0.condition, then: wording.cell($0.day)) }, isInOrder: true))
      lines.append(ReadBack.Line("Where none of them fits, nothing is asked"))
    }
    lines.append(
      ReadBack.Line(
        "Where that day lies after the as-at date, or the record says that there is none, nothing is asked"))
    lines += restarts
    return lines
  }

  /// What starts the clock again, and what becomes of the interval in hand.
  private var restarts: [ReadBack.Line] {
    guard !rule.restarts.isEmpty else { return [] }
    return [
      ReadBack.Line(
        "It starts again, before the duty ends, on each of these days",
        rule.restarts.map { restart in
          let date = wording.field(restart.relation.to, restart.date)
          let filter = restart.filter == .always ? nil : restart.filter
          let rows = wording.related(restart.relation, near: "the \(name)", filter: filter, plural: true)
          return ReadBack.Line("The \(date) of the \(rows)")
        }),
      ReadBack.Line(
        "On such a day the interval in hand is over, as if the \(name) had ended, and a first interval begins; what "
          + "happens on the day itself counts for both"),
      ReadBack.Line(
        "Where the record leaves open whether it started again within an interval, that interval cannot be told"
      ),
    ]
  }

  var ends: [ReadBack.Line] {
    guard !rule.isOverResults else { return [] }
    var lines: [ReadBack.Line] = []
    if rule.ends.isEmpty {
      lines.append(ReadBack.Line("Nothing ends it"))
    } else {
      lines.append(
        ReadBack.Line(
          "The earliest of these days that is recorded and does not lie after the as-at date",
          rule.ends.map { ReadBack.Line(wording.day($0)) }))
    }
    if rule.expectation.isTimed {
      lines.append(
        ReadBack.Line("What happens after it has ended does not count; what happens on that very day does"))
    } else {
      lines.append(ReadBack.Line("It is asked once, of the day of the clock, so that an end changes nothing"))
    }
    if let lapse = rule.lapse {
      lines.append(
        ReadBack.Line(
          "What was not done by the due date can still be done for \(lapse.description) more, and no longer: "
            + "\(wording.deadline(.fixed(lapse)).replacing("day of the clock", with: "due date"))"))
    } else if rule.expectation.isTimed {
      lines.append(ReadBack.Line("Until then what was not done in time can still be done, however late"))
    }
    return lines
  }
}

extension Force {
  /// What stands behind it, in a few words.
  var inWords: String {
    switch self {
    case .must: "law"
    case .should: "statutory guidance"
    case .frame: "inspection framework"
    case .local: "a standard of the authority's own"
    }
  }
}
