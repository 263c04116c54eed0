import RuleChecking

// What the record plainly tells of many subjects at the same time.
extension RuleJudge {
  /// Whether each of some rows is a subject of the rule.
  func plainGates(_ batch: PlainBatch) -> [PlainGate] {
    let answers = plain.questions.answers(to: plain.onlyIf, of: batch)
    var gates = [PlainGate](places: batch.count) { place in
      switch answers[place] {
      case .yes: .open
      case .no: .closed
      case .unknown: .unknown
      }
    }
    for line in plain.leaveOut.indices {
      let left = [Int32].places(batch.count) { gates[$0] == .open }
      let asked = left.count == batch.count ? batch : batch.gathered(left)
      for (place, answer) in zip(left, plain.questions.answers(to: plain.leaveOut[line], of: asked)) {
        switch answer {
        case .yes: gates[Int(place)] = .leftOut(by: line)
        case .unknown: gates[Int(place)] = .unknown
        case .no: break
        }
      }
    }
    return gates
  }

  /// Whether each of some rows is a subject, and the day on which its clock starts: of those that are none it is not
  /// asked.
  func plainStarts(_ batch: PlainBatch) -> (gates: [PlainGate], clocks: [Int32]) {
    let gates = plainGates(batch)
    let left = [Int32].places(batch.count) { gates[$0] != .closed }
    if left.count == batch.count { return (gates, plainClocks(batch)) }
    var clocks = [Int32](repeating: PlainValues.none, count: batch.count)
    if !left.isEmpty {
      for (place, clock) in zip(left, plainClocks(batch.gathered(left))) { clocks[Int(place)] = clock }
    }
    return (gates, clocks)
  }

  /// The day on which each subject's clock starts, none where its duty has not arisen; unknown where that is not plain,
  /// or the day may be shown nowhere.
  func plainClocks(_ batch: PlainBatch) -> [Int32] {
    if rule.clockStarts.isEmpty {
      return [Int32](repeating: rule.expectation.isTimed ? PlainValues.none : asAt, count: batch.count)
    }
    var clocks = [Int32](repeating: PlainValues.none, count: batch.count)
    var left = [Int32].places(batch.count)
    for line in plain.clockStarts where !left.isEmpty {
      let asked = left.count == batch.count ? batch : batch.gathered(left)
      let answers = plain.questions.answers(to: line.condition, of: asked)
      let column = index.cells[place: Int(line.day.column)]
      let rows = plain.questions.follow(line.day.path, asked)
      let days =
        column.kind == .days && !column.isPrivate ? column.values(at: rows, isAsReturned: false) : nil
      for (number, place) in left.enumerated() {
        switch answers[number] {
        case .no: break
        case .unknown: clocks[Int(place)] = PlainValues.unknown
        case .yes:
          let day = days?[number] ?? PlainValues.unknown
          if PlainValues.isValue(day), day <= asAt {
            clocks[Int(place)] = day
          } else if day == PlainValues.unknown || rows[number] < 0 {
            clocks[Int(place)] = PlainValues.unknown
          }
        }
      }
      left = left.kept { answers[$0] == .no }
    }
    return clocks
  }

  /// The day on which each duty ended, the last of all days while it goes on; unknown where that is not plain.
  func plainEnds(_ batch: PlainBatch) -> [Int32] {
    var ends = [Int32](repeating: .max, count: batch.count)
    for expression in plain.ends {
      let days = plain.questions.days(expression.day, batch).numbers(batch.count)
      for place in ends.indices where ends[place] != PlainValues.unknown {
        let day = days[place]
        if PlainValues.isValue(day) {
          if day <= asAt { ends[place] = min(ends[place], day) }
        } else if day == PlainValues.unknown, !expression.maySayNothing {
          ends[place] = PlainValues.unknown
        }
      }
    }
    return ends
  }

  /// Whether the clock of each subject may start again, as far as its rows tell without their days.
  func mayRestart(_ batch: PlainBatch) -> [Bool] {
    var may = [Bool](repeating: false, count: batch.count)
    for question in plain.anyRestarts {
      let answers = plain.questions.answers(to: question, of: batch)
      for place in may.indices where answers[place] != .no { may[place] = true }
    }
    return may
  }

  /// The first line of a timetable or limit that fits each duty: -1 where none does, -2 where that is not plain.
  func plainLines(_ batch: PlainBatch) -> [Int32] {
    var lines = [Int32](repeating: -1, count: batch.count)
    var left = [Int32].places(batch.count)
    for line in plain.lines.indices where !left.isEmpty {
      let asked = left.count == batch.count ? batch : batch.gathered(left)
      let answers = plain.questions.answers(to: plain.lines[line], of: asked)
      for (place, answer) in zip(left, answers) {
        switch answer {
        case .yes: lines[Int(place)] = Int32(truncatingIfNeeded: line)
        case .unknown: lines[Int(place)] = -2
        case .no: break
        }
      }
      left = left.kept { answers[$0] == .no }
    }
    return lines
  }
}

/// Whether a row is a subject of a rule, as a number: asked of every row of a table.
struct PlainGate: Equatable, BitwiseCopyable {
  /// Below nought what has a name here; else the line that leaves it out.
  private var number: Int32

  static var closed: PlainGate { PlainGate(number: -1) }
  static var unknown: PlainGate { PlainGate(number: -2) }
  static var open: PlainGate { PlainGate(number: -3) }
  static func leftOut(by line: Int) -> PlainGate { PlainGate(number: Int32(truncatingIfNeeded: line)) }

  /// The line of the rule that leaves it out; nil where none does.
  var line: Int? { number >= 0 ? Int(number) : nil }
}
