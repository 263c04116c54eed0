import CodePages
import Plumbline
import RuleLoading

/// The small folder of rules that the pages about codes use.
enum SmallBook {
  static let files = SmallWorld.files.filter { $0.name.hasPrefix("Rules/") }.map {
    RuleFile(name: String($0.name.dropFirst("Rules/".count)), bytes: Array($0.text.utf8))
  }

  static let rules = RulesInForce(book: RuleBook(files: files))
}
