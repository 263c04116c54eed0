import Chronology

extension HistoryMaker {
  /// The personal education plans of a period of care: a first one, then one in each term that began after
  /// it did.
  ///
  /// A child has plans from the third birthday. One who was younger when care began has none until a term
  /// after it.
  mutating func makeEducationPlans(in period: CarePeriodRecord) {
    let last = min(period.end ?? asAt, asAt)
    let third = birth.adding(years: 3)
    let ordinal = Int(period.id.ordinal)
    let seed = topicSeed(.education, ordinal)
    let isOfAge = third <= period.start
    let first = isOfAge ? makeFirstEducationPlan(period, seed: seed) : nil
    for (place, term) in calendar.terms.terms(overlapping: period.start...last).enumerated() {
      guard period.start < term.first, term.first <= last, third <= term.first, term.first < eighteenth else {
        continue
      }
      var done: CivilDay?
      if let first, term.contains(first.begun) {
        done = first.completed == nil ? nil : first.begun
      } else if first != nil || !isOfAge {
        done = makeTermPlan(term, until: last, seed: Draws.seed(seed, UInt64(place)))
      }
      if term.first >= calendar.termsAreKnownFrom {
        let status: IntendedStatus =
          if done != nil {
            .met
          } else if let end = period.end, end < term.last {
            .excluded
          } else {
            term.last < asAt ? .notMet : .due
          }
        intend("pep-current", "each term", status, due: term.last)
      }
    }
  }

  /// Begun within 10 working days and ready within 20, or late; gives its days, if it was begun.
  private mutating func makeFirstEducationPlan(
    _ period: CarePeriodRecord, seed: UInt64
  ) -> (begun: CivilDay, completed: CivilDay?)? {
    var draws = Draws(seed: seed)
    let isInTime = draws.happens(practice.firstEducationPlanInTime)
    let isBegunLate = draws.happens(40)
    let (early, late) = (draws.among(2...10), draws.among(11...24))
    let (ready, overrun) = (draws.among(11...20), draws.among(25...40))
    let last = min(period.end ?? asAt, asAt)
    let begun = calendar.day(!isInTime && isBegunLate ? late : early, workingDaysAfter: period.start)
    let completed = calendar.day(isInTime ? ready : overrun, workingDaysAfter: period.start)
    let isBegun = begun <= last
    let isReady = isBegun && completed <= last
    if isBegun { addEducationPlan(started: begun, completed: isReady ? completed : nil, &draws) }
    let due = calendar.day(10, workingDaysAfter: period.start)
    let readyDue = calendar.day(20, workingDaysAfter: period.start)
    intend(
      "pep-current", "begun within 10 working days",
      status(due: due, done: isBegun ? begun : nil, end: period.end), due: due)
    intend(
      "pep-current", "ready within 20 working days",
      status(due: readyDue, done: isReady ? completed : nil, end: period.end), due: readyDue)
    return isBegun ? (begun, isReady ? completed : nil) : nil
  }

  /// The plan of a term, some way into it, unless it was left out; gives the day it was begun, if it was
  /// completed.
  private mutating func makeTermPlan(_ term: SchoolTerm, until last: CivilDay, seed: UInt64) -> CivilDay? {
    var draws = Draws(seed: seed)
    let isMade = draws.happens(practice.educationPlanEachTerm)
    let latest = max(11, Int(term.last - term.first) - 20)
    let started = calendar.workingDay(onOrAfter: term.first.adding(days: draws.among(10...latest)))
    let completed = calendar.workingDay(onOrAfter: started.adding(days: draws.among(0...8)))
    guard isMade, started <= last else { return nil }
    let isReady = completed <= last
    addEducationPlan(started: started, completed: isReady ? completed : nil, &draws)
    return isReady ? started : nil
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
      intend("pep-quality", quality.words, quality == .good ? .met : .notMet, due: started)
    }
  }
}
