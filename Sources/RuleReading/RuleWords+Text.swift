import CaseModel
import RuleModel

extension RuleWords {
  /// Every kind of record in a line or two, then what else has a name.
  package func overview(width: Int = 100) -> String {
    var text = "Kinds of record, one and several\n"
    for kind in kinds.filter({ !$0.isAsReturned }) + kinds.filter(\.isAsReturned) {
      let belongs = kind.belongsTo.isEmpty ? "" : "; belongs to: \(kind.belongsTo.joined(separator: ", "))"
      text += wrapped(
        "\(kind.name), \(kind.plural): \(kind.means)\(belongs)", first: "  ", rest: "      ", width: width)
    }
    for (heading, entries) in [
      ("Lists of codes, for 'is in the list \"…\"'", lists.map(\.name)),
      (
        "Figures of the law, for 'law \"…\" on DATE' where they are yes or no, else for 'within law …'",
        figures.map { $0.isAnswer ? "\($0.name) (yes or no)" : $0.name }
      ),
      ("What can be counted in a text, as in 'words in …'", ["words", "numbers"] + phrases.map(\.name)),
    ] where !entries.isEmpty {
      text += "\n\(heading)\n"
      for entry in entries { text += "  \(entry)\n" }
    }
    return text + "\n'plumbline rules words KIND' shows the fields and conditions of one kind of record.\n"
  }

  /// Everything that can be said of its kinds of record and lists.
  package func details(width: Int = 100) -> String {
    (kinds.map { Self.details($0, width: width) } + lists.map { Self.details($0, width: width) })
      .joined(separator: "\n")
  }

  private static func details(_ kind: Kind, width: Int) -> String {
    var text = "\(kind.name), several: \(kind.plural)\n"
    if !kind.means.isEmpty { text += wrapped(kind.means, first: "  ", rest: "  ", width: width) }
    for (words, names) in [("belongs to", kind.belongsTo), ("is named by", kind.namedBy)]
    where !names.isEmpty {
      text += wrapped("\(words): \(names.joined(separator: ", "))", first: "  ", rest: "    ", width: width)
    }
    let dates = [("happens on", kind.happens), ("starts on", kind.starts), ("ends on", kind.ends)]
      .compactMap { words, field in field.map { "\(words) '\($0)'" } }
    if !dates.isEmpty { text += "  \(dates.joined(separator: ", "))\n" }
    if kind.isAsReturned {
      text += "  as it was returned: a blank or unreadable cell answers every comparison with no\n"
    }
    text += "\nFields, with the export formats that have them\n"
    let column = (kind.fields.map(\.name.count).max() ?? 0) + 2
    for field in kind.fields { text += entry(field.name, details(field), column: column, width: width) }
    if !kind.conditions.isEmpty {
      text += "\nConditions\n"
      for condition in kind.conditions {
        text += wrapped("\(condition.name): \(condition.says)", first: "  ", rest: "      ", width: width)
      }
    }
    return text
  }

  private static func details(_ field: Field) -> String {
    var words = [field.holds]
    if !field.blankMeans.isEmpty { words.append("blank means: \(field.blankMeans)") }
    if !field.unknownWords.isEmpty {
      words.append("not known is also written: \(field.unknownWords.joined(separator: ", "))")
    }
    if let usually = field.usually { words.append("in an example usually \(usually)") }
    if field.isPrivate { words.append("reaches no output") }
    let exports = field.exports.isEmpty ? "" : " [\(field.exports.joined(separator: ", "))]"
    return words.joined(separator: "; ") + exports
  }

  private static func details(_ list: CodeList, width: Int) -> String {
    let column = (list.entries.map(\.code.count).max() ?? 0) + 2
    return "\(list.name), a list of codes\n"
      + list.entries.map { entry in
        let years =
          switch (entry.firstYear, entry.lastYear) {
          case (nil, nil): ""
          case (let first?, nil): " (since the reporting year that ends in \(first))"
          case (nil, let last?): " (until the reporting year that ends in \(last))"
          case (let first?, let last?): " (reporting years that end in \(first) to \(last))"
          }
        return self.entry(entry.code, entry.means + years, column: column, width: width)
      }.joined()
  }

  /// A name in a column of its own, and words beside it.
  private static func entry(_ name: String, _ words: String, column: Int, width: Int) -> String {
    let padding = String(repeating: " ", count: max(1, column - name.count))
    return wrapped(
      words, first: "  " + name + padding, rest: String(repeating: " ", count: column + 2), width: width)
  }
}

extension RuleWords.Field {
  /// What it holds, in a few words: `a date`, `one of: foster, kinship`.
  package var holds: String {
    switch type {
    case .identifier: "an identifier"
    case .reference(let entity): "which \(entity) it belongs to"
    case .date: "a date"
    case .moment: "a date, perhaps with the time"
    case .yesNo: "yes or no"
    case .code:
      "one of: "
        + codes.map { $0.means.isEmpty ? $0.code : "\($0.code) (\($0.means))" }.joined(separator: ", ")
    case .number: "a whole number"
    case .label: "a short text"
    case .text: "free text, of which words and numbers can be counted"
    }
  }
}
