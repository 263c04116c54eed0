import CaseModel
import RuleChecking

/// The subjects of a rule: one row each, and what every expectation needs of them.
struct PlannedSubjects {
  /// All rows of the entity that may be seen.
  var all: PlannedRows
  /// Those that the rule looks at and whose clock is known.
  var judged: PlannedRows
  var base: Base
  /// Which rows are outside the question, and of which rows the clock is unknown.
  var isLeftOut: Scalar
  var isUndated: Scalar
  /// The conditions that let a subject in, where some row may leave them open.
  var isUncertain: Scalar
  /// Whether the clock is a moment: then `start` is its earliest minute, and `start latest` its last.
  var isInMinutes: Bool
}

extension RuleLowering {
  /// Who is looked at, and when the clock starts.
  func subjects() throws -> PlannedSubjects {
    let entity = vocabulary.dictionary.entities[rule.entity]
    let base = Base(name: entity.name, entity: rule.entity)
    let scope = Scope(levels: [base])
    var rows = PlannedRows(node: visible(rule.entity), keys: [base.row], bases: [base.name])
    let onlyIf = try truth(rule.onlyIf, &rows, scope)
    let leaveOut = try rule.leaveOut.map { try truth($0.condition, &rows, scope) }
    let isInMinutes = try clockIsMoment()
    var clock: [Scalar.Choice] = []
    var day: [Scalar.Choice] = []
    var latest: [Scalar.Choice] = []
    var isUndated: [Scalar.Choice] = []
    var lines: [(holds: Scalar, own: Scalar, at: Scalar, latest: Scalar, isOpen: Scalar)] = []
    for line in rule.clockStarts {
      let holds = try truth(line.condition, &rows, scope)
      let cell = try follow(line.day.row, &rows, scope)
      let value = Scalar.column(valueColumn(cell, line.day.field))
      let at = dayColumn(cell, line.day.field)
      let isKnown = isInMinutes ? Scalar.isKnown(value) : at <= .asAt
      let applies = Scalar.all([holds, isKnown])
      // A later line does not step in where an earlier one fits or may fit.
      clock += [.init(applies, value), .init(.any([holds, holds.isUnknown]), .nothing)]
      day += [.init(applies, at), .init(.any([holds, holds.isUnknown]), .nothing)]
      latest += [
        .init(applies, isInMinutes ? .column(valueColumn(cell, line.day.field) + " latest") : at),
        .init(.any([holds, holds.isUnknown]), .nothing),
      ]
      let isOpen = Scalar.all([at.isUnknown, isBlankAnswer(cell, line.day.field).negatedUnlessKnown])
      isUndated += [
        .init(holds.isUnknown, .truth(true)), .init(holds, isOpen),
      ]
      let last = isInMinutes ? Scalar.column(valueColumn(cell, line.day.field) + " latest") : at
      func known(_ value: Scalar) -> Scalar { .first([.init(isKnown, value)], otherwise: .nothing) }
      lines.append((holds, known(value), known(at), known(last), isOpen))
    }
    if lines.count > 1 { (clock, day, latest, isUndated) = clockByLines(lines) }
    if rule.clockStarts.isEmpty, !rule.expectation.isTimed {
      // What is asked of something that has no day of its own is asked on the as-at date, unless it asks how soon.
      clock.append(.init(.truth(true), .asAt))
    }
    let leftOut = Scalar.all([possibly(onlyIf), .any(leaveOut.map(certainly))])
    let uncertain = Scalar.any(([onlyIf] + leaveOut).map(\.isUnknown))
    rows.node = builder.project(
      rows.node,
      [
        ("start", .first(clock, otherwise: .nothing)),
        ("start day", isInMinutes ? .first(day, otherwise: .nothing) : .first(clock, otherwise: .nothing)),
        ("start latest", .first(latest, otherwise: .nothing)),
        ("is undated", .first(isUndated, otherwise: .truth(false))), ("is looked at", possibly(onlyIf)),
        ("is left out", leftOut), ("is uncertain", uncertain),
      ])
    var judged = rows
    let isIn = Scalar.all([.column("is looked at"), Scalar.column("is left out").negated])
    judged.node = builder.filter(rows.node, .all([isIn, .isKnown(.column("start"))]))
    return PlannedSubjects(
      all: rows, judged: judged, base: base, isLeftOut: .column("is left out"),
      isUndated: .all([isIn, .column("is undated")]),
      isUncertain: uncertain == .truth(false) ? uncertain : .column("is uncertain"),
      isInMinutes: isInMinutes)
  }

  /// The clock where several lines may give it: which of them fits does not matter where both give the same day.
  private func clockByLines(
    _ lines: [(holds: Scalar, own: Scalar, at: Scalar, latest: Scalar, isOpen: Scalar)]
  ) -> (clock: [Scalar.Choice], day: [Scalar.Choice], latest: [Scalar.Choice], isUndated: [Scalar.Choice]) {
    var clock = Scalar.nothing
    var (day, latest, isUndated) = (Scalar.nothing, Scalar.nothing, Scalar.truth(false))
    for line in lines.reversed() {
      let isEither = line.holds.isUnknown
      let isSame = certainly(.compare(line.own, .equal, clock))
      func chosen(_ own: Scalar, _ rest: Scalar) -> Scalar {
        .first(
          [.init(line.holds, own), .init(.all([isEither, isSame]), own), .init(isEither, .nothing)],
          otherwise: rest)
      }
      let differ = Scalar.all([
        isSame.negated, .any([line.isOpen, isUndated, .isKnown(line.own), .isKnown(clock)]),
      ])
      isUndated = .first([.init(line.holds, line.isOpen), .init(isEither, differ)], otherwise: isUndated)
      (clock, day, latest) = (chosen(line.own, clock), chosen(line.at, day), chosen(line.latest, latest))
    }
    func always(_ value: Scalar) -> [Scalar.Choice] { [.init(.truth(true), value)] }
    return (always(clock), always(day), always(latest), always(isUndated))
  }

  private func clockIsMoment() throws -> Bool {
    let types = rule.clockStarts.map {
      vocabulary.dictionary.entities[$0.day.entity].fields[$0.day.field].type
    }
    let moments = types.count { $0 == .moment }
    guard moments == 0 || moments == types.count else {
      throw NotLowered(reason: "a clock that starts at a moment on one line and on a day on another")
    }
    return moments > 0
  }

  /// True only where it is true.
  func certainly(_ truth: Scalar) -> Scalar {
    if case .truth = truth { truth } else { .orElse([truth, .truth(false)]) }
  }

  /// False only where it is false.
  func possibly(_ truth: Scalar) -> Scalar {
    if case .truth = truth { truth } else { .orElse([truth, .truth(true)]) }
  }

  // MARK: Rows that no expectation is asked of

  /// The subjects that are outside the question.
  func leftOut(_ subjects: PlannedSubjects) -> NodeID {
    let rows = builder.filter(subjects.all.node, .all([.column("is looked at"), subjects.isLeftOut]))
    return obligations(rows, subjects, clock: .column("start day"), status: .number(Rank.excluded))
  }

  /// The subjects of which the record does not say when their clock started.
  func undated(_ subjects: PlannedSubjects) -> NodeID {
    let rows = builder.filter(subjects.all.node, subjects.isUndated)
    return obligations(rows, subjects, clock: .nothing, status: .number(Rank.notAssessable))
  }

  /// Rows in the columns of obligations.
  func obligations(
    _ node: NodeID, _ subjects: PlannedSubjects, part: Int = -1, phase: Scalar = .number(-1), clock: Scalar,
    due: Scalar = .nothing, done: Scalar = .nothing, ended: Scalar = .nothing, status: Scalar,
    isInMinutes: Bool = false
  ) -> NodeID {
    builder.narrow(
      node,
      [
        ("subject", .column(subjects.base.row)), ("child", .column(subjects.base.child)),
        ("part", .number(part)), ("phase", phase), ("clock", clock), ("due", due), ("done", done),
        ("status", status), ("minutes", .truth(isInMinutes)), ("counts", .truth(true)),
        ("ended", ended),
      ])
  }
}

/// Statuses by their place from best to worst, as `Status` has them.
enum Rank {
  static let excluded = 0
  static let met = 1
  static let due = 2
  static let excused = 3
  static let notAssessable = 4
  static let late = 5
  static let overdue = 6
  static let notMet = 7
}

extension Scalar {
  /// The other way round, and true where it is not known.
  var negatedUnlessKnown: Scalar {
    self == .truth(false) ? .truth(true) : .orElse([negated, .truth(true)])
  }
}
