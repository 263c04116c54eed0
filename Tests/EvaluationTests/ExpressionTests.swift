import Testing

/// What expressions say of a few rows, worked out by hand: yes, no, or that the record leaves it open.
@Suite struct ExpressionTests {
  /// One expression asked of the subject of a small case.
  struct Question: Sendable, CustomTestStringConvertible {
    var subject: String
    var expression: String
    var records: String
    var answer: String

    var testDescription: String { "\(expression) · \(records) · \(answer)" }

    init(_ subject: String, _ expression: String, _ records: String, _ answer: String) {
      self.subject = subject
      self.expression = expression
      self.records = records
      self.answer = answer
    }
  }

  private func ask(_ question: Question) throws {
    let expected = ["yes": "met", "no": "not-met", "open": "not-assessable"][question.answer] ?? ""
    #expect(
      try WrittenRule.asking(
        """
        severity: minor
        look at: each \(question.subject)
        holds: >-
          \(question.expression)
        examples:
          - case: asked
            today: 31/03/2021
            \(question.records)
            expect: [\(expected)]
        """
      ).misses() == [])
  }

  // MARK: Kinds of day

  /// 2 April 2021 was Good Friday, 5 April Easter Monday; 27 March a Saturday.
  @Test(arguments: [
    Question("visit", "date is on a weekend", "visit: 26/03/2021", "no"),
    Question("visit", "date is on a weekend", "visit: 27/03/2021", "yes"),
    Question("visit", "date is on a weekend", "visit: 28/03/2021", "yes"),
    Question("visit", "date is on a weekend", "visit: 29/03/2021", "no"),
    Question("visit", "date is not on a weekend", "visit: 28/03/2021", "no"),
    Question("visit", "date is on a working day", "visit: 26/03/2021", "yes"),
    Question("visit", "date is on a working day", "visit: 27/03/2021", "no"),
    Question("visit", "date is on a working day", "visit: 28/12/2020", "no"),
    Question(
      "visit", "date is not on a working day and date is not on a weekend", "visit: 25/12/2020", "yes"),
    Question("visit", "date + 7 days is on a working day", "visit: 26/03/2021", "no"),
    Question("visit", "date + 10 days is on a working day", "visit: 26/03/2021", "no"),
    Question("visit", "date + 11 days is on a working day", "visit: 26/03/2021", "yes"),
    Question("visit", "as at is on a working day", "visit: 26/03/2021", "yes"),
    Question("visit", "29/02/2020 is on a weekend", "visit: 26/03/2021", "yes"),
    // Beyond the years of the calendar no holiday is known.
    Question("child", "date of birth is on a working day", "child: {date of birth: 25/12/1980}", "yes"),
    Question("child", "date of birth is on a working day", "child: {date of birth: 27/12/1980}", "no"),
    Question("child", "date of birth is on a weekend", "child: {date of birth: 27/12/1980}", "yes"),
    Question(
      "missing episode", "started is on a weekend", "missing episode: {started: 27/03/2021 00:00}", "yes"),
    Question(
      "missing episode", "started is on a weekend", "missing episode: {started: 26/03/2021 23:59}", "no"),
    // In summer the clocks of London are an hour ahead, and the day is that of London.
    Question(
      "missing episode", "started is on a weekend", "missing episode: {started: 04/07/2020 00:30}", "yes"),
    Question("placement", "end is on a weekend", "placement: {start: 01/03/2021}", "no"),
    Question("placement", "end is on a working day", "placement: {start: 01/03/2021}", "no"),
    Question("placement", "end is not on a weekend", "placement: {start: 01/03/2021}", "yes"),
    Question("placement", "end else as at is on a working day", "placement: {start: 01/03/2021}", "yes"),
  ])
  func aDayIsOfAKind(question: Question) throws { try ask(question) }

  /// Every kind of day comes round within a week, so that nothing is told of a day that is not recorded.
  @Test(arguments: [
    Question("placement", "end is on a weekend", "placement: {start: 01/03/2021, end: 31/02/2021}", "open"),
    Question(
      "placement", "end is on a working day", "placement: {start: 01/03/2021, end: 31/02/2021}", "open"),
    Question(
      "placement", "end + 3 months is on a weekend", "placement: {start: 01/03/2021, end: 31/02/2021}", "open"
    ),
    Question(
      "placement", "end is on a weekend and end before start",
      "placement: {start: 01/03/2021, end: 31/02/2021}", "open"),
    Question(
      "placement", "end is on a weekend or not end is on a weekend",
      "placement: {start: 01/03/2021, end: 31/02/2021}", "yes"),
    Question(
      "placement", "end is on a weekend and start before 01/01/2000",
      "placement: {start: 01/03/2021, end: 31/02/2021}", "no"),
  ])
  func ofWhatKindAnUnknownDayIsIsOpen(question: Question) throws { try ask(question) }

  // MARK: Choosing a row

  private static let twoVisits =
    "visits: [{date: 01/03/2021, mode: telephone, child seen: no}, {date: 05/01/2021, mode: video}]"

  @Test(arguments: [
    Question("child", "first visit has mode is video", twoVisits, "yes"),
    Question("child", "last visit has mode is video", twoVisits, "no"),
    Question("child", "first visit where mode is telephone has date after 28/02/2021", twoVisits, "yes"),
    Question("child", "first visit where mode is in person has date after 28/02/2021", twoVisits, "no"),
    Question("child", "first visit's date before 06/01/2021", twoVisits, "yes"),
    Question("child", "last visit's date before 01/03/2021", twoVisits, "no"),
    Question("child", "last visit's date before 02/03/2021", twoVisits, "yes"),
    Question("child", "first visit's mode is recorded", "child: {id: A}", "no"),
    Question(
      "child", "first visit has mode is video", "visits: [{date: 01/03/2021, mode: not recorded}]", "open"),
    Question(
      "child", "first visit where child seen has mode is video",
      "visits: [{date: 05/01/2021, child seen: not recorded}, {date: 01/03/2021, mode: video}]", "open"),
    Question(
      "child", "first visit where child seen has mode is video",
      "visits: [{date: 05/01/2021, child seen: no}, {date: 01/03/2021, mode: video}]", "yes"),
  ])
  func aRowIsChosenByItsPlace(question: Question) throws { try ask(question) }

  @Test(arguments: [
    Question(
      "review", "date before 01/02/2021 or previous review has date before 01/02/2021",
      "reviews: [05/01/2021, 01/03/2021]", "yes"),
    Question(
      "review", "date after 01/02/2021 or next review's date after 01/02/2021",
      "reviews: [05/01/2021, 01/03/2021]", "yes"),
    Question("review", "previous review has cancelled is no", "reviews: [05/01/2021]", "no"),
    Question("review", "no other review where date on the review's date", "reviews: [05/01/2021]", "yes"),
    Question("review", "any other review", "reviews: [05/01/2021]", "no"),
    Question(
      "review", "any other review where cancelled",
      "reviews: [05/01/2021, {date: 06/01/2021, cancelled: yes}]",
      "yes"),
  ])
  func rowsBesideTheOneInHand(question: Question) throws {
    // Of several subjects the first is meant: its row alone is expected.
    try ask(question)
  }

  // MARK: Every, sum, length

  @Test(arguments: [
    Question("child", "every visit has child seen", "visits: [05/01/2021, 06/01/2021]", "yes"),
    Question("child", "every visit has child seen", twoVisits, "no"),
    Question("child", "every visit has child seen", "child: {id: A}", "yes"),
    Question("child", "every visit where mode is video has child seen", twoVisits, "yes"),
    Question(
      "child", "every visit has child seen",
      "visits: [05/01/2021, {date: 06/01/2021, child seen: not recorded}]",
      "open"),
    Question(
      "child", "sum of days from start to end else as at over placements is at least 40",
      "placements: [{start: 01/01/2021, end: 31/01/2021}, {start: 21/03/2021}]", "yes"),
    Question(
      "child", "sum of days from start to end else as at over placements is at least 41",
      "placements: [{start: 01/01/2021, end: 31/01/2021}, {start: 21/03/2021}]", "no"),
    Question(
      "placement", "months from start to as at is at least 3", "placement: {start: 31/12/2020}", "yes"),
    Question(
      "placement", "months from start to 30/03/2021 is at least 3", "placement: {start: 31/12/2020}", "no"),
    Question(
      "placement", "months from start to 28/02/2021 is at least 1", "placement: {start: 31/01/2021}", "yes"),
    Question("placement", "years from start to as at = 1", "placement: {start: 31/03/2020}", "yes"),
    Question("placement", "years from start to as at = 0", "placement: {start: 01/04/2020}", "yes"),
    Question("placement", "weeks from start to as at = 1", "placement: {start: 24/03/2021}", "yes"),
    Question("placement", "weeks from start to as at = 0", "placement: {start: 25/03/2021}", "yes"),
    // Good Friday 2021 was 2 April and Easter Monday the 5th.
    Question(
      "placement", "working days from start to 06/04/2021 = 2", "placement: {start: 31/03/2021}", "yes"),
    Question("placement", "days from end to start is at least 0", "placement: {start: 01/01/2021}", "no"),
    Question("placement", "end else as at on 31/03/2021", "placement: {start: 01/01/2021}", "yes"),
    Question(
      "placement", "end else as at on 31/03/2021", "placement: {start: 01/01/2021, end: 30/03/2021}", "no"),
  ])
  func sumsAndLengths(question: Question) throws { try ask(question) }

  @Test(arguments: [
    ("placement", "start on or after year start", "placement: {start: 01/04/2020}", "yes"),
    ("placement", "start on or after year start", "placement: {start: 31/03/2020}", "no"),
    ("placement", "year end on 31/03/2021", "placement: {start: 31/03/2020}", "yes"),
  ])
  func theReportingYear(of subject: String, _ expression: String, _ records: String, _ answer: String) throws
  {
    try ask(Question(subject, expression, records, answer))
  }

  // MARK: What stands in a cell, as it was returned

  @Test(arguments: [
    Question("returned episode", "end is blank", "returned episode: {start: 01/01/2021}", "yes"),
    Question("returned episode", "end is unreadable", "returned episode: {end: 31/02/2021}", "yes"),
    Question("returned episode", "end is a date", "returned episode: {end: 31/02/2021}", "no"),
    Question("returned episode", "end is a date", "returned episode: {end: 28/02/2021}", "yes"),
    Question("returned episode", "end is not blank", "returned episode: {end: 31/02/2021}", "yes"),
    // Neither a blank nor something unreadable stands in any order to a date.
    Question("returned episode", "end before start", "returned episode: {start: 01/01/2021}", "no"),
    Question("returned episode", "not end before start", "returned episode: {start: 01/01/2021}", "yes"),
    Question(
      "returned episode", "end after start", "returned episode: {start: 01/01/2021, end: 31/02/2021}", "no"),
    Question("returned episode", "legal status is V2", "returned episode: {start: 01/01/2021}", "no"),
    Question(
      "returned episode", "legal status is one of [V2, C2]", "returned episode: {legal status: C2}", "yes"),
    Question(
      "returned episode", "legal status is one of [V2, C2]", "returned episode: {legal status: c2}", "no"),
    Question("returned episode", "legal status begins with C", "returned episode: {legal status: C2}", "yes"),
    Question("returned episode", "legal status ends with C", "returned episode: {legal status: C2}", "no"),
    Question(
      "returned episode", "placement location is the same as legal status",
      "returned episode: {legal status: C2, placement location: c2}", "yes"),
    Question(
      "returned episode", "placement location is the same as legal status",
      "returned episode: {start: 01/01/2021}",
      "yes"),
    Question(
      "returned episode", "placement location differs from legal status",
      "returned episode: {legal status: C2}",
      "yes"),
    Question(
      "returned child", "unique pupil number is shaped like a UPN",
      "returned child: {unique pupil number: L086819786126}", "yes"),
    // Its check letter would be Y.
    Question(
      "returned child", "unique pupil number is shaped like a checked UPN",
      "returned child: {unique pupil number: L086819786126}", "no"),
    Question(
      "returned child", "unique pupil number is shaped like a checked UPN",
      "returned child: {unique pupil number: Y086819786126}", "yes"),
    Question(
      "returned episode", "placement postcode is shaped like a postcode",
      "returned episode: {placement postcode: SW1A 1AA}", "yes"),
    Question(
      "returned episode", "placement postcode is shaped like a postcode",
      "returned episode: {placement postcode: SW1AA 1AA}", "no"),
    Question(
      "returned episode", "Ofsted number is shaped like \"SC999999\"",
      "returned episode: {Ofsted number: SC012345}", "yes"),
    Question(
      "returned episode", "Ofsted number is shaped like \"SC999999\"",
      "returned episode: {Ofsted number: SC01234}", "no"),
    Question(
      "returned child", "sex is repeated", "returned children: [{child: A, sex: F}, {child: B, sex: F}]",
      "yes"),
    Question(
      "returned child", "sex is repeated", "returned children: [{child: A, sex: F}, {child: B, sex: M}]", "no"
    ),
    Question("returned child", "sex is repeated", "returned children: [{child: A}, {child: B}]", "no"),
  ])
  func whatStandsInACell(question: Question) throws { try ask(question) }
}
