import Diagnostics
import Reporting
import RuleLoading
import RuleReading

extension RulesInForce {
  /// The words that a rule may use.
  ///
  /// - Parameters:
  ///   - name: a kind of record in the singular or plural, or a list of codes; every kind in a line when empty.
  ///   - format: `json` in the shape that `README.md` tells.
  /// - Returns: nil where nothing goes by the name.
  public func words(_ name: String, as format: ListFormat = .text) -> String? {
    let all = ruleWords
    guard let words = name.isEmpty ? all : all.only(name) else { return nil }
    switch format {
    case .text: return name.isEmpty ? words.overview() : words.details()
    case .json: return String(decoding: wordsJSON(words, toolVersion: plumblineVersion), as: UTF8.self)
    }
  }

  /// Why there are no words of a name, in a line.
  public func explainNoWord(_ name: String) -> String {
    "no kind of record or list of codes goes by '\(name)'; \(didYouMean(name, among: ruleWords.names))\n"
  }

  private var ruleWords: RuleWords {
    RuleWords(vocabulary, written: book.conditions, mappings: book.mappings)
  }
}
