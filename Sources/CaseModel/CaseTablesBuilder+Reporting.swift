import Diagnostics

extension CaseTablesBuilder {
  /// So many rows or values are named where there are more.
  private static let mostNamed = 5

  /// What became of the rows of each source that are accounted for under an entity.
  func accounts(of entity: Int) -> [RowAccount] {
    let draft = tables[entity]
    let read = draft.origins.counts(bySourceOf: sources.count)
    var reasons = [[String: Int]](repeating: [:], count: sources.count)
    for (row, fate) in draft.fates.enumerated() where fate != .kept {
      reasons[Int(draft.origins[row].source)][reason(fate, entity), default: 0] += 1
    }
    return sources.indices.compactMap { source in
      guard !draft.derivedFrom.contains(UInt16(source)) else { return nil }
      let never = setAside[AccountKey(source: UInt16(source), entity: entity)] ?? [:]
      guard read[source] > 0 || !never.isEmpty else { return nil }
      let lost = reasons[source].values.reduce(0, +)
      return RowAccount(
        source: sources[source], entity: draft.entity.plural, read: read[source] + never.values.reduce(0, +),
        used: read[source] - lost, setAside: reasons[source].merging(never, uniquingKeysWith: +))
    }
  }

  private func reason(_ fate: TableDraft.Fate, _ entity: Int) -> String {
    switch fate {
    case .kept: ""
    case .exactDuplicate: "exact duplicate of another row"
    case .contradicted: "same id as another row, with other content"
    case .combined: "told again on another list"
    case .runsOn: "runs on from the row before it"
    case .noSuchParent: "no such \(parentName(entity))"
    case .noParentGiven: "no \(parentName(entity)) given"
    case .noIdentifier: "no id"
    }
  }

  /// The entity that the rows of this one belong to on their way to a child.
  private func parentName(_ entity: Int) -> String {
    guard let step = dictionary.pathToChild(from: entity)?.first,
      case .reference(let name) = dictionary.entities[entity].fields[step].type
    else { return "child" }
    return name
  }

  /// Reports the rows of an entity that were merged or set aside, by source.
  mutating func reportRows(_ entity: Int) {
    let draft = tables[entity]
    var rows: [UInt16: [TableDraft.Fate: [Int]]] = [:]
    for (row, fate) in draft.fates.enumerated() where fate != .kept && fate != .combined && fate != .runsOn {
      rows[draft.origins[row].source, default: [:]][fate, default: []].append(row)
    }
    for (source, fates) in rows.sorted(by: { $0.key < $1.key }) where !draft.derivedFrom.contains(source) {
      for (fate, dropped) in fates.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        report(fate, rows: dropped, entity: entity, source: sources[Int(source)])
      }
    }
    for (position, column) in draft.columns.enumerated() where column.holds(.contradicted) {
      let contradicted = column.presence.indices.filter {
        column.presence[$0] == Presence.contradicted.rawValue && draft.fate(of: $0) == .kept
      }
      guard let first = contradicted.first else { continue }
      let source = sources[Int(draft.origins[first].source)]
      let field = draft.entity.fields[position].name
      let (subject, verb) =
        contradicted.count == 1 ? (draft.entity.name, "has") : (draft.entity.plural, "have")
      diagnostics.append(
        Diagnostic(
          .contradictedRow, .warning,
          at: .cell(
            file: source.file, table: source.sheet, row: Int(draft.origins[first].number), column: nil),
          "\(contradicted.count) \(subject) \(verb) more than one value of '\(field)', which is taken as not known"
            + named(contradicted, of: entity),
          help: "correct the export so that rows with one id agree"))
    }
  }

  /// Reports stretches of time of which rows are missing.
  mutating func reportBrokenRuns(_ broken: TableDraft.BrokenRuns, of entity: Int) {
    func diagnostic(
      _ rows: [Int], _ severity: Severity, _ what: String, help: String
    ) -> Diagnostic? {
      guard let first = rows.first else { return nil }
      let draft = tables[entity]
      let source = sources[Int(draft.origins[first].source)]
      let subject =
        rows.count == 1 ? "1 \(draft.entity.name)" : "\(rows.count) \(draft.entity.plural)"
      return Diagnostic(
        .rowsMissing, severity,
        at: .cell(file: source.file, table: source.sheet, row: Int(draft.origins[first].number), column: nil),
        "\(subject) \(what)" + named(rows, of: entity), help: help)
    }
    let found = [
      diagnostic(
        broken.withoutBeginning, .note, "began before the first row of the export: since when is not known",
        help: "rules say what holds whatever the day was"),
      diagnostic(
        broken.withoutEnd, .warning, "should go on in a row that is not there: until when is not known",
        help: "add the row, or correct the reason for which the last one ended"),
    ]
    diagnostics += found.compactMap { $0 }
  }

  private mutating func report(_ fate: TableDraft.Fate, rows: [Int], entity: Int, source: CaseSource) {
    let draft = tables[entity]
    let numbers = rows.prefix(Self.mostNamed).map { "\(draft.origins[$0].number)" }
    let more = rows.count > numbers.count ? " and \(rows.count - numbers.count) more" : ""
    let which = "\(rows.count == 1 ? "row" : "rows") \(numbers.joined(separator: ", "))\(more)"
    let place = Place.cell(
      file: source.file, table: source.sheet, row: rows.first.map { Int(draft.origins[$0].number) },
      column: nil)
    let parent = parentName(entity)
    let repeats = rows.count == 1 ? "repeats" : "repeat"
    let diagnostic: Diagnostic? =
      switch fate {
      case .kept, .combined, .runsOn: nil
      case .exactDuplicate:
        Diagnostic(
          .repeatedRow, .note, at: place,
          "\(which) \(repeats) another row exactly and \(rows.count == 1 ? "is" : "are") counted once")
      case .contradicted:
        Diagnostic(
          .contradictedRow, .warning, at: place,
          "\(which) \(repeats) the id of another row with other content",
          help: "what differs is taken as not known; correct the ids or the content")
      case .noSuchParent:
        Diagnostic(
          .noSuchParent, .warning, at: place,
          "\(which) set aside: no such \(parent)" + quotedParents(of: rows, entity),
          help: "export the \(parent) concerned, or correct the identifier")
      case .noParentGiven:
        Diagnostic(
          .noParentGiven, .warning, at: place, "\(which) set aside: no \(parent) given",
          help: "fill in which \(parent) the row belongs to")
      case .noIdentifier:
        Diagnostic(
          .noIdentifier, .warning, at: place, "\(which) set aside: no id",
          help: "give every \(draft.entity.name) its identifier")
      }
    if let diagnostic { diagnostics.append(diagnostic) }
  }

  /// The first different identifiers that rows give for what they belong to.
  private func quotedParents(of rows: [Int], _ entity: Int) -> String {
    guard let step = dictionary.pathToChild(from: entity)?.first else { return "" }
    let column = tables[entity].columns[step]
    var quoted: [String] = []
    for row in rows where column.isRecorded(row) {
      let name = "'\(column.labels[column.values[row]])'"
      if !quoted.contains(name) { quoted.append(name) }
      if quoted.count == Self.mostNamed { break }
    }
    return quoted.isEmpty ? "" : " as " + quoted.joined(separator: ", ")
  }

  /// The first identifiers of rows, in brackets.
  private func named(_ rows: [Int], of entity: Int) -> String {
    let draft = tables[entity]
    guard let identifier = draft.entity.identifierIndex else { return "" }
    let column = draft.columns[identifier]
    let names = rows.prefix(Self.mostNamed).filter { column.isRecorded($0) }.map {
      column.labels[column.values[$0]]
    }
    guard !names.isEmpty else { return "" }
    return " (\(names.joined(separator: ", "))\(rows.count > names.count ? ", …" : ""))"
  }

  /// Reports the rows whose reference to something other than their child leads nowhere.
  mutating func reportLostReferences(
    _ entity: Int, field: Int, column: ColumnDraft, to name: String, rows: [Int]
  ) {
    let draft = tables[entity]
    guard let first = rows.first else { return }
    let source = sources[Int(draft.origins[first].source)]
    let quoted = rows.prefix(Self.mostNamed).map { "'\(column.labels[column.values[$0]])'" }
    let fieldName = draft.entity.fields[field].name
    let more = rows.count > quoted.count ? " and \(rows.count - quoted.count) more" : ""
    diagnostics.append(
      Diagnostic(
        .lostReference, .warning,
        at: .cell(
          file: source.file, table: source.sheet, row: Int(draft.origins[first].number), column: fieldName),
        "\(rows.count) \(rows.count == 1 ? "row names" : "rows name") a \(name) that is not in the export: "
          + quoted.joined(separator: ", ") + more,
        help: "the reference is taken as not readable; export the \(name), or correct the identifier"))
  }

  /// Reports cells that could not be read, column by column.
  mutating func reportCells(in result: inout CaseTables) {
    for reader in readers where reader.faults.count > 0 {
      let field = dictionary.entities[reader.entity].fields[reader.field]
      let source = sources[Int(reader.source)]
      let unmatched = field.isPrivate ? [] : reader.unmatchedSpellings
      if unmatched.isEmpty {
        reportFaults(of: reader, field: field, source: source)
      } else {
        for (value, count) in unmatched {
          result.unmatchedValues.append(
            UnmatchedValue(
              source: source, heading: reader.heading, entity: dictionary.entities[reader.entity].plural,
              field: field.name, value: value, count: count))
        }
        reportUnmatched(unmatched, of: reader, field: field, source: source)
      }
    }
  }

  private mutating func reportFaults(of reader: ColumnReader, field: Field, source: CaseSource) {
    for (row, text) in reader.faults.first {
      diagnostics.append(
        Diagnostic(
          .unreadableCell, .warning,
          at: .cell(file: source.file, table: source.sheet, row: Int(row), column: reader.heading),
          field.isPrivate
            ? "the cell holds no \(kind(of: field.type))" : "'\(text)' is no \(kind(of: field.type))",
          help: advice(on: field.type)))
    }
    let rest = reader.faults.count - reader.faults.first.count
    guard rest > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .unreadableCell, .warning,
        at: .cell(file: source.file, table: source.sheet, row: nil, column: reader.heading),
        "\(rest) more cells of this column hold no \(kind(of: field.type))"))
  }

  private mutating func reportUnmatched(
    _ unmatched: [(text: String, count: Int)], of reader: ColumnReader, field: Field, source: CaseSource
  ) {
    let shown = unmatched.prefix(Self.mostNamed).map { "'\($0.text)' (\($0.count))" }
    let rest = unmatched.count - shown.count
    let words: [String] = if case .code(let codes) = field.type { codes } else { ["yes", "no"] }
    diagnostics.append(
      Diagnostic(
        .unmatchedValue, .warning,
        at: .cell(
          file: source.file, table: source.sheet, row: reader.faults.first.first.map { Int($0.row) },
          column: reader.heading),
        "\(reader.faults.count) \(reader.faults.count == 1 ? "cell holds" : "cells hold") no known value of "
          + "'\(field.name)': " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) others" : ""),
        help: unmatched.first.map { didYouMean($0.text, among: words) }))
  }

  private func kind(of type: FieldType) -> String {
    switch type {
    case .date: "date"
    case .moment: "date with time"
    case .number: "whole number"
    case .yesNo: "yes or no"
    case .code: "known value"
    case .identifier, .reference, .label, .text: "text"
    }
  }

  private func advice(on type: FieldType) -> String? {
    switch type {
    case .date: "write the date as 31/03/2026 or 2026-03-31; it is taken as not readable, not as missing"
    case .moment:
      "write it as 31/03/2026 14:30 or 2026-03-31 14:30; it is taken as not readable, not as missing"
    case .number: "write a whole number"
    case .yesNo, .code, .identifier, .reference, .label, .text: nil
    }
  }
}
