import RuleModel
import CaseModel
import Chronology
import RuleChecking

/// Everything that a rule leans on and that stands outside its file: named conditions, fields, figures of the
/// law, lists, and ways of counting.
///
/// A named condition is opened, so that what it leans on is taken too.
struct UsedWords {
  /// A field of the dictionary.
  struct Place: Hashable {
    var entity: Int
    var field: Int
  }

  /// Named conditions, in the order in which the rule comes upon them, each before those it uses itself.
  private(set) var conditions: [Int] = []
  private(set) var entities: Set<Int> = []
  private(set) var fields: Set<Place> = []
  private(set) var lawValues: Set<Int> = []
  private(set) var lists: Set<Int> = []
  private(set) var lexicons: Set<Int> = []
  private(set) var countsWorkingDays = false
  private(set) var countsTerms = false
  /// Whether lengths in months or years are added to days.
  private(set) var addsMonths = false
  private let vocabulary: Vocabulary

  init(_ rule: CheckedRule, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    entities = [rule.entity]
    for condition in rule.allConditions { take(condition) }
    for line in rule.clockStarts { take(line.day) }
    for restart in rule.restarts {
      take(restart.relation)
      take(restart.relation.to, restart.date)
    }
    for end in rule.ends { take(end) }
    if let lapse = rule.lapse { take(lapse) }
    take(rule.expectation)
    for shown in rule.showsAlso {
      take(shown.relation)
      if let filter = shown.filter { take(filter) }
    }
    // The subject's own day decides whether it can be seen on the as-at date.
    if let date = vocabulary.dictionary.entities[rule.entity].dateIndex { take(rule.entity, date) }
    for entity in entities { takeWhatLeadsToTheChild(from: entity) }
  }

  /// Everything that any rule could lean on.
  init(everythingIn vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    conditions = Array(vocabulary.conditions.indices)
    entities = Set(vocabulary.dictionary.entities.indices)
    for entity in entities {
      for field in vocabulary.dictionary.entities[entity].fields.indices { take(entity, field) }
    }
    lawValues = Set(vocabulary.lawValues.indices)
    lists = Set(vocabulary.dictionary.lists.indices)
    lexicons = Set(vocabulary.lexicons.indices)
    (countsWorkingDays, countsTerms, addsMonths) = (true, true, true)
  }

  /// Its entities and the fields of each, by their places in the dictionary.
  var fieldsByEntity: [(entity: Int, fields: [Int])] {
    entities.sorted().map { entity in
      (entity, fields.filter { $0.entity == entity }.map(\.field).sorted())
    }
  }

  // MARK: What is expected

  private mutating func take(_ expectation: CheckedExpectation) {
    switch expectation {
    case .howSoon(let timetable):
      switch timetable.source {
      case .ownDate(let cell): take(cell)
      case .rows(let relation, let date):
        take(relation)
        take(relation.to, date)
      }
      if let precede = timetable.mayPrecede { take(precede) }
      for line in timetable.lines { take(line.interval) }
    case .recorded(let facts):
      for cell in facts.fields { take(cell) }
      if let cell = facts.onField { take(cell) }
      for line in facts.limits { take(line.interval) }
    case .attended(let attendance):
      take(attendance.relation)
      take(attendance.relation.to, attendance.agencyField)
    case .score(let rubric):
      for criterion in rubric.criteria { if let relation = criterion.averageOver { take(relation) } }
    case .noMoreThan(let limit):
      limit.of.forEachPart { take($0) }
      take(limit.of)
    case .all(let parts), .either(let parts): for part in parts { take(part.expectation) }
    case .holds, .share, .compare, .median: break
    }
  }

  private mutating func take(_ interval: Interval) {
    switch interval {
    case .within(.fixed(let period)), .every(.fixed(let period)): take(period)
    case .within(.law(let value)), .every(.law(let value)): takeLaw(value)
    case .eachTerm: countsTerms = true
    case .notJudged: break
    }
  }

  private mutating func take(_ period: Period) {
    switch period {
    case .workingDays: countsWorkingDays = true
    case .months, .years: addsMonths = true
    case .days, .weeks, .hours: break
    }
  }

  private mutating func takeLaw(_ value: Int) {
    lawValues.insert(value)
    for dated in vocabulary.lawValues[value].dated {
      if let period = Period.parse(dated.text.text) { take(period) }
    }
  }

  // MARK: Expressions

  private mutating func take(_ condition: Condition) { condition.forEachPart { take($0) } }

  private mutating func take(_ day: DayExpression) { day.forEachPart { take($0) } }

  private mutating func take(_ cell: CellPath) { cell.forEachPart { take($0) } }

  private mutating func take(_ part: ExpressionPart) {
    switch part {
    case .cell(let cell): take(cell.entity, cell.field)
    case .relation(let relation): take(relation)
    case .day(.shifted(_, let period, _)): take(period)
    case .day: break
    case .condition(.named(let position, _)):
      guard !conditions.contains(position) else { return }
      conditions.append(position)
      entities.insert(vocabulary.conditions[position].entity)
      take(vocabulary.conditions[position].condition)
    case .condition(.law(let value, _)): takeLaw(value)
    case .condition(.fallsOn(_, .workingDay)): countsWorkingDays = true
    case .condition(.text(_, .isInList(let list))): lists.insert(list)
    case .condition(.numbers(let left, _, let right)):
      take(left)
      take(right)
    case .condition: break
    }
  }

  /// What a number counts; its cells and rows are taken as parts.
  private mutating func take(_ number: NumberExpression) {
    switch number {
    case .feature(.phrases(let lexicon), _): lexicons.insert(lexicon)
    case .length(.workingDays, _, _): countsWorkingDays = true
    case .sum(let inner, _, _): take(inner)
    case .literal, .cell, .count, .feature, .length: break
    }
  }

  private mutating func take(_ entity: Int, _ field: Int) {
    entities.insert(entity)
    fields.insert(Place(entity: entity, field: field))
  }

  private mutating func take(_ relation: Relation) {
    entities.formUnion([relation.from, relation.to])
    switch relation.kind {
    case .reference(let field): take(relation.to, field)
    case .sameText(let field):
      take(relation.from, field)
      take(relation.to, field)
    case .sameChild:
      takeWhatLeadsToTheChild(from: relation.from)
      takeWhatLeadsToTheChild(from: relation.to)
    }
    // Rows stand in order of their date.
    if let date = vocabulary.dictionary.entities[relation.to].dateIndex { take(relation.to, date) }
  }

  private mutating func takeWhatLeadsToTheChild(from entity: Int) {
    var at = entity
    for field in vocabulary.dictionary.pathToChild(from: entity) ?? [] {
      take(at, field)
      guard case .reference(let name) = vocabulary.dictionary.entities[at].fields[field].type,
        let next = vocabulary.dictionary.index(of: name)
      else { return }
      at = next
    }
  }
}
