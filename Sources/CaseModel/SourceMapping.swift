/// How the tables of one export format become those of the dictionary; read from a file of `Rules/sources/`.
///
/// Entities and fields are named by their positions in the dictionary that the mapping was read against.
package struct SourceMapping: Sendable, Hashable {
  /// What a person calls the format: `annex-a`.
  package var name: String
  /// What it is, in a sentence.
  package var means: String
  /// What rules can see through it, and what they cannot, in plain words.
  package var shows: [String]
  package var cannotShow: [String]
  /// In the order in which they are read.
  package var tables: [MappedTable]
  /// Where it says on which day an export was made, if it does.
  package var extractDate: MappedExtractDate?
  /// What cells that hold nothing hold: `NULL`.
  package var blankWords: [String] = []
  /// Tables and columns of the format that are known and not read, with the reason.
  package var tablesNotRead: [NotRead]
  package var columnsNotRead: [NotRead]

  package init(
    name: String, means: String, shows: [String] = [], cannotShow: [String] = [], tables: [MappedTable] = [],
    extractDate: MappedExtractDate? = nil, tablesNotRead: [NotRead] = [], columnsNotRead: [NotRead] = []
  ) {
    self.name = name
    self.means = means
    self.shows = shows
    self.cannotShow = cannotShow
    self.tables = tables
    self.extractDate = extractDate
    self.tablesNotRead = tablesNotRead
    self.columnsNotRead = columnsNotRead
  }
}
