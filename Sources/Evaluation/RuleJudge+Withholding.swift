import RuleChecking

extension RuleJudge {
  /// What of a judged row no output may show, because a private date could be read or worked out of it.
  ///
  /// It is told from where a day comes from, never from the day itself: a visit on the day of birth is printed
  /// as what it is, and that it was the day of birth stays unsaid.
  func withheld(
    _ verdict: Verdict, part: Int16, clock: Int32?, opensWithSubject: Bool, _ row: Int,
    subjectsClockIsPrivate: Bool
  ) -> WithheldDates {
    guard tellsPrivateDates else { return [] }
    let eventIsPrivate = eventsArePrivate(part: part)
    var withheld: WithheldDates = []
    if clock != nil, opensWithSubject ? subjectsClockIsPrivate : eventIsPrivate {
      withheld = .clock
      if verdict.due != nil { withheld.formUnion([.due, .lateness]) }
      // What is judged on the spot is done when it arises.
      if verdict.doneRow < 0, verdict.done == clock { withheld.insert(.done) }
    }
    if eventIsPrivate, verdict.done != nil { withheld.formUnion([.done, .lateness]) }
    if verdict.status == .notMet, let ended = verdict.ended, isPrivateEnd(ended, of: row) {
      withheld.insert(.lateness)
    }
    return withheld
  }

  /// Whether what a part looks for is dated by a private date; -1 for the rule as a whole.
  private func eventsArePrivate(part: Int16) -> Bool {
    let place = Int(part) + 1
    return eventsArePrivate[place < eventsArePrivate.count ? place : 0]
  }

  /// Whether a duty ended on a private day, such as a birthday, and on no other that is recorded.
  func isPrivateEnd(_ ended: Int32, of row: Int) -> Bool {
    var isPrivate = false
    for expression in rule.ends {
      guard case .day(let day) = questioner.day(expression, Situation(row: row)), day <= ended else {
        continue
      }
      guard expression.cells.contains(where: { self.isPrivate($0) }) else { return false }
      isPrivate = true
    }
    return isPrivate
  }

  private func isPrivate(_ cell: CellPath) -> Bool { index.vocabulary.dictionary.isPrivate(cell) }
}
