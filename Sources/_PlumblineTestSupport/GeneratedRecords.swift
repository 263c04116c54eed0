package import CaseModel
package import Chronology

/// A small export drawn from a seed, of whichever entities are asked for: days on month ends, on a leap day and on
/// one another, cells of every kind knocked out, tables that are empty.
package struct GeneratedRecords: Sendable {
  package let asAt: CivilDay
  package let tables: CaseTables

  /// - Parameters:
  ///   - seed: what all draws hang on.
  ///   - rows: the entities that have rows, each with the most it may have; children are as many as said.
  ///   - dictionary: what the entities are.
  ///   - kept: fields whose cells are never knocked out, beside identifiers and the child.
  ///   - completeness: how much of what happened an entity's table holds, where it is not all.
  package init(
    seed: UInt64, rows: KeyValuePairs<String, Int>, dictionary: DataDictionary,
    keeping kept: Set<String> = [],
    completeness: [String: Completeness] = [:]
  ) {
    let most = Dictionary(rows.map { ($0.key, $0.value) }) { first, _ in first }
    self.init(
      seed: seed, most: { most[$0] }, dictionary: dictionary, keeping: kept, completeness: completeness)
  }

  /// The same of all entities.
  ///
  /// - Parameter most: the most rows that an entity of that name may have; nil where it has none.
  package init(
    seed: UInt64, most: (String) -> Int?, dictionary: DataDictionary, keeping kept: Set<String> = [],
    completeness: [String: Completeness] = [:]
  ) {
    var drawing = RecordDrawing(seed: seed, dictionary: dictionary)
    asAt = drawing.asAt
    tables = drawing.tables(most, keeping: kept.union(["child"]), completeness)
  }
}

private struct RecordDrawing {
  let dictionary: DataDictionary
  let asAt: CivilDay
  private var draws: SeededGenerator
  /// Days that dates gather on.
  private var days: [CivilDay] = []

  init(seed: UInt64, dictionary: DataDictionary) {
    self.dictionary = dictionary
    var draws = SeededGenerator(seed: seed)
    // 29 February, 31 March, 31 December 2020 and 30 November 2021.
    let turns: [Int32] = [18_321, 18_352, 18_627, 18_961]
    let turn = CivilDay(number: turns[Int.random(in: 0..<turns.count, using: &draws)])
    asAt = turn.adding(days: Bool.random(using: &draws) ? 0 : Int.random(in: -40...40, using: &draws))
    days = (0..<9).map { _ in
      switch Int.random(in: 0..<4, using: &draws) {
      case 0: turn.adding(months: -Int.random(in: 0...13, using: &draws))
      case 1: turn.adding(months: -Int.random(in: 0...3, using: &draws)).adding(days: 1)
      default: turn.adding(days: -Int.random(in: -20...420, using: &draws))
      }
    }
    self.draws = draws
  }

  mutating func tables(
    _ most: (String) -> Int?, keeping kept: Set<String>, _ completeness: [String: Completeness]
  ) -> CaseTables {
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "generated")
    let source = builder.addSource(CaseSource(file: "generated"))
    for (index, entity) in dictionary.entities.enumerated() {
      builder.declare(
        entity: index, completeness: completeness[entity.name] ?? .all,
        supplied: Array(entity.fields.indices))
    }
    var counts: [Int: Int] = [:]
    for (entity, definition) in dictionary.entities.enumerated() {
      guard let most = most(definition.name) else { continue }
      counts[entity] = definition.name == "child" ? most : Int.random(in: 0...most, using: &draws)
    }
    for (entity, count) in counts.sorted(by: { $0.key < $1.key }) {
      for number in 0..<count {
        builder.beginRow(entity: entity, source: source, row: Int32(number + 2))
        for (field, definition) in dictionary.entities[entity].fields.enumerated() {
          if let text = text(of: definition, number, counts) { builder.set(field, text: text) }
        }
      }
    }
    var tables = builder.finish()
    knockOut(of: &tables, keeping: kept)
    return tables
  }

  private mutating func draw<Element>(_ choices: [Element]) -> Element? {
    choices.randomElement(using: &draws)
  }

  private mutating func text(of field: Field, _ number: Int, _ counts: [Int: Int]) -> String? {
    switch field.type {
    case .identifier: return "\(number + 1)"
    case .reference(let name):
      let count = dictionary.index(of: name).flatMap { counts[$0] } ?? 0
      return count == 0 ? nil : "\(Int.random(in: 1...count, using: &draws))"
    case .yesNo: return draw(["yes", "no"])
    // The first few, so that the same word is met again.
    case .code(let words): return draw(Array(words.prefix(3)) + [words[words.count - 1]])
    case .number: return "\(Int.random(in: 0...5, using: &draws))"
    case .label: return draw(["North", "north", "South", "East"])
    case .text: return draw(["Sam said that he would like to stay.", "Seen on 3 March with his sister.", ""])
    case .date:
      // Of what ends, much goes on.
      if field.blankIsAnswer, Int.random(in: 0..<3, using: &draws) == 0 { return nil }
      return day(field).isoDescription
    case .moment:
      let day = day(field).isoDescription
      let hour = Int.random(in: 10..<24, using: &draws)
      return Bool.random(using: &draws) ? day : "\(day) \(hour):30"
    }
  }

  private mutating func day(_ field: Field) -> CivilDay {
    if field.name == "date of birth" {
      return asAt.adding(years: -Int.random(in: 0...19, using: &draws)).adding(
        days: -Int.random(in: -1...1, using: &draws))
    }
    let day = draw(days) ?? asAt
    return Int.random(in: 0..<3, using: &draws) == 0
      ? day.adding(days: Int.random(in: 0...30, using: &draws)) : day
  }

  /// Blank, said to be unknown, unreadable or contradicted: of some exports no cell, of others every third.
  private mutating func knockOut(of tables: inout CaseTables, keeping kept: Set<String>) {
    guard let one = draw([nil, 25, 8, 3]), let one else { return }
    for table in tables.tables.indices {
      for (position, field) in tables.tables[table].entity.fields.enumerated() {
        if case .identifier = field.type { continue }
        guard !kept.contains(field.name) else { continue }
        for row in 0..<tables.tables[table].rowCount where Int.random(in: 0..<one, using: &draws) == 0 {
          tables.tables[table].columns[position].presence[row] = UInt8.random(in: 1...4, using: &draws)
        }
      }
    }
  }
}
