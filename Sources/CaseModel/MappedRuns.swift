/// How rows that a format cuts a stretch of time into are put together again: an episode for each change of
/// placement or legal status makes a care period with the episodes that run on from it.
package struct MappedRuns: Sendable, Hashable {
  /// A stretch begins in rows where all of these hold.
  package var begins: [CellCondition]
  /// It ends with rows where all of these hold; without any, only where another begins.
  package var stops: [CellCondition]

  package init(begins: [CellCondition], stops: [CellCondition] = []) {
    self.begins = begins
    self.stops = stops
  }
}
