import CaseModel
import Diagnostics
import Evaluation
import RuleChecking
import RuleLoading
import RuleModel
import Synchronization
import Workers
import YAMLSyntax

/// Rules with their examples, ready to be changed.
final class Trial: Sendable {
  /// One change to be tried.
  struct Task: Sendable {
    enum Change: Sendable {
      /// The whole rule as it is then written.
      case rule(Int, ChangedNode)
      /// A condition of the dictionary by its position, and its words.
      case condition(Int, Written)
    }

    var made: Change
    var change: RuleChange
    /// The rule it stands in; nil for a condition of the dictionary.
    var rule: String?
  }

  /// What came of a change.
  enum Verdict {
    /// It makes no rule, or one that asks the same.
    case noOtherRule
    case noticed
    case unnoticed(Assumptions)
  }

  /// What became of the assumptions about a condition that was left out or changed.
  enum Assumptions: String {
    case stayed = ""
    case wentToo = ", and what 'if not recorded' assumes of it"
    case wereReworded = ", here and under 'if not recorded'"
  }

  private let rules: [CheckedRule]
  private let book: RuleBook
  private let vocabulary: Vocabulary
  /// The positions of the rules to be changed.
  private let chosen: [Int]
  /// For each rule the named conditions that it asks.
  private let asked: [Set<Int>]
  /// The examples of each rule that is needed, and how each behaves as things stand.
  private let examples: [PreparedExamples?]
  private let standing: [[Bool]]
  /// The rules whose examples do not behave as they say.
  let failing: [String]
  /// For each rule its examples, those that noticed something lately first.
  private let order: Mutex<[[Int]]>

  init(of ids: Set<String>, among rules: [CheckedRule], book: RuleBook, vocabulary: Vocabulary) {
    self.rules = rules
    self.book = book
    self.vocabulary = vocabulary
    let asked = rules.map { vocabulary.conditions(askedBy: $0) }
    let wanted = rules.indices.filter { ids.contains(rules[$0].id) }
    let conditions = wanted.reduce(into: Set<Int>()) { $0.formUnion(asked[$1]) }
    let isNeeded = rules.indices.map { wanted.contains($0) || !asked[$0].isDisjoint(with: conditions) }
    let prepared = inParallel(rules.count) { position -> (examples: PreparedExamples, behaves: [Bool])? in
      guard isNeeded[position] else { return nil }
      let examples = PreparedExamples(of: rules[position], vocabulary: vocabulary)
      let behaves = examples.indices.map {
        examples.behaves($0, of: rules[position], vocabulary: vocabulary)
      }
      return (examples, behaves)
    }
    self.asked = asked
    examples = prepared.map { $0?.examples }
    standing = prepared.map { $0?.behaves ?? [] }
    let isSound = zip(rules, standing).map { rule, behaves in
      zip(rule.rule.examples, behaves).allSatisfy { $0.isKnownGap != $1 }
    }
    chosen = wanted.filter { isSound[$0] }
    failing = wanted.filter { !isSound[$0] }.map { rules[$0].id }
    order = Mutex(standing.map { Array($0.indices) })
  }

  // MARK: What there is to change

  /// The changes to be tried: those of each rule, then those of the conditions they ask.
  func tasks() -> [Task] {
    var places: [String: SourcePlaces] = [:]
    let sources = book.sources
    func finder(_ file: String) -> SourcePlaces {
      if let known = places[file] { return known }
      let made = SourcePlaces(sources[file] ?? "")
      places[file] = made
      return made
    }
    var tasks: [Task] = []
    for position in chosen {
      let rule = rules[position].rule
      guard let name = rule.id.place.file, let node = node(of: rule, in: name) else { continue }
      let changes = RuleChanging(places: finder(name)).changes(of: node)
      tasks += changes.map { changed in
        Task(
          made: .rule(position, changed),
          change: RuleChange(place: changed.place, words: changed.words), rule: rule.id.text)
      }
    }
    let conditions = chosen.reduce(into: Set<Int>()) { $0.formUnion(asked[$1]) }.sorted()
    let ofConditions = conditions.flatMap { position -> [Task] in
      guard let written = self.written(position) else { return [] }
      return changes(of: written.text).map { change in
        let place = finder(written.place.file ?? "").place(
          of: change.tokens, in: written.text, at: written.place)
        return Task(
          made: .condition(position, Written(change.text, at: written.place)),
          change: RuleChange(place: place, words: change.words), rule: nil)
      }
    }
    return tasks + ofConditions
  }

  /// The document of a rule, without its examples.
  private func node(of rule: Rule, in file: String) -> YAMLNode? {
    guard let bytes = book.files.first(where: { $0.name == file })?.bytes else { return nil }
    let roots = parseYAML(bytes, file: file).documents.map(\.root)
    guard let root = roots.first(where: { $0["rule"]?.text == rule.id.text }) else { return nil }
    return root.with(.map((root.entries ?? []).filter { $0.key.text != "examples" }))
  }

  private func written(_ position: Int) -> Written? {
    let condition = vocabulary.conditions[position]
    let entity = vocabulary.dictionary.entities[condition.entity].name
    return book.conditions.first { $0.entity == entity && $0.name.text == condition.name }?.expression
  }

  // MARK: What the examples notice

  /// What came of each change, on all cores.
  func verdicts(on tasks: [Task]) -> [Verdict] {
    inParallel(tasks.count) { position in
      switch tasks[position].made {
      case .rule(let rule, let changed):
        return self.verdict(onRule: rule, as: changed)
      case .condition(let condition, let written):
        return self.verdict(onCondition: condition, as: written)
      }
    }
  }

  private func verdict(onRule position: Int, as changed: ChangedNode) -> Verdict {
    let original = rules[position]
    var assumptions = Assumptions.stayed
    var read = self.rule(position, written: changed.node)
    if read.rule == nil, !read.idleAssumptions.isEmpty,
      let (node, isAnyLeftOut) = changed.node.withoutAssumptions(
        at: read.idleAssumptions, reworded: changed.reworded)
    {
      read = self.rule(position, written: node)
      assumptions = isAnyLeftOut ? .wentToo : .wereReworded
    }
    guard var rule = read.rule else { return .noOtherRule }
    if changed.keepsNames { rule.expectation = rule.expectation.named(as: original.expectation) }
    guard !rule.asksTheSame(as: original, names: vocabulary.conditions) else { return .noOtherRule }
    return notices(rule, position, vocabulary) ? .noticed : .unnoticed(assumptions)
  }

  /// A rule as it is then written, with the examples that it has.
  ///
  /// - Returns: nil where it is none; and where that is only because it assumes something of conditions that it
  ///   no longer asks, the places of these.
  private func rule(
    _ position: Int, written node: YAMLNode
  ) -> (rule: CheckedRule?, idleAssumptions: [Place]) {
    let original = rules[position]
    let read = loadRules([[YAMLDocument(root: node)]])
    guard var rule = read.rules.first, !read.diagnostics.hasErrors else { return (nil, []) }
    rule.examples = original.rule.examples
    let looked = original.resultsOf.flatMap { id in rules.first { $0.id == id }?.rule }
    let checked = check([rule] + (looked.map { [$0] } ?? []), against: vocabulary)
    if let sound = checked.rules.first(where: { $0.id == original.id }) { return (sound, []) }
    let mistakes = checked.diagnostics.filter { $0.severity == .error }
    return (nil, mistakes.allSatisfy { $0.code == .unusedAssumption } ? mistakes.map(\.place) : [])
  }

  private func verdict(onCondition position: Int, as written: Written) -> Verdict {
    guard let condition = vocabulary.condition(position, rewrittenAs: written),
      condition != vocabulary.conditions[position].condition
    else { return .noOtherRule }
    var changed = vocabulary
    changed.conditions[position].condition = condition
    for user in rules.indices where asked[user].contains(position) {
      if notices(rules[user], user, changed) { return .noticed }
    }
    return .unnoticed(.stayed)
  }

  /// Whether any example of a rule behaves otherwise than it does as things stand.
  private func notices(_ rule: CheckedRule, _ position: Int, _ vocabulary: Vocabulary) -> Bool {
    guard let examples = examples[position] else { return false }
    for example in order.withLock({ $0[position] })
    where examples.behaves(example, of: rule, vocabulary: vocabulary) != standing[position][example] {
      order.withLock { order in
        order[position].removeAll { $0 == example }
        order[position].insert(example, at: 0)
      }
      return true
    }
    return false
  }
}
