package import CaseModel
package import Chronology
package import RuleModel

/// Everything a rule may name, and the calendars it counts by.
package struct Vocabulary: Sendable {
  package var dictionary: DataDictionary
  package var conditions: [CheckedCondition]
  package var law: LawBook
  /// The figures of the law, in the order that conditions and periods refer to them.
  package var lawValues: [LawValue]
  package var lexicons: [Lexicon]
  package var calendar: WorkingCalendar
  package var terms: SchoolTerms
  package var counting: WorkingDayCounting
  /// The areas of every inspection framework, as rules name them; none where no framework is at hand.
  package var areas: Set<String>
  /// The names by which what it holds is asked for, gathered once for all expressions.
  private(set) var names: KnownNames

  package init(
    dictionary: DataDictionary, law: LawBook, lexicons: [Lexicon], calendar: WorkingCalendar,
    terms: SchoolTerms, counting: WorkingDayCounting = .exclusive, areas: Set<String> = []
  ) {
    self.dictionary = dictionary
    conditions = []
    self.law = law
    lawValues = law.instruments.flatMap(\.values)
    self.lexicons = lexicons
    self.calendar = calendar
    self.terms = terms
    self.counting = counting
    self.areas = areas
    names = KnownNames(dictionary: dictionary, conditions: [])
  }

  /// Gathers the names anew, once conditions were added.
  mutating func gatherNames() {
    names = KnownNames(dictionary: dictionary, conditions: conditions)
  }

  /// How rows of one entity belong to a row of another, or nil where they do not.
  package func relation(from: Int, to: Int) -> Relation? {
    if let field = dictionary.entities[to].referenceIndex(to: dictionary.entities[from].name) {
      return Relation(from: from, to: to, kind: .reference(field: field))
    }
    guard dictionary.pathToChild(from: from) != nil, dictionary.pathToChild(from: to) != nil else {
      return nil
    }
    return Relation(from: from, to: to, kind: .sameChild)
  }
}

/// A condition of the dictionary, checked.
package struct CheckedCondition: Sendable, Hashable {
  package var entity: Int
  package var name: String
  package var condition: Condition
  /// Whether the answer depends on a clock or due date, so that it cannot be worked out once a row.
  package var needsClock: Bool

  package init(entity: Int, name: String, condition: Condition, needsClock: Bool) {
    self.entity = entity
    self.name = name
    self.condition = condition
    self.needsClock = needsClock
  }
}
