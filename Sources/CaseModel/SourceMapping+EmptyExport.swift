extension SourceMapping {
  /// An export of this format with every table and column that it may have, and not a row in them.
  ///
  /// - Parameter dictionary: the one the mapping was read against.
  package func emptyExport(dictionary: DataDictionary) -> CaseTables {
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: name)
    for entity in tables.flatMap(\.gives) {
      builder.declare(
        entity: entity.entity, completeness: entity.completeness,
        supplied: entity.fields.map(\.field) + entity.assumptions.map(\.field))
    }
    return builder.finish()
  }
}
