/// One table of an export format: a sheet of a workbook or a CSV file, and what its rows become.
package struct MappedTable: Sendable, Hashable {
  /// What the sheet, or the file without its ending, is called.
  package var heading: Heading
  /// The columns without which it is not this table.
  package var needs: [Heading]
  /// What a row becomes; the first is what the table's rows are accounted for as, the others come with it.
  package var gives: [MappedEntity]

  package init(heading: Heading, needs: [Heading] = [], gives: [MappedEntity]) {
    self.heading = heading
    self.needs = needs
    self.gives = gives
  }
}

/// An entity that the rows of a table become, and where its fields come from.
package struct MappedEntity: Sendable, Hashable {
  package var entity: Int
  package var completeness: Completeness
  /// Whether rows of one identifier, from any table, are parts of one whole.
  package var isCombined: Bool
  /// A row becomes one of these only if all of them hold.
  package var conditions: [CellCondition]
  package var fields: [MappedField]
  package var assumptions: [MappedAssumption]

  package init(
    entity: Int, completeness: Completeness = .all, isCombined: Bool = false,
    conditions: [CellCondition] = [],
    fields: [MappedField] = [], assumptions: [MappedAssumption] = []
  ) {
    self.entity = entity
    self.completeness = completeness
    self.isCombined = isCombined
    self.conditions = conditions
    self.fields = fields
    self.assumptions = assumptions
  }
}

/// A value taken as true for a field that the format does not have.
package struct MappedAssumption: Sendable, Hashable {
  package var field: Int
  /// As a cell would hold it; empty where a blank cell is taken as its answer.
  package var value: String
  /// What is taken as true and why, for readers of the report.
  package var because: String

  package init(field: Int, value: String, because: String) {
    self.field = field
    self.value = value
    self.because = because
  }
}
