import CaseModel
package import Chronology

/// What is recorded of a child under one heading, to be drawn along the years: placements, visits.
package struct ExplainedLane: Sendable, Hashable {
  /// Something on a day, or from a day until another.
  package struct Item: Sendable, Hashable {
    package var first: CivilDay
    /// The last day; nil for something on one day, or that has not ended.
    package var last: CivilDay?
    /// Whether it lasts, rather than happens on a day.
    package var lasts: Bool
    /// The row's identifier, or where it stands.
    package var name: String
  }

  /// The plural of what it holds.
  package var name: String
  /// In order of their first day.
  package var items: [Item]
}

extension CaseTables {
  /// The dated rows of a child by entity, as far as they are dated by the as-at date.
  ///
  /// Days that are private are left out.
  func lanes(ofChild child: Int, asAt: CivilDay) -> [ExplainedLane] {
    let lanes = tables.compactMap { table -> ExplainedLane? in
      guard !table.entity.isAsReturned, table.entity.name != "child", let dating = table.entity.dateIndex,
        !table.entity.fields[dating].isPrivate
      else { return nil }
      let ending = table.entity.endsOn.flatMap(table.entity.fieldIndex)
      let items = table.childRow.indices.compactMap { row -> ExplainedLane.Item? in
        guard Int(table.childRow[row]) == child, let first = table.columns[dating].civilDay(at: row),
          first <= asAt.number
        else { return nil }
        let last = ending.flatMap {
          table.entity.fields[$0].isPrivate ? nil : table.columns[$0].civilDay(at: row)
        }
        return ExplainedLane.Item(
          first: CivilDay(number: first), last: last.map { CivilDay(number: $0) },
          lasts: table.entity.happensOn == nil && ending != nil, name: table.name(of: row))
      }
      return items.isEmpty
        ? nil : ExplainedLane(name: table.entity.plural, items: items.sorted { $0.first < $1.first })
    }
    // What lasts is drawn over what happens.
    return lanes.filter { $0.items[0].lasts } + lanes.filter { !$0.items[0].lasts }
  }
}
