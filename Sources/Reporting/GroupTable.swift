import Evaluation

/// Groups as a table: what each achieved, and what the comparison says of it.
struct GroupTable {
  let groups: [GroupResult]
  /// What one of them is: `locality`.
  let noun: String
  /// The rule whose groups they are, so that each table has a name of its own.
  let rule: String

  /// The table, folded; nothing without groups.
  var html: HTML {
    guard !groups.isEmpty else { return .nothing }
    let limits: HTML = hasLimits ? "<th scope=\"col\">Limits of chance</th>" : ""
    let reading: HTML = isCompared ? "<th scope=\"col\">Reading</th>" : ""
    return """
      <details><summary>By \(noun), as a table</summary><div class="scroll" tabindex="0" role="region" \
      aria-label="Table by \(noun), \(rule)"><table><caption>Share achieved by \(noun)</caption><thead><tr>\
      <th scope="col">\(noun.capitalisedSentence)</th><th scope="col" class="number">Achieved</th>\
      <th scope="col" class="number">Share</th>\(limits)<th scope="col" class="number">Children</th>\
      \(reading)</tr></thead><tbody>
      \(groups.map(row))</tbody></table></div></details>
      """
  }

  private var hasLimits: Bool { groups.contains { $0.lowerLimit != nil } }

  private var isCompared: Bool { groups.contains { $0.comparison != nil } }

  private func row(_ group: GroupResult) -> HTML {
    let range = AchievedRange(group)
    var limits: HTML = ""
    if hasLimits {
      let words = group.lowerLimit.flatMap { lower in
        group.upperLimit.map { "\(Proportion(lower).percent) to \(Proportion($0).percent)" }
      }
      limits = "<td>\(words ?? "–")</td>"
    }
    let reading: HTML = isCompared ? "<td>\(group.comparison ?? "–")</td>" : ""
    return """
      <tr><th scope="row">\(group.shownName)</th><td class="number">\(range?.counts ?? "no cases")</td>\
      <td class="number">\(range?.percents ?? "–")</td>\(limits)<td class="number">\(group.children)</td>\
      \(reading)</tr>\n
      """
  }
}

extension GroupResult {
  /// The group's name, or that there is none.
  var shownName: String { name.isEmpty ? "not recorded" : name }

  /// What the comparison says of the group; nil where it was not held against anything.
  var comparison: String? {
    guard expected != nil else { return nil }
    return switch status {
    case .met: lowerLimit == nil ? "reaches the share expected" : "no worse than chance explains"
    case .notMet: lowerLimit == nil ? "below the share expected" : "below what chance explains"
    default: "not compared: too few, or too unclear"
    }
  }
}
