import Chronology

extension Scenario {
  /// Every scenario, in the order a list shows them.
  package static var all: [Scenario] { [county2019, control] }

  /// The scenario of that name.
  package static func named(_ name: String) -> Scenario? {
    all.first { $0.name == name }
  }

  /// A county whose care of children is sound and whose protection of them has gaps.
  package static var county2019: Scenario {
    Scenario(
      name: "county-2019", title: "A county in October 2019",
      describes: """
        An invented county of five localities, with about 850 looked-after children (an assumption) and the \
        children in need, on plans, assessed, missing and leaving care around them. Visits and reviews of \
        children in care are sound; strategy discussions, two localities' assessments, return interviews, \
        education plans and family carers' approval are not.
        """,
      asAt: extractDay, children: 850, localities: fiveLocalities, faults: Fault.county2019)
  }

  /// The same county without the faults.
  package static var control: Scenario {
    Scenario(
      name: "control", title: "The same county, without the faults",
      describes: """
        The county of the scenario county-2019 with the same children and histories, and usual practice \
        throughout: a few late things in every area, and none of the shortfalls.
        """,
      asAt: extractDay, children: 850, localities: fiveLocalities, faults: [])
  }

  /// Monday 7 October 2019.
  private static var extractDay: CivilDay { CivilDay(number: 18_176) }

  private static var fiveLocalities: [Locality] {
    [
      Locality("Harrowmere"), Locality("Brindlecombe", isWeaker: true), Locality("Thistledene"),
      Locality("Fenmarch"), Locality("Oxenwold", isWeaker: true),
    ]
  }
}
