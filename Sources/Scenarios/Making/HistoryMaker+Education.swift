import Chronology

extension HistoryMaker {
  /// The personal education plans of a period of care: a first one, then one in each term.
  ///
  /// Children are of an age for one from their third birthday. The rule judges those who had it when care
  /// began.
  mutating func makeEducationPlans(in period: CarePeriodRecord) {
    let third = birth.adding(years: 3)
    let isJudged = third <= period.start
    let start = max(period.start, third)
    let last = min(period.end ?? asAt, asAt)
    guard start < last, start < eighteenth else { return }
    let ordinal = Int(period.id.ordinal)
    var clock = makeFirstEducationPlan(
      from: start, period, isJudged: isJudged, seed: topicSeed(.education, ordinal))
    var place = 0
    while let from = clock {
      place += 1
      clock = makeTermPlan(
        after: from, period, isJudged: isJudged, seed: topicSeed(.education, ordinal * 1000 + place))
    }
  }

  /// Begun within 10 working days, ready within 20; gives the day it was begun, if it was.
  private mutating func makeFirstEducationPlan(
    from start: CivilDay, _ period: CarePeriodRecord, isJudged: Bool, seed: UInt64
  ) -> CivilDay? {
    var draws = Draws(seed: seed)
    let isInTime = draws.happens(practice.firstEducationPlanInTime)
    let isBegunLate = draws.happens(40)
    let (early, late) = (draws.among(2...10), draws.among(11...24))
    let (ready, overrun) = (draws.among(11...20), draws.among(21...40))
    let last = min(period.end ?? asAt, asAt)
    let begun = calendar.day(!isInTime && isBegunLate ? late : early, workingDaysAfter: start)
    let completed = calendar.day(isInTime ? ready : max(overrun, late), workingDaysAfter: start)
    let isBegun = begun <= last
    let isReady = isBegun && completed <= last
    if isBegun { addEducationPlan(started: begun, completed: isReady ? completed : nil, &draws) }
    if isJudged {
      let due = calendar.day(10, workingDaysAfter: start)
      let readyDue = calendar.day(20, workingDaysAfter: start)
      intend(
        "pep-current", "begun within 10 working days",
        status(due: due, done: isBegun ? begun : nil, end: period.end), due: due)
      intend(
        "pep-current", "ready within 20 working days",
        status(due: readyDue, done: isReady ? completed : nil, end: period.end), due: readyDue)
    }
    return isBegun ? begun : nil
  }

  /// The plan of the term after the last one; gives the day it was begun, if it was.
  private mutating func makeTermPlan(
    after clock: CivilDay, _ period: CarePeriodRecord, isJudged: Bool, seed: UInt64
  ) -> CivilDay? {
    var draws = Draws(seed: seed)
    let isInTime = draws.happens(practice.educationPlanEachTerm)
    guard let term = calendar.terms.next(after: clock) else { return nil }
    let held = isInTime ? term : calendar.terms.next(after: term.last) ?? term
    // Plans are made some way into the term, and a late one early in the next.
    let latest = isInTime ? max(11, Int(held.last - held.first) - 20) : 30
    let started = calendar.workingDay(
      onOrAfter: held.first.adding(days: draws.among((isInTime ? 10 : 4)...latest)))
    let completed = calendar.workingDay(onOrAfter: started.adding(days: draws.among(0...8)))
    let last = min(period.end ?? asAt, asAt, eighteenth)
    let isBegun = started <= last
    if isBegun { addEducationPlan(started: started, completed: completed <= last ? completed : nil, &draws) }
    if isJudged {
      intend(
        "pep-current", "each term",
        status(due: term.last, done: isBegun ? started : nil, end: period.end), due: term.last)
    }
    return isBegun ? started : nil
  }

  private mutating func addEducationPlan(started: CivilDay, completed: CivilDay?, _ draws: inout Draws) {
    let ordinal = history.educationPlans.count + 1
    let isGood = draws.happens(practice.educationPlanGood)
    let isMiddling = draws.happens(practice.educationPlanMiddling)
    let quality: EducationPlanQuality = isGood ? .good : isMiddling ? .middling : .poor
    var words = Draws(seed: draws.next())
    let targets = (1...words.among(2...3)).map { place in
      EducationPhrases.target(
        quality, id: Identifier("T", of: number, ordinal * 10 + place), place: place, started: started,
        age: age(on: started), &words)
    }
    history.educationPlans.append(
      EducationPlanRecord(
        id: Identifier("D", of: number, ordinal), started: started, completed: completed,
        view: EducationPhrases.view(quality, &words),
        attainment: EducationPhrases.attainment(quality, age: age(on: started), &words),
        earlierTargetsReviewed: quality == .poor
          ? recorded(words.happens(25), &words)
          : quality == .good ? .yes : recorded(words.happens(70), &words),
        premiumUse: EducationPhrases.premium(quality, &words), targets: targets))
    if completed != nil {
      let status: IntendedStatus = quality == .good ? .met : .notMet
      intend("pep-quality", quality.words, status, due: started)
    }
  }
}
