package import Chronology
package import Diagnostics
import Evaluation
package import Findings
package import Layering
package import RuleChecking
package import RuleLoading
import RuleModel

/// A folder of rules, loaded and checked once, and what is wrong with it.
public struct RulesInForce: Sendable {
  package var book: RuleBook
  package var vocabulary: Vocabulary
  /// The rules that hold, those over results after those they look at.
  package var rules: [CheckedRule]
  /// The law of one day, where it is applied in place of that in force.
  package var appliedLaw: AppliedLaw?
  /// Every mistake of every file.
  ///
  /// A rule with a mistake is left out; the others run.
  package var diagnostics: [Diagnostic]
  /// How the rules stand that somebody approved, by their ids.
  private(set) var standings: [String: RuleStanding] = [:]
  /// The council's own folder as it was laid over the rules; nil where there is none.
  package private(set) var layered: LayeredRules?
  /// The path by which that folder was named.
  private(set) var councilFolder: String?
  /// Every file of the rules folder, where the checks of returns among them are not loaded; empty where they are.
  var filesWithReturnChecks: [RuleFile] = []

  /// Loads and checks a folder of rules with a council's own folder laid over it.
  ///
  /// - Parameters:
  ///   - folder: as for `init(folder:)`.
  ///   - council: holds `council.yaml` and what the council adds; the rules stand as they came where nil.
  public init(folder: String, council: String?) {
    guard let council else {
      self.init(folder: folder)
      return
    }
    let (files, mistakes) = readRuleFiles(in: folder)
    guard !files.contains(where: { $0.name == RuleFile.councilStatement }) else {
      self.init(folder: folder)
      return
    }
    let layered = LayeredRules(files, mistakes, under: CouncilLayer(folder: council))
    self.init(book: layered.book, counting: layered.layer.settings.counting ?? .exclusive)
    self.layered = layered
    councilFolder = council
  }

  /// Loads and checks a folder of rules.
  ///
  /// - Parameter folder: holds `dictionary`, `law`, `calendars`, `framework`, `sources` and the rules.
  public init(folder: String) {
    self.init(book: RuleBook(folder: folder))
  }

  /// Checks a book of rules against itself.
  package init(book: RuleBook, counting: WorkingDayCounting = .exclusive) {
    self.book = book
    var vocabulary = Vocabulary(
      dictionary: book.dictionary, law: book.law, lexicons: book.lexicons,
      calendar: book.calendars.working ?? .england(years: 1995...2030), terms: book.calendars.terms,
      counting: counting,
      areas: Set(book.frameworks.flatMap(\.areas).flatMap { [$0.id] + $0.takes }))
    diagnostics = book.diagnostics
    vocabulary.define(book.conditions, diagnostics: &diagnostics)
    let checked = RuleChecking.check(book.rules, against: vocabulary)
    diagnostics = (diagnostics + checked.diagnostics).sortedByPlace()
    rules = checked.rules
    self.vocabulary = vocabulary
    let weighed = weighApprovals()
    standings = weighed.standings
    diagnostics = (diagnostics + weighed.diagnostics).sortedByPlace()
  }

  /// The ids of the rules that hold, in order, those among them that are not law on the day applied.
  public var ruleIDs: [String] {
    let setAside = appliedLaw?.setAside.filter { $0.part == nil }.map(\.rule) ?? []
    return (rules.map(\.id) + setAside).sorted()
  }

  /// Whether anything is wrong that keeps a rule, or everything, from being judged.
  public var hasMistakes: Bool { diagnostics.hasErrors }

  /// Whether anything is wrong with what rules stand on, the mappings of exports among it.
  package var standsOnMistakes: Bool {
    diagnostics.contains { $0.severity == .error && RuleBook.isWhatRulesStandOn($0.place.file ?? "") }
  }

  /// What is wrong, as text for a person, with the lines concerned.
  public func describeMistakes(colour: Bool) -> String {
    DiagnosticRendering(sources: book.sources, usesColour: colour).render(diagnostics)
  }

  /// The rules of the given ids, and the rules they look at; nil for an id that no rule goes by.
  package func rules(only ids: [String]) -> [CheckedRule]? {
    guard !ids.isEmpty else { return rules }
    var wanted = Set(ids)
    guard wanted.isSubset(of: ruleIDs) else { return nil }
    for rule in rules where wanted.contains(rule.id) {
      if let looked = rule.resultsOf { wanted.insert(looked) }
    }
    return rules.filter { wanted.contains($0.id) }
  }

  /// What the rule is called now that once went by an id; nil where none did.
  func presentName(of id: String) -> String? { FormerNames(book.rules).presentName(of: id) }

  /// Whether a rule of that id stands in a file, and was left out for its mistakes.
  public func isMistaken(_ id: String) -> Bool { leftOut.contains { $0.id == id } }

  /// The rules that stand in a file and were left out for their mistakes, by id.
  package var leftOut: [LeftOutRule] {
    let mistakes = diagnostics.filter { $0.severity == .error }
    guard !mistakes.isEmpty else { return [] }
    let sound = Set(ruleIDs)
    return book.ruleHeads.filter { !sound.contains($0.id) }.map { head in
      // A rule that looks at another's results may have no mistake but that one's.
      let place = mistakes.first { head.holds($0.place) }?.place.description ?? head.file
      return LeftOutRule(
        id: head.id, asks: head.asks, place: place, isReturnCheck: head.file.hasPrefix("returns/"))
    }.sorted { ($0.id, $0.place) < ($1.id, $1.place) }
  }
}
