import _PlumblineTestSupport
import CaseModel
import Chronology
import RuleChecking
import RuleLoading
import RuleModel
import RuleReading
import Testing

/// Nothing of a checked rule is left out when it is read out, and nothing that changes an answer is left out of
/// its meaning.
@Suite struct ReadBackCompletenessTests {
  /// Every line of every rule is changed in every way that is known; where Swift prints another rule for it, the
  /// rule must also read otherwise, and mean otherwise where an answer could change.
  @Test(arguments: 0..<8)
  func aChangedClauseReadsOtherwise(turn: Int) throws {
    let world = ReadingWorld.shared
    var changes = 0
    for index in ReadingWorld.texts.indices where index % 8 == turn {
      let text = ReadingWorld.texts[index]
      let rule = try #require(world.checked(text), "\(text.prefix(60))")
      let (readBack, meaning) = (world.reader.readBack(of: rule), world.reader.meaning(of: rule))
      let (printed, whole) = (rule.printedMeaning, rule.printedWhole)
      var ofThisRule = 0
      for changed in Set(ChangedClauses(text).all).sorted() {
        guard let other = world.checked(changed), other.id == rule.id, other.printedWhole != whole else {
          continue
        }
        ofThisRule += 1
        #expect(
          world.reader.readBack(of: other) != readBack,
          "\(rule.id) reads the same:\n\(difference(text, changed))")
        let meansTheSame = world.reader.meaning(of: other) == meaning
        #expect(
          meansTheSame == (other.printedMeaning == printed),
          "\(rule.id) \(meansTheSame ? "means the same" : "means another thing"):\n\(difference(text, changed))"
        )
      }
      #expect(ofThisRule > 0, "no clause of \(rule.id) could be changed")
      changes += ofThisRule
    }
    #expect(changes > 100)
  }

  private func difference(_ old: String, _ new: String) -> String {
    let (left, right) = (old.split(separator: "\n"), new.split(separator: "\n"))
    let line = zip(left, right).first { $0 != $1 }
    return line.map { "\($0)\n\($1)" } ?? "a line less"
  }

  // MARK: What a rule leans on

  /// Each named condition that a rule leans on, turned round, changes what it says and means; all others turned
  /// round change neither.
  @Test func namedConditionsAreSpeltOut() {
    let world = ReadingWorld.shared
    for rule in world.world.rules where rule.rule.forReturn == nil {
      let shown = rule.leanedOn(world.vocabulary)
      var judged = rule
      (judged.remarks, judged.showsAlso) = ([], [])
      var leanedOn = judged.leanedOn(world.vocabulary)
      if let other = world.world.rules.first(where: { $0.id == rule.resultsOf }) {
        var others = other
        (others.remarks, others.showsAlso) = ([], [])
        leanedOn.formUnion(others.leanedOn(world.vocabulary))
      }
      let (readBack, meaning) = (world.reader.readBack(of: rule), world.reader.meaning(of: rule))
      var rest = world.vocabulary
      for index in rest.conditions.indices where !leanedOn.contains(index) {
        rest.conditions[index].turnRound()
      }
      #expect(world.reader(rest).meaning(of: rule) == meaning, "\(rule.id)")
      for index in leanedOn {
        var turned = world.vocabulary
        turned.conditions[index].turnRound()
        let name = turned.conditions[index].name
        #expect(world.reader(turned).meaning(of: rule) != meaning, "\(rule.id): \(name)")
      }
      for index in shown {
        var turned = world.vocabulary
        turned.conditions[index].turnRound()
        let name = turned.conditions[index].name
        #expect(world.reader(turned).readBack(of: rule) != readBack, "\(rule.id): \(name)")
      }
    }
  }

  @Test func figuresOfTheLawAreReadOut() throws {
    let world = ReadingWorld.shared
    let rule = try #require(world.world.rules.first { $0.id == "cla-visit-interval" })
    let index = try #require(world.vocabulary.lawValues.firstIndex { $0.name == "remote visits" })
    let before = (world.reader.readBack(of: rule), world.reader.meaning(of: rule))
    for change in [
      { $0.dated[0].until = $0.dated[0].until?.adding(days: -1) },
      { $0.dated[1].from = $0.dated[1].from.adding(days: 1) }, { $0.dated[0].text.text = "yes" },
    ] as [(inout LawValue) -> Void] {
      var changed = world.vocabulary
      change(&changed.lawValues[index])
      #expect(world.reader(changed).readBack(of: rule) != before.0)
      #expect(world.reader(changed).meaning(of: rule) != before.1)
    }
  }

  @Test func listsPhrasesAndDaysOffAreReadOut() throws {
    let world = ReadingWorld.shared
    var lists = world.vocabulary
    lists.dictionary = DataDictionary(
      entities: lists.dictionary.entities,
      lists: lists.dictionary.lists.map { CodeList(name: $0.name, entries: $0.entries + [.init(code: "ZZ")]) }
    )
    var phrases = world.vocabulary
    for index in phrases.lexicons.indices { phrases.lexicons[index].phrases.append("zz") }
    var days = world.vocabulary
    let calendar = days.calendar
    let extra = try #require(CivilDay(year: 2020, month: 6, day: 10))
    days.calendar = WorkingCalendar(
      holidays: calendar.holidays.merging([extra: "extra"]) { old, _ in old }, covers: calendar.covers,
      name: calendar.name, citation: calendar.citation)
    var counting = world.vocabulary
    counting.counting = .inclusive
    var terms = world.vocabulary
    terms.terms = SchoolTerms(terms.terms.terms.dropLast())
    for (id, changed) in [
      ("ssda903-101", lists), ("pep-quality", phrases), ("assessment-45-working-days", days),
      ("assessment-45-working-days", counting), ("pep-current", terms),
    ] {
      let rule = try #require(world.world.rules.first { $0.id == id })
      #expect(world.reader(changed).meaning(of: rule) != world.reader.meaning(of: rule), "\(id)")
      #expect(world.reader(changed).readBack(of: rule) != world.reader.readBack(of: rule), "\(id)")
    }
  }

  /// What a blank means, and which words say that the answer lies elsewhere.
  @Test func cellsWithoutAValueAreReadOut() throws {
    let world = ReadingWorld.shared
    for (id, entity, field) in [
      ("cla-visit-interval", "placement", "end"),
      ("strategy-discussion-held", "concern", "reason for no discussion"),
    ] {
      let rule = try #require(world.world.rules.first { $0.id == id })
      for change in [{ $0.blankIsAnswer.toggle() }, { $0.unknownWords.append("zz") }]
        as [(inout Field) -> Void]
      {
        var changed = world.vocabulary
        changed.dictionary = changed.dictionary.with(entity, field, change)
        #expect(world.reader(changed).meaning(of: rule) != world.reader.meaning(of: rule), "\(id)")
        #expect(world.reader(changed).readBack(of: rule) != world.reader.readBack(of: rule), "\(id)")
      }
    }
  }

  @Test func boundsOfTheFrameworkAreReadOut() throws {
    let world = ReadingWorld.shared
    let rule = try #require(world.world.rules.first { $0.id == "cla-visit-interval" })
    for change in [
      { $0.improveBelow = 0.8 }, { $0.strengthFrom = 0.96 }, { $0.leastCases = 11 },
      { $0.from = $0.from.adding(days: 1) },
    ] as [(inout Framework) -> Void] {
      var frameworks = world.world.book.frameworks
      change(&frameworks[0])
      let reader = world.reader(world.vocabulary, frameworks: frameworks)
      #expect(reader.meaning(of: rule) != world.reader.meaning(of: rule))
      #expect(reader.readBack(of: rule) != world.reader.readBack(of: rule))
    }
  }

  // MARK: The model

  /// Whoever adds something to a rule is led here: read it out, write it into the meaning, then add it below.
  @Test func nothingWasAddedToTheModelUnread() throws {
    let world = ReadingWorld.shared
    let rule = try #require(world.world.rules.first { $0.id == "cla-visit-interval" })
    #expect(
      names(rule) == [
        "rule", "basis", "entity", "resultsOf", "onlyIf", "leaveOut", "clockStarts", "restarts", "ends",
        "lapse",
        "expectation", "excuses", "remarks", "showsAlso", "evenWithout", "severities", "grace",
      ])
    #expect(
      names(rule.rule) == [
        "id", "asks", "area", "themes", "severity", "severityWhen", "grace", "reviewed", "basis", "readings",
        "population",
        "onlyIf", "leaveOut", "clockStarts", "clockRestarts", "until", "lapsesAfter", "expectation",
        "excuses",
        "remarks", "assumptions", "sayings", "cannotSee", "thresholds", "examples", "forReturn", "showsAlso",
        "evenWithout", "noExampleFor", "approval", "formerly", "overlaps",
      ])
    guard case .howSoon(let timetable) = rule.expectation else {
      Issue.record("the rule about visits is one of time")
      return
    }
    #expect(names(timetable) == ["source", "countIf", "mayPrecede", "lines", "noun"])
    #expect(
      names(try #require(rule.basis.first)) == [
        "cite", "title", "says", "force", "confidence", "link", "inForce", "note",
      ])
    let field = try #require(world.vocabulary.dictionary.entities.first?.fields.first)
    #expect(names(field) == ["name", "type", "isPrivate", "blankIsAnswer", "unknownWords", "blankMeans"])
    #expect(names(rule.rule.thresholds) == ["improveBelow", "strengthFrom"])
  }

  private func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
}

extension CheckedCondition {
  fileprivate mutating func turnRound() { condition = .not(condition) }
}

extension CheckedRule {
  /// The named conditions it asks, itself or by way of others, found without the help of what is tested.
  fileprivate func leanedOn(_ vocabulary: Vocabulary) -> Set<Int> {
    var open =
      allConditions.flatMap(\.namedConditions) + showsAlso.flatMap { $0.filter?.namedConditions ?? [] }
    if case .noMoreThan(let limit) = expectation {
      limit.of.forEachPart { part in
        if case .condition(.named(let position, _)) = part { open.append(position) }
      }
    }
    var found: Set<Int> = []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += vocabulary.conditions[next].condition.namedConditions }
    }
    return found
  }
}

extension DataDictionary {
  fileprivate func with(_ entity: String, _ field: String, _ change: (inout Field) -> Void) -> DataDictionary
  {
    var entities = entities
    if let index = index(of: entity), let position = entities[index].fieldIndex(field) {
      change(&entities[index].fields[position])
    }
    return DataDictionary(entities: entities, lists: lists)
  }
}
