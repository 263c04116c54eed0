import Chronology
import RuleChecking
import RuleModel

extension RuleReading {
  /// Choices made where the text of the law is open.
  var readings: [ReadBack.Line] {
    rule.rule.readings.map { ReadBack.Line("\($0.choice): \($0.why)") }
  }

  /// What a reader of the report sees beside the answers, none of which it changes.
  var words: [ReadBack.Line] {
    var lines: [ReadBack.Line] = []
    if !rule.remarks.isEmpty {
      lines.append(
        ReadBack.Line(
          "Added to a row that fell short or was excused",
          rule.remarks.map { wording.line("Where", $0.condition, then: quoted($0.words)) }))
    }
    if !rule.showsAlso.isEmpty {
      lines.append(
        ReadBack.Line(
          "Shown beside a row that falls short",
          rule.showsAlso.map {
            ReadBack.Line(wording.related($0.relation, near: "the \(name)", filter: $0.filter, plural: true))
          }))
    }
    let sayings = rule.rule.sayings
    for (what, sentence) in [
      ("To improve", sayings.improve), ("A strength", sayings.strength),
      ("What a shortfall means", sayings.means),
      ("One row", sayings.row),
    ] where !sentence.isEmpty {
      lines.append(ReadBack.Line("\(what): \(quoted(sentence))"))
    }
    let themes = rule.rule.themes.isEmpty ? "" : "; it is about \(listed(rule.rule.themes))"
    if rule.rule.forReturn == nil {
      lines.append(ReadBack.Line("It stands in the area \(quoted(rule.rule.area.text))\(themes)"))
    }
    if let reviewed = rule.rule.reviewed {
      lines.append(ReadBack.Line("It was last held against the law on \(reviewed.writtenDescription)"))
    }
    if !rule.rule.noExampleFor.isEmpty {
      lines.append(
        ReadBack.Line(
          "No example can protect",
          rule.rule.noExampleFor.map { ReadBack.Line("\(quoted($0.name)): \($0.then.text)") }))
    }
    let gaps = rule.rule.examples.count(where: \.isKnownGap)
    let count = rule.rule.examples.count - gaps
    lines.append(ReadBack.Line("\(count) \(count == 1 ? "example shows" : "examples show") what comes of it"))
    if gaps > 0 {
      lines.append(
        ReadBack.Line(
          "\(gaps) \(gaps == 1 ? "example shows" : "examples show") what the rule is known to get wrong",
          rule.rule.examples.filter(\.isKnownGap).map { ReadBack.Line($0.name.text) }))
    }
    return lines
  }
}
