import RuleChecking

// Asked of many rows at the same time, a column after the other: to be asked row by row costs a question most of its
// time in finding its way. What has no such way is asked of each.
extension PlainQuestions {
  /// The answers to a question of each of some rows.
  func answers(to question: Int32, of batch: PlainBatch) -> [Truth] {
    switch steps[Int(question)] {
    case .answer(let answer): return [Truth](repeating: answer, count: batch.count)
    case .not(let inner):
      let answers = answers(to: inner, of: batch)
      return [Truth](places: batch.count) { answers[$0].negated }
    case .all(let parts): return joined(parts, of: batch, decisive: .no)
    case .any(let parts): return joined(parts, of: batch, decisive: .yes)
    case .of(let path, let inner):
      return answers(at: follow(path, batch), batch) { self.answers(to: inner, of: $0) }
    case .remembered(let known, let inner): return remembered(known, inner, batch)
    case .assuming(let inner, let isTrue, let isCertain):
      let answers = answers(to: inner, of: batch)
      guard isCertain, !(batch.isOpen && asksClock(inner)) else { return answers }
      return [Truth](places: batch.count) { answers[$0] == .unknown ? Truth(isTrue) : answers[$0] }
    case .isRecorded(let cell): return column(cell).areRecorded(at: follow(cell.path, batch))
    case .isOneOf(let cell, let wanted): return areAny(of: wanted, values(cell, batch))
    case .sameRow(let left, let right):
      return PlainValues.each(targets(left, batch)).compared(
        .equal, .each(targets(right, batch)), places: batch.count)
    case .days(let left, let order, let right):
      return days(left, batch).compared(order, days(right, batch), places: batch.count)
    case .numbers(let left, let order, let right):
      return numbers(left, batch).compared(order, numbers(right, batch), places: batch.count)
    case .exists(let relation, let filter): return exist(relation, filter, batch)
    case .law(let figures, let day): return law(figures, on: days(day, batch), places: batch.count)
    case .isOther(let level):
      let (near, others) = (batch.near, batch.rows[level])
      return [Truth](places: batch.count) { Truth(near[$0] != others[$0]) }
    case .open: return [Truth](repeating: .unknown, count: batch.count)
    case .fallsOn, .chosen, .ordinal:
      return [Truth](places: batch.count) { truth(question, batch.situation(at: $0)) }
    }
  }

  /// The answers of rows that lead on to others: no where there is none, unknown where that is not known.
  private func answers(
    at rows: [Int32], _ batch: PlainBatch, _ ask: (PlainBatch) -> [Truth]
  ) -> [Truth] {
    guard rows.contains(where: { $0 < 0 }) else { return ask(batch.asking(rows)) }
    let known = [Int32].places(rows.count) { rows[$0] >= 0 }
    var answers = [Truth](places: rows.count) { rows[$0] == PlainValues.none ? Truth.no : .unknown }
    let found = ask(batch.gathered(known).asking(rows.gathered(known)))
    for (place, answer) in zip(known, found) { answers[Int(place)] = answer }
    return answers
  }

  /// The answers to a question that is asked of a row once.
  private func remembered(_ known: RememberedAnswers, _ inner: Int32, _ batch: PlainBatch) -> [Truth] {
    let rows = batch.rows[0]
    let unasked = [Int32].places(rows.count) { known[Int(rows[$0])] == nil }
    if unasked.count == rows.count {
      // Most questions are asked of each row once.
      let answers = answers(to: inner, of: PlainBatch(rows))
      for (row, answer) in zip(rows, answers) { known[Int(row)] = answer }
      return answers
    }
    if !unasked.isEmpty {
      let asked = rows.gathered(unasked)
      // It looks at the row that it is asked of, and at no duty.
      for (row, answer) in zip(asked, answers(to: inner, of: PlainBatch(asked))) { known[Int(row)] = answer }
    }
    return [Truth](places: rows.count) { known[Int(rows[$0])] ?? .unknown }
  }

  /// Whether each of some codes is any of those asked for.
  private func areAny(of wanted: PlainParts, _ found: [Int32]) -> [Truth] {
    let found = found.span
    // Nearly all lists of codes are told by one word.
    let word = wanted.end - wanted.first == 1 ? codes[Int(wanted.first)] : nil
    return [Truth](places: found.count) { place in
      let code = found[place]
      guard PlainValues.isValue(code) else { return code == PlainValues.none ? .no : .unknown }
      guard let word else { return Truth(isAny(of: wanted, code)) }
      return Truth(code < UInt64.bitWidth && word &>> UInt64(truncatingIfNeeded: code) & 1 != 0)
    }
  }

  /// Kleene's `and` and `or`; of rows that one part decides the others are asked only where they are few.
  private func joined(_ places: PlainParts, of batch: PlainBatch, decisive: Truth) -> [Truth] {
    guard places.first < places.end else { return [Truth](repeating: decisive.negated, count: batch.count) }
    var joined = answers(to: parts[Int(places.first)], of: batch)
    for place in Int(places.first) + 1..<Int(places.end) {
      let decided = joined.count { $0 == decisive }
      if decided == batch.count { break }
      guard decided * 4 > batch.count else {
        joined = join(joined, answers(to: parts[place], of: batch), decisive: decisive)
        continue
      }
      let left = [Int32].places(joined.count) { joined[$0] != decisive }
      let answers = answers(to: parts[place], of: batch.gathered(left))
      for (place, answer) in zip(left, answers) where answer != decisive.negated {
        joined[Int(place)] = answer
      }
    }
    return joined
  }

  private func join(_ left: [Truth], _ right: [Truth], decisive: Truth) -> [Truth] {
    let (left, right) = (left.span, right.span)
    return [Truth](places: left.count) { place in
      let (one, other) = (left[place], right[place])
      if one == decisive || other == decisive { return decisive }
      return one == .unknown ? one : other
    }
  }

  // MARK: Cells

  /// The rows that a path leads to.
  func follow(_ path: PlainPath, _ batch: PlainBatch) -> [Int32] {
    var rows = batch.rows[Int(path.level)]
    for hop in Int(path.hops.first)..<Int(path.hops.end) {
      switch hops[hop] {
      case .reference(let column): rows = self.column(at: column).targets(at: rows)
      case .chosen(let choice):
        rows = [Int32](places: batch.count) { place in
          guard rows[place] >= 0 else { return rows[place] }
          return PlainValues.number(chosen(choice, near: Int(rows[place]), batch.situation(at: place)))
        }
      }
    }
    return rows
  }

  /// The codes, days, numbers, labels or rows of a cell, or its earliest minutes.
  private func values(_ cell: PlainCell, _ batch: PlainBatch) -> [Int32] {
    column(cell).values(at: follow(cell.path, batch), isAsReturned: cell.isAsReturned)
  }

  private func targets(_ cell: PlainCell, _ batch: PlainBatch) -> [Int32] {
    column(cell).targets(at: follow(cell.path, batch))
  }
}
