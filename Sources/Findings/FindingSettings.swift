/// What a run was told, or took for granted, beside rules and export.
package struct FindingSettings: Sendable, Hashable {
  /// The report's title: the export's name, as the person running it gave it.
  package var title: String
  /// How the as-at date was settled: `given`, `stated by the export`, `today`.
  package var asAtFrom: String
  package var toolVersion: String
  /// Working days after which what happened is taken to have been written up.
  package var writeUpAllowance: Int
  /// The law of one day, where it was applied in place of that in force.
  package var law: AppliedLaw?
  /// What the council changed of the rules that came with the program, a sentence each.
  package var localChanges: [String]

  package init(
    title: String, asAtFrom: String, toolVersion: String, writeUpAllowance: Int = 5, law: AppliedLaw? = nil,
    localChanges: [String] = []
  ) {
    self.title = title
    self.asAtFrom = asAtFrom
    self.toolVersion = toolVersion
    self.writeUpAllowance = writeUpAllowance
    self.law = law
    self.localChanges = localChanges
  }
}
