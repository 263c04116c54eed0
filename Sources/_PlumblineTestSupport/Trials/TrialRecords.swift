package import CaseModel
package import Chronology

/// A case export made by chance, as the texts of its cells: what both evaluators are given.
package struct TrialRecords: Sendable, Hashable {
  /// A row as an export holds it.
  package struct Record: Sendable, Hashable {
    /// The singular of its entity.
    package var entity: String
    /// The texts of its cells, in the order of the entity's fields; nil for a blank.
    package var cells: [String?]

    package init(entity: String, cells: [String?]) {
      self.entity = entity
      self.cells = cells
    }
  }

  package var asAt: CivilDay
  /// How complete the tables are that are not complete.
  package var completeness: [String: Completeness]
  package var records: [Record]

  package init(asAt: CivilDay, completeness: [String: Completeness], records: [Record]) {
    self.asAt = asAt
    self.completeness = completeness
    self.records = records
  }

  /// The export, read through the door that every export comes through.
  package func tables(dictionary: DataDictionary) -> CaseTables {
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "trial")
    let source = builder.addSource(CaseSource(file: "trial"))
    for (index, entity) in dictionary.entities.enumerated() {
      builder.declare(
        entity: index, completeness: completeness[entity.name] ?? .all,
        supplied: Array(entity.fields.indices))
    }
    // One table after another, as files come.
    for (index, entity) in dictionary.entities.enumerated() {
      for (number, record) in records.enumerated() where record.entity == entity.name {
        builder.beginRow(entity: index, source: source, row: Int32(number + 2))
        for (field, text) in record.cells.enumerated() {
          if let text { builder.set(field, text: text) }
        }
      }
    }
    return builder.finish()
  }
}
