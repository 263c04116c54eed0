package import CaseModel
package import RuleModel

/// The tables that an example stands for; what cannot be taken of its records is left out.
package func tables(of example: RuleExample, dictionary: DataDictionary) -> CaseTables {
  var making = ExampleTables(dictionary: dictionary)
  _ = making.add(example.records)
  return making.finish()
}
