package import CaseModel
import Chronology
package import YAMLSyntax

extension TrialRecords {
  /// The export as it is kept beside the tests: every row with the cells that hold something.
  package func text(dictionary: DataDictionary) -> String {
    var lines = ["as at: \(asAt.isoDescription)"]
    for (entity, complete) in completeness.sorted(by: { $0.key < $1.key }) {
      let words =
        switch complete {
        case .all, .notSupplied: "all"
        case .since(let day): "since \(day.isoDescription)"
        case .months(let count): "\(count) months"
        case .latestOnly: "latest only"
        }
      lines.append("complete: {\(entity): \(words)}")
    }
    lines.append("records:")
    for record in records {
      guard let entity = dictionary[record.entity] else { continue }
      let cells = zip(entity.fields, record.cells).compactMap { field, text in
        text.map { "\(field.name): \"\($0)\"" }
      }
      lines.append("  - \(record.entity): {\(cells.joined(separator: ", "))}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads an export that was kept; nil where it is none.
  package init?(_ node: YAMLNode, dictionary: DataDictionary) {
    guard let day = node["as at"]?.text.flatMap({ CivilDay.parse($0) }), let rows = node["records"]?.items
    else {
      return nil
    }
    var completeness: [String: Completeness] = [:]
    for entry in node["complete"]?.entries ?? [] {
      guard let entity = entry.key.text, let words = entry.value.text?.split(separator: " ") else {
        return nil
      }
      if words == ["latest", "only"] {
        completeness[entity] = .latestOnly
      } else if words.first == "since", let first = words.last.flatMap({ CivilDay.parse($0) }) {
        completeness[entity] = .since(first)
      } else if let count = words.first.flatMap({ Int($0) }) {
        completeness[entity] = .months(count)
      }
    }
    let records = rows.compactMap { row -> Record? in
      guard let entry = row.entries?.first, let name = entry.key.text, let entity = dictionary[name] else {
        return nil
      }
      return Record(entity: name, cells: entity.fields.map { entry.value[$0.name]?.text })
    }
    self.init(asAt: day, completeness: completeness, records: records)
  }
}
