package import Chronology
package import Diagnostics

/// A file, or a sheet of one, that rows came from.
package struct CaseSource: Sendable, Hashable {
  /// The file's name without its folder.
  package var file: String
  /// The sheet of a workbook; empty for a file that is one table.
  package var sheet: String

  package init(file: String, sheet: String = "") {
    self.file = file
    self.sheet = sheet
  }

  /// What stands before a row number: `visits.csv` or `List 8`.
  package var label: String { sheet.isEmpty ? file : sheet }
}

/// What became of the rows of one source: nothing is lost without being counted.
package struct RowAccount: Sendable, Hashable {
  package var source: CaseSource
  /// The entity they were read as, in the plural.
  package var entity: String
  package var read: Int
  package var used: Int
  /// Rows that were not used, by the reason in plain words.
  package var setAside: [String: Int]

  package init(source: CaseSource, entity: String, read: Int, used: Int, setAside: [String: Int]) {
    self.source = source
    self.entity = entity
    self.read = read
    self.used = used
    self.setAside = setAside
  }
}

/// Something taken as true because the export cannot show it, in words a reader of the report understands.
package struct CaseAssumption: Sendable, Hashable {
  package var entity: String
  package var field: String
  package var statement: String

  package init(entity: String, field: String, statement: String) {
    self.entity = entity
    self.field = field
    self.statement = statement
  }
}

/// Cells of one field that held no value, by why: what the gaps of a report are counted from.
package struct FieldGap: Sendable, Hashable {
  package var entity: String
  package var field: String
  package var blank: Int
  package var saidUnknown: Int
  package var unreadable: Int
  package var contradicted: Int
  package var rows: Int

  package init(
    entity: String, field: String, blank: Int, saidUnknown: Int, unreadable: Int, contradicted: Int, rows: Int
  ) {
    self.entity = entity
    self.field = field
    self.blank = blank
    self.saidUnknown = saidUnknown
    self.unreadable = unreadable
    self.contradicted = contradicted
    self.rows = rows
  }
}

/// A council's case export, read: a table for each entity of the dictionary.
package struct CaseTables: Sendable {
  package var dictionary: DataDictionary
  /// In the order of the dictionary's entities; those not supplied have no rows.
  package var tables: [Table]
  package var sources: [CaseSource]
  /// The name of the mapping that read them: `tables`, `annex-a`.
  package var mapping: String
  /// The day the export says it was made, if it says so.
  package var extractDay: CivilDay?
  /// The day a workbook says it was last saved, which may be long after the export was made.
  package var lastSaved: CivilDay?
  package var assumptions: [CaseAssumption]
  package var accounts: [RowAccount]
  /// Columns of the export that no field of the mapping reads.
  package var unreadColumns: [Place]
  /// Spellings that mean nothing to the mapping, most frequent first within each column.
  package var unmatchedValues: [UnmatchedValue]
  /// What the lists say when laid beside one another: totals, and where they disagree.
  package var reconciliation: [ReconciliationLine]
  /// What was found while reading: cells that cannot be read, rows set aside, lists that disagree.
  package var diagnostics: [Diagnostic]

  package init(dictionary: DataDictionary, mapping: String) {
    self.dictionary = dictionary
    self.mapping = mapping
    tables = []
    sources = []
    assumptions = []
    accounts = []
    unreadColumns = []
    unmatchedValues = []
    reconciliation = []
    diagnostics = []
  }

  /// Whether any of it is a statutory return as it was sent in, of which published checks can be asked.
  package var isReturn: Bool {
    tables.contains { $0.entity.isAsReturned && $0.completeness != .notSupplied }
  }

  /// The table of an entity, by its singular or plural name.
  package func table(_ name: String) -> Table? {
    dictionary.index(of: name).map { tables[$0] }
  }

  /// The newest day on which anything is recorded to have happened, on or before a given day.
  ///
  /// Ends and dues may lie ahead, so only the fields that date a row count.
  package func newestEvent(onOrBefore limit: CivilDay) -> CivilDay? {
    var newest: Int32?
    for table in tables {
      guard let position = table.entity.dateIndex else { continue }
      for row in 0..<table.rowCount {
        guard let day = table.columns[position].civilDay(at: row), day <= limit.number else { continue }
        if day > newest ?? .min { newest = day }
      }
    }
    return newest.map { CivilDay(number: $0) }
  }

  /// For every field of every supplied table, how many cells hold no value and why; fields that blank
  /// answers are left out unless something in them cannot be read.
  package func gaps() -> [FieldGap] {
    var gaps: [FieldGap] = []
    for table in tables where table.rowCount > 0 {
      for (field, column) in zip(table.entity.fields, table.columns) where column.isSupplied {
        var counts = [Int](repeating: 0, count: 6)
        for presence in column.presence { counts[Int(presence)] += 1 }
        let gap = FieldGap(
          entity: table.entity.plural, field: field.name, blank: field.blankIsAnswer ? 0 : counts[1],
          saidUnknown: counts[2], unreadable: counts[3], contradicted: counts[4], rows: table.rowCount)
        if gap.blank + gap.saidUnknown + gap.unreadable + gap.contradicted > 0 { gaps.append(gap) }
      }
    }
    return gaps
  }
}

extension Column {
  /// The London day of a row, whether its field is a date or a moment (whose earliest reading is taken).
  package func civilDay(at row: Int) -> Int32? {
    if let day = day(at: row) { return day }
    return minutes(at: row).map { Moment(minute: $0.earliest).localDay.number }
  }
}
