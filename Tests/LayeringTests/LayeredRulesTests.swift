import _PlumblineTestSupport
import Chronology
import Diagnostics
import Layering
import RuleLoading
import RuleModel
import Testing

/// A council's own folder laid over the rules that came with the program.
@Suite struct LayeredRulesTests {
  private static let pack = readRuleFiles(in: Checkout.root + "/Rules")

  private static func laid(_ files: [String: String]) -> LayeredRules {
    let own = files.sorted { $0.key < $1.key }.map { RuleFile(name: $0.key, bytes: Array($0.value.utf8)) }
    return LayeredRules(pack.files, pack.diagnostics, under: CouncilLayer(files: own, called: "ours"))
  }

  /// A statement with one change of a rule.
  private static func changing(_ rule: String, _ what: String) -> LayeredRules {
    laid([
      "council.yaml": """
      council: Example County
      changes:
        - rule: \(rule)
          \(what)
          because: a reason
          decided by: director
          on: 01/05/2026
      """
    ])
  }

  private static func rule(_ id: String, in layered: LayeredRules) -> Rule? {
    layered.book.rules.first { $0.id.text == id }
  }

  private static func intervals(_ id: String, in layered: LayeredRules) -> [String] {
    guard case .howSoon(let timetable)? = rule(id, in: layered)?.expectation else { return [] }
    return timetable.lines.map(\.then.text)
  }

  @Test func nothingIsChangedByAnEmptyFolder() {
    let layered = Self.laid([:])
    #expect(layered.book.rules.count == RuleBook(files: Self.pack.files).rules.count)
    #expect(layered.book.diagnostics == RuleBook(files: Self.pack.files).diagnostics)
    #expect(layered.changes == [])
  }

  // MARK: Who may be let off what

  /// The standard of ten working days is the authority's own; fifteen for conferences is guidance.
  @Test(arguments: [
    ("cp-visit-interval", "set: {how soon: every 15 working days}", true),
    ("cp-visit-interval", "set: {how soon: every 9 working days}", true),
    ("section-47-to-conference-15-days", "set: {how soon: within 15 working days}", true),
    ("section-47-to-conference-15-days", "set: {how soon: within 14 working days}", true),
    ("section-47-to-conference-15-days", "set: {how soon: within 16 working days}", false),
    // Fourteen calendar days may be more or fewer than fifteen working days: it cannot be plainly seen.
    ("section-47-to-conference-15-days", "set: {how soon: within 14 days}", false),
    ("section-47-to-conference-15-days", "set: {how soon: every 14 working days}", false),
    ("section-47-to-conference-15-days", "set: {severity: critical}", true),
    ("section-47-to-conference-15-days", "set: {severity: minor}", false),
    ("section-47-to-conference-15-days", "set: {thresholds: {to improve below: 95%}}", true),
    ("section-47-to-conference-15-days", "set: {thresholds: {to improve below: 80%}}", false),
    ("section-47-to-conference-15-days", "set: {grace: {up to 5 days: minor}}", false),
    ("section-47-to-conference-15-days", "set: {only if: never}", false),
    ("assessment-45-working-days", "take away: {grace: up to 7 days}", true),
    ("cla-visit-interval", "take away: {that count if: child seen}", false),
  ])
  func lawAndGuidanceAreNotLoosened(rule: String, what: String, isMade: Bool) {
    let layered = Self.changing(rule, what)
    #expect(layered.changes.count == (isMade ? 1 : 0))
    let said = layered.book.diagnostics.map(\.code)
    #expect(said.contains(.changeLoosens) == !isMade)
    // What may not be changed stays in force as it was.
    if !isMade {
      let before = Self.rule(rule, in: Self.laid([:]))
      #expect(Self.rule(rule, in: layered) == before)
    }
  }

  @Test func theChangeIsInForce() {
    #expect(
      Self.intervals(
        "cp-visit-interval", in: Self.changing("cp-visit-interval", "set: {how soon: every 15 working days}"))
        == ["every 15 working days"])
    let excuse = "child missing on the due date, two attempts recorded"
    let taken = Self.changing("cla-visit-interval", "take away: {excused if: \"\(excuse)\"}")
    let written = { (line: WrittenLine) in line.conditions.map(\.text).joined(separator: ", ") }
    #expect(
      Self.rule("cla-visit-interval", in: Self.laid([:]))?.excuses.map(written).contains(excuse) == true)
    #expect(Self.rule("cla-visit-interval", in: taken)?.excuses.map(written).contains(excuse) == false)
  }

  @Test func aRuleNotAskedIsToldWithItsReason() {
    let layered = Self.changing("worker-caseload", "disable: yes")
    #expect(Self.rule("worker-caseload", in: layered) == nil)
    #expect(layered.disabled.map(\.change.rule) == ["worker-caseload"])
    #expect(layered.disabled.first?.asks.hasPrefix("Do children have workers") == true)
    #expect(layered.book.diagnostics.hasErrors == false)
  }

  // MARK: What is mistaken in a statement

  @Test(arguments: [
    (
      "changes: [{rule: cp-visit-intervals, disable: yes, because: a, decided by: b, on: 01/05/2026}]",
      "PL0241", "did you mean 'cp-visit-interval'?"
    ),
    ("changes: [{rule: pep-quality, disable: yes, decided by: b, on: 01/05/2026}]", "PL0243", "because"),
    ("changes: [{rule: pep-quality, disable: yes, because: a, on: 01/05/2026}]", "PL0243", "decided by"),
    (
      "changes: [{rule: pep-quality, disable: yes, because: a, decided by: b, on: soon}]", "PL0243",
      "on: DD/MM/YYYY"
    ),
    ("changes: [{rule: pep-quality, because: a, decided by: b, on: 01/05/2026}]", "PL0202", "disable: yes"),
    (
      "changes: [{rule: cp-visit-interval, take away: {excused if: gone}, because: a, decided by: b, on: 01/05/2026}]",
      "PL0241", "rules show cp-visit-interval"
    ),
    ("settings: {write-up allowance: 5 days}", "PL0203", "5 working days"),
    ("settings: {first working day: tomorrow}", "PL0204", "the day"),
    ("setings: {}", "PL0201", "settings"),
  ])
  func itIsSaidWithWhatToDo(statement: String, code: String, help: String) {
    let layered = Self.laid(["council.yaml": "council: Ours\n" + statement + "\n"])
    let errors = layered.book.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == [code])
    #expect(errors.first?.help?.contains(help) == true, "\(errors.first?.help ?? "")")
    #expect(errors.first?.place.file == "ours/council.yaml")
    #expect(layered.changes == [])
  }

  // MARK: What is added

  private static let manual = """
    instrument: Our manual
    title: Our manual
    force: local
    provisions:
      weekly: {says: Every week., confidence: LP}
    """
  private static let weekly = """
    rule: weekly
    asks: Every week?
    area: help-and-protection
    severity: minor
    basis: Our manual weekly
    look at: each protection plan
    only if: young
    look for: protection visits
    how soon: every 1 week
    """

  @Test func rulesLawAndConditionsAreAdded() {
    let young = "entity: protection plan\nconditions:\n  young: child's date of birth + 1 year after as at\n"
    let layered = Self.laid([
      "rules/w.yaml": Self.weekly, "law/m.yaml": Self.manual, "dictionary/d.yaml": young,
    ])
    #expect(layered.book.diagnostics.hasErrors == false)
    #expect(Self.rule("weekly", in: layered)?.id.place.file == "ours/rules/w.yaml")
    #expect(layered.book.conditions.contains { $0.name.text == "young" })
    #expect(layered.book.law.instruments.contains { $0.name == "Our manual" })
  }

  @Test func theirOwnRuleIsTheirsToChange() {
    let layered = Self.laid([
      "rules/w.yaml": Self.weekly, "law/m.yaml": Self.manual,
      "council.yaml": """
      changes:
        - {rule: weekly, set: {how soon: every 9 weeks}, because: a, decided by: b, on: 01/05/2026}
      """,
    ])
    #expect(Self.intervals("weekly", in: layered) == ["every 9 weeks"])
  }

  @Test(arguments: [
    ("rules/a.yaml", "rule: pep-quality\nasks: x\n", "id of its own"),
    (
      "dictionary/a.yaml", "entity: visit\nconditions:\n  in person or lawfully remote: mode is in person\n",
      "a name of its own"
    ),
    ("dictionary/a.yaml", "entity: visit\nhappens: written up\n", "an entity of your own"),
  ])
  func whatCameAlongIsNotWrittenAnew(file: String, text: String, help: String) {
    let layered = Self.laid([file: text])
    let errors = layered.book.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.notTheirsToChange])
    #expect(errors.first?.help?.contains(help) == true)
    #expect(layered.book.rules.count == RuleBook(files: Self.pack.files).rules.count)
  }

  @Test func theirOwnTermDatesTakeThePlaceOfStandIns() {
    let terms = """
      calendar: school terms
      citation: ours
      terms:
        - {name: Autumn 2026, from: 01/09/2026, until: 18/12/2026}
      """
    let layered = Self.laid(["calendars/terms.yaml": terms])
    #expect(layered.book.diagnostics.hasErrors == false)
    #expect(layered.book.calendars.citations.contains("ours"))
    #expect(layered.book.calendars.citations.count == Self.laid([:]).book.calendars.citations.count)
  }

  @Test func aLocalStandardTheyNameAnewIsTheirs() throws {
    let standards = """
      instrument: Local protection standards
      provisions:
        visits to children on plans: {says: Every 15 working days., confidence: LP}
      """
    let layered = Self.laid(["law/standards.yaml": standards])
    #expect(layered.book.diagnostics.hasErrors == false)
    let basis = try #require(
      layered.book.law.basis(citing: "Local protection standards visits to children on plans"))
    #expect(basis.says == "Every 15 working days.")
    // The other standards stay.
    #expect(layered.book.law.basis(citing: "Local protection standards seeing children alone") != nil)
  }

  // MARK: Law that came along

  private static let health = """
    force: must
    instrument: CPR 2010
    provisions:
      reg 7 (review):
        says: The health of a looked-after child is assessed anew every twelve months, from five years of age.
        in force: {from: 01/04/2011, confidence: V2}
        confidence: V2
    values:
      health review of a child from five:
        - {from: 01/04/2011, until: 31/03/2027, value: 12 months, provision: reg 7 (review), confidence: V2}
        - {from: 01/04/2027, value: 11 months, provision: reg 7 (review), confidence: M}
    """

  @Test func aProvisionThatLawLacksIsAddedAndCanBeCited() throws {
    let layered = Self.laid([
      "law/health.yaml": Self.health,
      "rules/w.yaml": Self.weekly.replacing("Our manual weekly", with: "CPR 2010 reg 7 (review)")
        .replacing("only if: young\n", with: "")
        .replacing("every 1 week", with: "within law health review of a child from five"),
    ])
    #expect(layered.book.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let added = try #require(layered.book.law.basis(citing: "CPR 2010 reg 7 (review)"))
    #expect(added.force == .must && added.confidence.rawValue == "V2")
    #expect(added.inForce?.from.shortDescription == "01/04/2011")
    #expect(added.title.hasPrefix("Care Planning"))
    let value = try #require(layered.book.law.value(named: "health review of a child from five"))
    #expect(value.dated.map(\.text.text) == ["12 months", "11 months"])
    #expect(value.place.file == "ours/law/health.yaml")
    // What was there stays, and there is one instrument of the name still.
    #expect(
      layered.book.law.basis(citing: "CPR 2010 reg 28(2)")
        == Self.laid([:]).book.law.basis(citing: "CPR 2010 reg 28(2)"))
    #expect(layered.book.law.instruments.count { $0.name == "CPR 2010" } == 1)
    #expect(
      layered.additions.map { "\($0.what) \($0.name) (\($0.detail)) \($0.place.description)" } == [
        "provision reg 7 (review) (V2, from 01/04/2011) ours/law/health.yaml:4:3",
        "value health review of a child from five (12 months from 01/04/2011 until 31/03/2027, V2; 11 months from 01/04/2027, M) ours/law/health.yaml:9:3",
      ])
    #expect(layered.additions.allSatisfy { $0.document == "CPR 2010" && $0.force == "must" })
    #expect(
      layered.additions.allSatisfy {
        $0.documentPlace.file == "law/care-planning-regulations.yaml" && $0.inPlaceOf == nil
      })
  }

  /// What is there already is refused with the place of the other, and stays as it is.
  @Test(arguments: [
    (
      "provisions: {reg 28(2): {says: Never., confidence: M}}", 2, 14,
      "'reg 28(2)' of 'CPR 2010' is written already, at law/care-planning-regulations.yaml:"
    ),
    (
      "force: local", 2, 1,
      "'force' of 'CPR 2010' is written already, at law/care-planning-regulations.yaml:4:8"
    ),
    ("title: x", 2, 1, "'title' of 'CPR 2010' is written already"),
    ("note: x", 2, 1, "only provisions and values are added to 'CPR 2010'"),
  ])
  func lawThatIsThereIsNotWrittenAnew(line: String, at row: Int, _ column: Int, says: String) {
    let shipped = Self.laid([:]).book.law
    let layered = Self.laid(["law/a.yaml": "instrument: CPR 2010\n\(line)\n"])
    let errors = layered.book.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.notTheirsToChange])
    #expect(errors.first?.place.description == "ours/law/a.yaml:\(row):\(column)")
    #expect(errors.first?.message.contains(says) == true, "\(errors.first?.message ?? "")")
    #expect(layered.book.law == shipped)
    #expect(layered.additions == [])
  }

  /// Rules ask for figures by their names alone, so that no two instruments may have one of the same name.
  @Test func aFigureOfAnotherInstrumentIsNotWrittenAnewEither() throws {
    let shipped = Self.laid([:]).book.law
    let figure = try #require(shipped.instruments.first { $0.name == "CPR 2010" }?.values.first)
    let layered = Self.laid([
      "law/a.yaml": """
      instrument: AAR 2005
      values:
        \(figure.name): [{from: 01/01/2020, value: 1 week, provision: reg 36, confidence: M}]
      """
    ])
    let errors = layered.book.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.place.description) == ["ours/law/a.yaml:3:3"])
    #expect(errors.first?.message.contains("is written already, at \(figure.place.description)") == true)
    #expect(layered.book.law == shipped)
  }

  @Test func twoFilesOfTheCouncilMayNotAddTheSame() {
    let line = "instrument: CPR 2010\nprovisions: {reg 7: {says: x, confidence: M}}\n"
    let layered = Self.laid(["law/a.yaml": line, "law/b.yaml": line])
    let errors = layered.book.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.place.description) == ["ours/law/b.yaml:2:14"])
    #expect(errors.first?.message.contains("at ours/law/a.yaml:2:14") == true)
  }

  @Test func whatIsAddedToLawNeedsItsConfidenceToo() {
    let layered = Self.laid(["law/a.yaml": "instrument: CPR 2010\nprovisions: {reg 7: {says: x}}\n"])
    let errors = layered.book.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["PL0202"])
    #expect(errors.first?.place.file == "ours/law/a.yaml")
  }
}
