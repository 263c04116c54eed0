import CaseModel
import Chronology
import Planning
import RuleChecking
import RuleModel

extension PlanRunner {
  /// The rows of an entity's table.
  func scan(_ entity: Int, _ columns: [String]) -> RowList {
    let table = tables[entity]
    let sources = columns.map { plan.scanColumns[entity][$0] }
    let features = sources.map { source -> [Int?]? in
      guard case .feature(let feature, let field) = source else { return nil }
      return counts(feature, table.columns[field], rows: table.rowCount)
    }
    var list = RowList(columns: columns)
    for row in 0..<table.rowCount {
      list.rows.append(
        sources.enumerated().map { place, source in
          switch source {
          case nil: nil
          case .row: row
          case .child: table.childRow[row] < 0 ? nil : Int(table.childRow[row])
          case .value(let field): value(table.columns[field], row)
          case .presence(let field): Int(table.columns[field].presence(at: row).rawValue)
          case .latest(let field): table.columns[field].minutes(at: row).map { Int($0.latest) }
          case .day(let field): table.columns[field].civilDay(at: row).map(Int.init)
          case .feature: features[place]?[row] ?? nil
          case .test(let test, let field):
            table.columns[field].label(at: row).map { passes(test, $0) ? 1 : 0 }
          case .folded(let field): table.columns[field].label(at: row).map(folded)
          case .occurrences(let field):
            table.columns[field].label(at: row).map { text in
              (0..<table.rowCount).count { table.columns[field].label(at: $0) == text }
            }
          }
        })
    }
    return list
  }

  private func passes(_ test: TextTest, _ text: String) -> Bool {
    switch test {
    case .isOneOf(let texts): texts.contains(text)
    case .isInList(let list):
      plan.vocabulary.dictionary.lists[list].codes(inYear: asAt.reportingYear.upperBound.year).contains(text)
    case .begins(let start): text.hasPrefix(start)
    case .ends(let end): text.hasSuffix(end)
    case .hasShape(let shape): shape.fits(Array(text.utf8))
    }
  }

  /// The number of a text among those met so far, capital and small letters of the English alphabet alike.
  private func folded(_ text: String) -> Int {
    let small = String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    if let known = texts[small] { return known }
    texts[small] = texts.count
    return texts.count - 1
  }

  private func value(_ column: Column, _ row: Int) -> Int? {
    guard column.presence(at: row) == .recorded else { return nil }
    switch column.values {
    case .days(let values), .numbers(let values): return Int(values[row])
    case .labels(let values, _): return Int(values[row])
    case .codes(let values): return Int(values[row])
    case .rows(let values): return values[row] < 0 ? nil : Int(values[row])
    case .moments(let earliest, _): return Int(earliest[row])
    }
  }

  /// What is counted in each text of a column: nought where there is none, and nothing where a text is said to
  /// be unknown or cannot be read.
  private func counts(_ feature: TextFeature, _ column: Column, rows: Int) -> [Int?] {
    (0..<rows).map { row in
      guard [.recorded, .blank].contains(column.presence(at: row)) else { return nil }
      guard let text = column.label(at: row) else { return 0 }
      let words = self.words(of: text)
      switch feature {
      case .words: return words.count
      case .numbers: return words.count { $0.contains { "0"..."9" ~= $0 } }
      case .phrases(let lexicon):
        let line = " " + words.joined(separator: " ") + " "
        return plan.vocabulary.lexicons[lexicon].phrases.reduce(0) { count, phrase in
          let wanted = phrase.split(separator: " ").joined(separator: " ")
          return count + (wanted.isEmpty ? 0 : occurrences(of: " \(wanted) ", in: line))
        }
      }
    }
  }

  /// Runs of letters, digits, apostrophes and hyphens, in lower case as far as English goes.
  private func words(of text: String) -> [String] {
    text.split { character in
      !(character.isLetter || "0"..."9" ~= character || character == "'" || character == "-"
        || character.unicodeScalars.contains { !$0.isASCII })
    }.map { word in
      String(word.map { "A"..."Z" ~= $0 ? Character($0.lowercased()) : $0 })
    }
  }

  private func occurrences(of phrase: String, in line: String) -> Int {
    var count = 0
    var rest = line[...]
    while let found = rest.firstRange(of: phrase) {
      count += 1
      // Two phrases may share the space between them.
      rest = rest[rest.index(before: found.upperBound)...]
    }
    return count
  }

  // MARK: Tables that stand in no export

  /// The rows of a constant table.
  func constants(_ table: ConstantTable) -> RowList {
    var list = RowList(columns: table.columns)
    switch table {
    case .law(let value):
      list.rows = plan.vocabulary.lawValues[value].dated.map(law)
    case .calendar:
      var through = 0
      let calendar = plan.vocabulary.calendar
      for number in calendar.covers.lowerBound.number...calendar.covers.upperBound.number {
        let works = calendar.isWorkingDay(CivilDay(number: number))
        if works { through += 1 }
        list.rows.append([Int(number), through, works ? 1 : 0])
      }
    case .workingDays:
      let calendar = constants(.calendar)
      list.rows = calendar.rows.filter { $0[2] == 1 }.map { [$0[1], $0[0]] }
    case .terms:
      list.rows = plan.vocabulary.terms.terms.map { [Int($0.first.number), Int($0.last.number)] }
    case .clockChanges:
      // Minute by minute would be slow; hour by hour finds every change, since clocks change on the hour.
      var ahead: Int?
      for hour in stride(from: -17_520, to: 700_000, by: 1) {
        let now = offset(atHour: hour)
        if now != ahead { list.rows.append([hour * 60, now]) }
        ahead = now
      }
    case .readings(let values):
      list.rows = values.enumerated().map { place, value in
        switch value {
        case .number(let number): [1, place, number]
        case .day(let day): [1, place, Int(day.number)]
        case .turn: [1, place, nil]
        }
      }
    }
    return list
  }

  /// How many minutes the clocks of London are ahead of UTC, from what they show.
  private func offset(atHour hour: Int) -> Int {
    let shown = Moment(minute: Int32(hour * 60)).localDescription
    let wall = (Int(shown.suffix(5).prefix(2)) ?? 0) * 60
    let own = ((hour % 24) + 24) % 24 * 60
    return ((wall - own) + 1440) % 1440
  }

  private func law(_ value: DatedValue) -> RowList.Row {
    var row: RowList.Row = [
      Int(value.from.number), value.until.map { Int($0.number) }, nil, nil, nil,
      value.text.text == "yes" ? 1 : 0,
    ]
    switch Period.parse(value.text.text) {
    case .days(let count): row[2] = count
    case .weeks(let count): row[2] = count * 7
    case .months(let count): row[3] = count
    case .years(let count): row[3] = count * 12
    case .workingDays(let count): row[4] = count
    case .hours(let count): row[2] = (count + 23) / 24
    case nil: break
    }
    return row
  }
}
