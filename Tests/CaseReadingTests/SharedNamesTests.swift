import _PlumblineTestSupport
import CaseModel
import CaseReading
import Testing

/// Columns that name the same children learn their names from one another; whose row each is, is told by the texts alone.
@Suite struct SharedNamesTests {
  /// How the identifiers of an export are written.
  enum Shape: CaseIterable {
    case numbered, ofAnyLength, bare, words, long

    func name(_ number: Int) -> String {
      switch self {
      case .numbered: "C\(10_000 + number)"
      case .ofAnyLength: "C\(number)"
      case .bare: "\(number)"
      case .words: "child-" + String(number, radix: 2).map { $0 == "0" ? "o" : "l" }
      case .long: "identifier-of-child-\(100 + number)"
      }
    }
  }

  /// Which of the children a table of children lists.
  enum Listed: CaseIterable { case all, half, none, noTable }

  /// A table whose rows each name a child, in an order of their own.
  private struct NamingTable {
    let entity: String
    let file: String
    /// The number of each row's child; nil where the cell is blank.
    let children: [Int?]

    func text(_ shape: Shape) -> String {
      "id,child,date\n"
        + children.enumerated().map { row, child in
          "\(entity.prefix(2))\(row + 1),\(child.map(shape.name) ?? ""),2025-01-\(10 + row % 20)\n"
        }.joined()
    }
  }

  private static func tables(seed: UInt64) -> [NamingTable] {
    var draws = SeededGenerator(seed: seed)
    let most = Int.random(in: 1...90, using: &draws)
    func children(_ rows: Int, among range: Range<Int>, isSorted: Bool) -> [Int?] {
      let drawn = (0..<rows).map { _ in Int.random(in: range, using: &draws) }
      return (isSorted ? drawn.sorted() : drawn).map {
        Int.random(in: 0..<15, using: &draws) == 0 ? nil : $0
      }
    }
    // The later ones name children whom the ones before do not.
    return [
      NamingTable(
        entity: "referral", file: "referrals", children: children(60, among: 0..<most, isSorted: true)),
      NamingTable(
        entity: "review", file: "reviews", children: children(90, among: 0..<most, isSorted: false)),
      NamingTable(
        entity: "visit", file: "visits", children: children(400, among: 0..<(most + 9), isSorted: false)),
    ]
  }

  @Test(arguments: Shape.allCases, Listed.allCases)
  func everyRowIsTheChildsThatItNames(shape: Shape, listed: Listed) throws {
    for seed in 0..<8 as Range<UInt64> {
      let naming = Self.tables(seed: seed)
      let named = Set(naming.flatMap(\.children).compactMap(\.self))
      let inList = named.filter { listed == .all || listed == .half && $0 % 2 == 0 }
      var files = naming.reduce(into: [:]) { $0[$1.file + ".csv"] = $1.text(shape) }
      if listed != .noTable {
        // In no order of theirs, so that neither the texts nor the rows are in any.
        let lines = inList.sorted { ($0 * 7919) % 101 < ($1 * 7919) % 101 }.map { shape.name($0) + "\n" }
        files["children.csv"] = "id\n" + lines.joined()
      }
      let folder = try ExportFolder(files)
      for stretches in [1, 2, 3, 5] {
        let tables = try #require(folder.read(stretches: stretches).tables)
        let children = try #require(tables.table("child"))
        #expect(children.rowCount == (listed == .noTable ? named : inList).count)
        for table in naming {
          let read = try #require(tables.table(table.entity))
          let known = table.children.enumerated().filter { _, child in
            child.map { listed == .noTable || inList.contains($0) } ?? false
          }
          #expect(read.rowCount == known.count, "\(shape) \(listed), \(table.file), seed \(seed)")
          for row in 0..<read.rowCount {
            let child = table.children[Int(read.origins[row].number) - 2]
            #expect(
              children.name(of: Int(read.childRow[row])) == child.map(shape.name),
              "\(shape) \(listed), \(table.file) row \(row), \(stretches) stretches, seed \(seed)")
          }
        }
      }
    }
  }
}
