/// What a rule expects of each subject: the one choice that decides how it is judged.
package indirect enum Expectation: Sendable, Hashable {
  /// Something happens within a time, once or again and again.
  case howSoon(Timetable)
  /// These facts are recorded.
  case recorded(RecordedFacts)
  /// These agencies took part.
  case attended(Attendance)
  /// A named condition holds.
  case holds(Written)
  /// The record scores enough points.
  case score(Rubric)
  /// A count, a sum or a length stays within a limit.
  case noMoreThan(Limit)
  /// Every part is expected; each gives a row, and the worst decides.
  case all([Part])
  /// One of the parts is enough; the best decides.
  case either([Part])
  /// A share of another rule's results is at least so much.
  case share(Share)
  /// A share of another rule's results does not differ between groups by more than chance.
  case compare(Comparison)
  /// The middle case of another rule's results took no longer than so many days.
  case median(Median)
}

/// A timetable: what to look for, and how soon.
package struct Timetable: Sendable, Hashable {
  /// Rows of another entity (`visits`), or a date field of the subject itself (`authorised`).
  package var lookFor: Written
  /// The field that dates them, where it is not the one the dictionary names.
  package var by: Written?
  package var countIf: [Written]
  /// How long before the clock something still counts for it; nil for not at all.
  package var mayPrecede: Written?
  /// First line that fits wins.
  package var lines: [WrittenLine]

  package init(lookFor: Written, by: Written?, countIf: [Written], mayPrecede: Written?, lines: [WrittenLine])
  {
    self.lookFor = lookFor
    self.by = by
    self.countIf = countIf
    self.mayPrecede = mayPrecede
    self.lines = lines
  }
}

/// Facts that must be recorded, all of them.
package struct RecordedFacts: Sendable, Hashable {
  package var fields: [Written]
  /// The date field that says when they were recorded.
  package var onField: Written?
  /// The time they have from the clock, the first line that fits; empty where no time is set.
  package var within: [WrittenLine]

  package init(fields: [Written], onField: Written?, within: [WrittenLine]) {
    self.fields = fields
    self.onField = onField
    self.within = within
  }
}

/// Agencies that must have taken part.
package struct Attendance: Sendable, Hashable {
  /// The entity that lists who took part.
  package var roster: Written
  /// The code field of the roster that names the agency.
  package var agencyField: Written
  /// When a row of the roster counts as taking part.
  package var presentIf: [Written]
  package var agencies: [ExpectedAgency]

  package init(roster: Written, agencyField: Written, presentIf: [Written], agencies: [ExpectedAgency]) {
    self.roster = roster
    self.agencyField = agencyField
    self.presentIf = presentIf
    self.agencies = agencies
  }
}

/// One agency that must have taken part, and when that is expected of it.
package struct ExpectedAgency: Sendable, Hashable {
  package var agency: Written
  package var expectedIf: [Written]
  /// What excuses this agency, and no other.
  package var excusedIf: [Written]

  package init(agency: Written, expectedIf: [Written], excusedIf: [Written]) {
    self.agency = agency
    self.expectedIf = expectedIf
    self.excusedIf = excusedIf
  }
}

/// Criteria, points and the share of all points that is good enough.
package struct Rubric: Sendable, Hashable {
  package var criteria: [Criterion]
  /// Bands from the best down: a name, and the least share of points, 0 to 1.
  package var bands: [Band]
  /// The band that is expected.
  package var expected: Written

  package init(criteria: [Criterion], bands: [Band], expected: Written) {
    self.criteria = criteria
    self.bands = bands
    self.expected = expected
  }
}

/// A band of a rubric.
package struct Band: Sendable, Hashable {
  package var name: String
  /// The least share of all points, 0 to 1.
  package var from: Double

  package init(name: String, from: Double) {
    self.name = name
    self.from = from
  }
}

/// One criterion of a rubric.
package struct Criterion: Sendable, Hashable {
  package var name: Written
  package var points: Int
  /// Rows of another entity over which the points are averaged; nil to score the subject itself.
  package var averageOver: Written?
  /// Whether every line that holds adds its points, or only the first.
  package var addsUp: Bool
  package var awards: [Award]

  package init(name: Written, points: Int, averageOver: Written?, addsUp: Bool, awards: [Award]) {
    self.name = name
    self.points = points
    self.averageOver = averageOver
    self.addsUp = addsUp
    self.awards = awards
  }
}

/// Points given where a condition holds.
package struct Award: Sendable, Hashable {
  package var points: Int
  package var condition: Written

  package init(points: Int, condition: Written) {
    self.points = points
    self.condition = condition
  }
}

/// One of several expectations joined by `all` or `either`.
package struct Part: Sendable, Hashable {
  package var name: Written
  /// What this part rests on; empty for the rule's own basis.
  package var basis: [Written]
  package var onlyIf: [Written]
  package var excuses: [WrittenLine]
  package var expectation: Expectation

  package init(
    name: Written, basis: [Written], onlyIf: [Written], excuses: [WrittenLine], expectation: Expectation
  ) {
    self.name = name
    self.basis = basis
    self.onlyIf = onlyIf
    self.excuses = excuses
    self.expectation = expectation
  }
}

/// A share of another rule's results that should be at least so much.
package struct Share: Sendable, Hashable {
  /// Conditions of the other rule's subject that put a result in the numerator; empty for `achieved`.
  package var of: [Written]
  /// 0 to 1.
  package var atLeast: Double
  package var by: Written?

  package init(of: [Written], atLeast: Double, by: Written?) {
    self.of = of
    self.atLeast = atLeast
    self.by = by
  }
}

/// A share of another rule's results compared between groups.
package struct Comparison: Sendable, Hashable {
  /// `locality` or `team`.
  package var between: Written
  /// How much of chance lies within the limits, 0 to 1: 0.998 for the usual funnel.
  package var limits: Double
  /// Groups with fewer results are not compared.
  package var atLeastCases: Int

  package init(between: Written, limits: Double, atLeastCases: Int) {
    self.between = between
    self.limits = limits
    self.atLeastCases = atLeastCases
  }
}

/// A number that must stay within a limit.
package struct Limit: Sendable, Hashable {
  /// What is counted or measured: `count of placements where …`.
  package var of: Written
  /// The most it may be, the first line that fits.
  package var lines: [WrittenLine]

  package init(of: Written, lines: [WrittenLine]) {
    self.of = of
    self.lines = lines
  }
}

/// How long the middle case of another rule's results may have taken.
package struct Median: Sendable, Hashable {
  /// `days taken` or `days late`.
  package var of: Written
  /// In calendar days.
  package var atMost: Int
  package var by: Written?

  package init(of: Written, atMost: Int, by: Written?) {
    self.of = of
    self.atMost = atMost
    self.by = by
  }
}
