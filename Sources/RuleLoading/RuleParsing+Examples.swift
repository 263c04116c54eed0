import Diagnostics
import RuleModel
import YAMLSyntax

extension RuleParsing {
  /// Examples: fixed keys, and one key for each kind of record in the case.
  mutating func examples(of node: YAMLNode) -> [RuleExample] {
    guard let list = node["examples"], let items = reader.items(list, as: "examples") else { return [] }
    return items.compactMap { example($0) }
  }

  private mutating func example(_ node: YAMLNode) -> RuleExample? {
    guard let entries = reader.entries(node, .example),
      let name = required("case", of: node, as: "an example")
    else { return nil }
    let results = words(under: "results", of: node)
    // What another rule gave is given as it is, whatever the day.
    guard
      let today = results.isEmpty
        ? required("today", of: node, as: "an example")
        : node["today"].flatMap({ word($0) }) ?? Written("", at: node.place)
    else { return nil }
    if node["expect"] == nil { _ = reader.required("expect", of: node, as: "an example") }
    let fixed = WrittenForm.example.keyNames
    let records = entries.filter { !fixed.contains($0.key.text ?? "") }.flatMap { self.records($0) }
    return RuleExample(
      name: name, today: today, records: records, results: results,
      expected: words(under: "expect", of: node),
      only: node["only"].flatMap { reader.isYes($0, as: "yes or no") } ?? false,
      isKnownGap: node["known gap"].flatMap { reader.isYes($0, as: "yes or no") } ?? false)
  }

  /// One record, a list of them, or a list of days.
  private mutating func records(_ entry: YAMLEntry) -> [ExampleRecord] {
    guard let entity = word(entry.key) else { return [] }
    let items = entry.value.items ?? [entry.value]
    return items.compactMap { item in
      if let text = item.text {
        let value = ExampleValue(field: Written("", at: item.place), value: Written(text, at: item.place))
        return ExampleRecord(entity: entity, values: [value])
      }
      let values = (reader.entries(item, as: "a record") ?? []).compactMap { cell -> ExampleValue? in
        guard let field = word(cell.key), let text = cell.value.text else { return nil }
        return ExampleValue(field: field, value: Written(text, at: cell.value.place))
      }
      return ExampleRecord(entity: entity, values: values)
    }
  }
}
