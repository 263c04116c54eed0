import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension RuleReading {
  /// What is expected.
  var expectation: [ReadBack.Line] { lines(rule.expectation) }

  private func lines(_ expectation: CheckedExpectation) -> [ReadBack.Line] {
    switch expectation {
    case .howSoon(let timetable): lines(timetable)
    case .recorded(let facts): lines(facts)
    case .attended(let attendance): lines(attendance)
    case .holds(let condition): [wording.line("That", condition)]
    case .score(let rubric): lines(rubric)
    case .noMoreThan(let limit): lines(limit)
    case .all(let parts):
      [
        ReadBack.Line("All of these parts; each is told by itself", parts.map(line)),
        ReadBack.Line(
          expectation.partsRepeat
            ? "As a part is owed again and again, there is no answer for the whole, and each answer counts by itself"
            : "The whole is as good as its worst part, parts outside the question left aside; shares count the whole"
        ),
      ]
    case .either(let parts):
      [
        ReadBack.Line("One of these parts is enough", parts.map(line)),
        ReadBack.Line(
          "It is met where any part is; left open while any part might be; else as good as its best part"),
      ]
    case .share(let share): lines(share)
    case .compare(let comparison): lines(comparison)
    case .median(let median): lines(median)
    }
  }

  // MARK: In time

  private func lines(_ timetable: CheckedTimetable) -> [ReadBack.Line] {
    if timetable.isInHours {
      return [lookedFor(timetable)] + counting(timetable) + [
        ReadBack.Line(
          "The first that counts at or after the moment of the clock is taken; where only a day is recorded and the "
            + "time of day would decide, it cannot be told"), intervals(timetable),
      ]
    }
    let isOnce = !timetable.repeats
    var lines = [lookedFor(timetable)] + counting(timetable)
    if timetable.lines.contains(where: { $0.interval == .eachTerm }) {
      lines.append(ReadBack.Line("One that counts within a term is enough for it, however many there are"))
      return lines + [intervals(timetable)]
    }
    lines.append(
      ReadBack.Line(
        isOnce
          ? "The first that counts is taken; one on the very day of the clock counts"
          : "Each that counts ends one interval and starts the clock of the next on its own day; one on the very day of "
            + "the first clock counts for the first interval, and after that none counts for the interval that it "
            + "started; several on one day count once"))
    lines.append(intervals(timetable))
    // A last line without a condition always fits.
    guard timetable.lines.last?.condition != .always else { return lines }
    lines.append(
      ReadBack.Line(
        isOnce
          ? "Where no line fits, it is outside the question"
          : "Where no line fits the first interval, it is outside the question; where none fits a later one, nothing more is owed"
      ))
    return lines
  }

  private func lookedFor(_ timetable: CheckedTimetable) -> ReadBack.Line {
    switch timetable.source {
    case .rows(let relation, let date):
      let rows = wording.related(relation, near: "the \(name)", filter: nil, plural: true)
      return ReadBack.Line(
        "Looked for: \(rows), each on the day of its \(wording.field(relation.to, date))")
    case .ownDate(let cell): return ReadBack.Line("Looked for: \(wording.cell(cell)), a date of its own")
    }
  }

  private func counting(_ timetable: CheckedTimetable) -> [ReadBack.Line] {
    var lines: [ReadBack.Line] = []
    if case .rows(let relation, _) = timetable.source {
      let asked = wording.asked(of: relation.to)
      lines.append(
        timetable.countIf == .always
          ? ReadBack.Line("Every one of them counts")
          : asked.line("One counts only where", timetable.countIf))
    }
    lines.append(
      timetable.mayPrecede.map {
        ReadBack.Line(
          "One that came before the day of the clock counts for it too, if it came on or after the day that lies "
            + "\($0.description) before it")
      } ?? ReadBack.Line("None that came before the clock counts"))
    return lines
  }

  private func intervals(_ timetable: CheckedTimetable) -> ReadBack.Line {
    intervals(timetable.lines, "How soon")
  }

  private func intervals(_ lines: [CheckedInterval], _ lead: String) -> ReadBack.Line {
    if lines.count == 1, let line = lines.first, line.condition == .always {
      return ReadBack.Line("\(lead): \(wording.interval(line.interval))")
    }
    return ReadBack.Line(
      "\(lead), the first of these that fits:",
      lines.map { wording.choice($0.condition, then: wording.interval($0.interval)) }, isInOrder: true)
  }

  // MARK: Recorded and attended

  private func lines(_ facts: CheckedFacts) -> [ReadBack.Line] {
    var lines = [
      ReadBack.Line("All of these are recorded", facts.fields.map { ReadBack.Line(wording.cell($0)) }),
      ReadBack.Line(
        "Where a cell says that what it should hold stands in a note, the answer is left open for the others too: the "
          + "note may hold them"),
    ]
    if !facts.limits.isEmpty {
      lines.append(intervals(facts.limits, "In time"))
      lines.append(
        ReadBack.Line(
          facts.onField.map { "They are taken to be recorded on \(wording.cell($0))" }
            ?? "The day on which they were recorded is not asked"))
    } else if let onField = facts.onField {
      lines.append(ReadBack.Line("They are taken to be recorded on \(wording.cell(onField)); no time is set"))
    }
    return lines
  }

  private func lines(_ attendance: CheckedAttendance) -> [ReadBack.Line] {
    let roster = attendance.relation.to
    let rows = wording.related(attendance.relation, near: "the \(name)", filter: nil, plural: true)
    let field = quoted(reader.vocabulary.dictionary.entities[roster].fields[attendance.agencyField].name)
    return [
      ReadBack.Line("Looked at: \(rows), each for the one that its \(field) names"),
      attendance.presentIf == .always
        ? ReadBack.Line("Each of them took part")
        : wording.asked(of: roster).line("It took part only where", attendance.presentIf),
      ReadBack.Line(
        "Each of these took part, where it is expected and not excused", attendance.agencies.map(line)),
      ReadBack.Line("One that is not on the list did not take part"),
    ]
  }

  private func line(_ agency: CheckedAgency) -> ReadBack.Line {
    var inner = [
      agency.expectedIf == .always
        ? ReadBack.Line("always expected") : wording.line("expected only where", agency.expectedIf)
    ]
    inner.append(
      agency.excusedIf.map { wording.line("excused, it and no other, where", $0) }
        ?? ReadBack.Line("nothing excuses it"))
    return ReadBack.Line("\(quoted(agency.name)):", inner)
  }

  // MARK: Scores and limits

  private func lines(_ rubric: CheckedRubric) -> [ReadBack.Line] {
    var lines = [
      ReadBack.Line(
        "Points are given, \(rubric.points) at most, and at least \(percent(rubric.expectedShare)) of them are expected: "
          + "the band \(quoted(rubric.expectedBand))")
    ]
    lines += rubric.criteria.map(line)
    lines.append(
      ReadBack.Line(
        "The bands, best first, each from a share of all points",
        rubric.bands.map { ReadBack.Line("\(quoted($0.name)): \(percent($0.from)) or more") }, isInOrder: true
      ))
    return lines
  }

  private func line(_ criterion: CheckedCriterion) -> ReadBack.Line {
    var words = "\(quoted(criterion.name)), \(criterion.points) points at most"
    var asked = wording
    if let relation = criterion.averageOver {
      let rows = wording.related(relation, near: "the \(name)", filter: nil, plural: true)
      words += "; the mean over the \(rows), and no points where there are none"
      asked = wording.asked(of: relation.to)
    }
    words +=
      criterion.addsUp
      ? "; every line that holds adds its points" : "; the first line that holds gives its points"
    return ReadBack.Line(
      words + ":", criterion.awards.map { asked.line("\($0.points) points where", $0.condition) },
      isInOrder: !criterion.addsUp)
  }

  private func lines(_ limit: CheckedLimit) -> [ReadBack.Line] {
    let what = wording.number(limit.of)
    if limit.lines.count == 1, let line = limit.lines.first, line.condition == .always {
      return [
        ReadBack.Line(
          "That \(what) is at most \(line.most): \(line.most) is within the limit, \(line.most + 1) is not"),
        ReadBack.Line("Where there is no such number, the limit is kept"),
      ]
    }
    return [
      ReadBack.Line(
        "That \(what) is at most, by the first of these that fits,",
        limit.lines.map {
          wording.choice(
            $0.condition, then: "\($0.most), so that \($0.most) is within the limit and \($0.most + 1) is not"
          )
        }, isInOrder: true),
      ReadBack.Line(
        "Where no line fits, it is outside the question; where there is no such number, the limit is kept"),
    ]
  }

  // MARK: Parts

  private func line(_ part: CheckedPart) -> ReadBack.Line {
    var inner: [ReadBack.Line] = []
    if !part.basis.isEmpty {
      inner.append(
        ReadBack.Line(
          "It rests on",
          part.basis.map {
            rule.basis.contains($0) ? ReadBack.Line("\($0.cite), as above") : Self.line($0, withTitle: true)
          }))
    }
    inner.append(ReadBack.Line("Its force: \(part.force.inWords)"))
    if part.onlyIf != .always { inner.append(wording.line("Expected only where", part.onlyIf)) }
    inner += lines(part.expectation)
    if !part.excuses.isEmpty {
      inner.append(
        ReadBack.Line(
          "Excused, this part and no other,",
          part.excuses.map { wording.line("where", $0.condition, then: "because \($0.words)") }))
    }
    return ReadBack.Line("\(quoted(part.name)):", inner)
  }
}

extension CheckedExpectation {
  /// Whether one of its parts is owed again and again.
  fileprivate var partsRepeat: Bool {
    switch self {
    case .all(let parts), .either(let parts): parts.contains(where: \.expectation.repeats)
    default: false
    }
  }
}

extension Wording {
  /// For what is asked of a row of another entity alone, without the subject in hand.
  func asked(of entity: Int) -> Wording { Wording(vocabulary, of: entity) }
}
