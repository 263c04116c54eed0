/// An entity that the rows of a table become, and where its fields come from.
package struct MappedEntity: Sendable, Hashable {
  package var entity: Int
  package var completeness: Completeness
  /// Whether rows of one identifier, from any table, are parts of one whole.
  package var isCombined: Bool
  /// A row becomes one of these only if all of them hold.
  package var conditions: [CellCondition]
  /// How several rows make one, where they do.
  package var runs: MappedRuns?
  package var fields: [MappedField]
  package var assumptions: [MappedAssumption]

  package init(
    entity: Int, completeness: Completeness = .all, isCombined: Bool = false,
    conditions: [CellCondition] = [], runs: MappedRuns? = nil,
    fields: [MappedField] = [], assumptions: [MappedAssumption] = []
  ) {
    self.entity = entity
    self.completeness = completeness
    self.isCombined = isCombined
    self.conditions = conditions
    self.runs = runs
    self.fields = fields
    self.assumptions = assumptions
  }
}
