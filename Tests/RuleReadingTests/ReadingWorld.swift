import _PlumblineTestSupport
import Diagnostics
import RuleChecking
import RuleLoading
import RuleModel
import RuleReading

/// Rules to be read out: the shipped ones, and those on the page that teaches the language.
struct ReadingWorld {
  static let page = RulesReadme()
  /// The shipped rules, with the law and the conditions that the page adds.
  static let shared = ReadingWorld()

  let world = ShippedRules(book: page.book)

  var vocabulary: Vocabulary { world.vocabulary }

  var reader: RuleReader { reader(vocabulary) }

  func reader(_ vocabulary: Vocabulary, frameworks: [Framework]? = nil) -> RuleReader {
    RuleReader(
      rules: world.rules, vocabulary: vocabulary, frameworks: frameworks ?? world.book.frameworks)
  }

  /// Each rule as written, one a text: the files of rules, and the page's.
  static let texts: [String] = {
    let files = page.book.files.filter { $0.name.hasPrefix("statute/") || $0.name.hasPrefix("returns/") }
    return files.map { String(decoding: $0.bytes, as: UTF8.self) } + page.rules
  }()

  /// A rule as checked; nil where it has a mistake.
  func checked(_ text: String) -> CheckedRule? {
    let read = RuleBook(files: [RuleFile(name: "rule.yaml", bytes: Array(text.utf8))])
    let mistakes = read.diagnostics.filter { $0.severity == .error && $0.place.file == "rule.yaml" }
    guard mistakes.isEmpty, read.rules.count == 1, let rule = read.rules.first else { return nil }
    var beside: [Rule] = []
    if case .results(let id) = rule.population {
      beside = world.rules.map(\.rule).filter { $0.id.text == id.text && $0.id.text != rule.id.text }
    }
    return check([rule] + beside, against: vocabulary).rules.first { $0.id == rule.id.text }
  }
}

extension CheckedRule {
  /// Everything that the rule means, as Swift prints it.
  var printedMeaning: String {
    let written = rule
    return """
      \(basis.map(\.cite).sorted()) \(force) \(entity) \(resultsOf ?? "") \(onlyIf)
      \(leaveOut.map(\.condition)) \(clockStarts) \(restarts) \(ends)
      \(lapse.map { "\($0)" } ?? "") \(expectation.withoutReasons) \(excuses.map(\.condition))
      \(severities) \(grace) \(evenWithout.sorted()) \(written.severity) \(written.thresholds)
      \(written.forReturn?.text ?? "")
      """
  }

  /// Everything that a reader is told of the rule, as Swift prints it.
  var printedWhole: String {
    let written = rule
    return printedMeaning + """
      \(expectation) \(leaveOut) \(excuses) \(remarks) \(showsAlso) \(written.asks) \(written.area.text) \(written.themes)
      \(written.readings) \(written.sayings) \(written.cannotSee) \(written.examples.count)
      \(written.noExampleFor.map { ($0.name, $0.then.text) })
      \(written.assumptions.map { ($0.condition.text, $0.isTrue) })
      """
  }
}

extension CheckedExpectation {
  /// The same without the words that give reasons or names.
  fileprivate var withoutReasons: CheckedExpectation {
    switch self {
    case .howSoon(var timetable):
      for index in timetable.lines.indices {
        timetable.lines[index].name = ""
        if case .notJudged = timetable.lines[index].interval {
          timetable.lines[index].interval = .notJudged("")
        }
      }
      return .howSoon(timetable)
    case .recorded(var facts):
      for index in facts.limits.indices { facts.limits[index].name = "" }
      return .recorded(facts)
    case .all(let parts): return .all(parts.map(\.withoutReasons))
    case .either(let parts): return .either(parts.map(\.withoutReasons))
    default: return self
    }
  }
}

extension CheckedPart {
  fileprivate var withoutReasons: CheckedPart {
    var part = self
    part.expectation = expectation.withoutReasons
    for index in part.excuses.indices { part.excuses[index].words = "" }
    return part
  }
}
