import Glibc
import Scenarios
import Testing

/// The tables have the columns that the dictionary names, in its order.
@Suite struct CaseTableTests {
  @Test func columnsAreTheDictionarysFields() throws {
    var entities: [String: [String]] = [:]
    for file in ["children", "help-and-protection", "children-in-care", "care-leavers"] {
      let text = try #require(Self.text(ofRule: "dictionary/\(file).yaml"))
      for (plural, fields) in Self.entities(in: text) { entities[plural] = fields }
    }
    // Fields that only a snapshot has, such as counts over a year, are told by the tables' own rows here.
    let ofSnapshots = [
      "case episodes": ["last seen"],
      "care periods": [
        "times missing in a year", "return interview offered last time",
        "return interview accepted last time",
      ],
    ]
    for table in CaseTable.allCases {
      let fields = table.headings + (ofSnapshots[table.rawValue] ?? [])
      #expect(entities[table.rawValue] == fields, "\(table.rawValue)")
    }
    #expect(entities.count == CaseTable.allCases.count)
  }

  @Test func filesAreNamedByThePlural() {
    #expect(CaseTable.carePeriods.fileName == "care-periods.csv")
    #expect(CaseTable.section47Enquiries.fileName == "section-47-enquiries.csv")
    #expect(CaseTable.educationTargets.fileName == "pep-targets.csv")
  }

  /// The entities of a dictionary file: their plurals and the names of their fields.
  private static func entities(in text: String) -> [(String, [String])] {
    var found: [(String, [String])] = []
    var isInFields = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("plural: ") { found.append((String(line.dropFirst(8)), [])) }
      if !line.hasPrefix(" ") {
        isInFields = line == "fields:"
      } else if isInFields, !line.hasPrefix("   "), let colon = line.firstIndex(of: ":"), !found.isEmpty {
        found[found.count - 1].1.append(String(line[..<colon].drop { $0 == " " }))
      }
    }
    return found
  }

  private static func text(ofRule path: String) -> String? {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    guard let file = unsafe fopen("\(root)/Rules/\(path)", "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
