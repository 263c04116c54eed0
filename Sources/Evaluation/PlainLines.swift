import RuleChecking

/// The lines of a timetable that may apply to the intervals of subjects, as far as that is the same for each interval.
struct PlainLines {
  private let judge: RuleJudge
  private let timetable: CheckedTimetable
  /// For each line that may apply to any of the subjects in hand what it comes to for each of them, one line's after
  /// the other.
  private var tests: [LineTest] = []
  /// Those lines, and how many subjects there are.
  private var testedLines: [Int] = []
  private var subjectCount = 0
  /// The lines that may apply to the subject in hand, and how many they are.
  private var lines: [(test: LineTest, line: Int)]
  private var count = 0
  /// The first of those that may apply to the interval in hand or to one after it.
  private var first = 0

  init(_ judge: RuleJudge, _ timetable: CheckedTimetable) {
    self.judge = judge
    self.timetable = timetable
    lines = [(test: LineTest, line: Int)](repeating: (.never, 0), count: timetable.lines.count)
  }

  /// Gathers what the lines come to for some subjects, as far as one that fits in any case.
  mutating func lay(_ batch: PlainBatch, _ subjects: PlainSubjects) {
    tests.removeAll(keepingCapacity: true)
    testedLines.removeAll(keepingCapacity: true)
    subjectCount = batch.count
    var batch = batch
    batch.isOpen = true
    var left = [Int32].places(batch.count) {
      PlainValues.isValue(subjects.starts[$0]) && subjects.leftOut[$0] < 0
    }
    for line in judge.plain.lines.indices where !left.isEmpty {
      let isAll = left.count == batch.count
      let came = judge.plain.questions.lineTests(
        judge.plain.lines[line], isAll ? batch : batch.gathered(left))
      guard came.contains(where: { $0.fixed != false }) else { continue }
      testedLines.append(line)
      if isAll {
        tests += came
      } else {
        tests += repeatElement(.never, count: batch.count)
        let first = tests.count - batch.count
        for (place, test) in zip(left, came) { tests[first + Int(place)] = test }
      }
      if came.contains(where: { $0.fixed == true }) { left = left.kept { came[$0].fixed != true } }
    }
  }

  /// Takes a subject in hand, by its place among those that lines were gathered for.
  mutating func take(_ place: Int) {
    (count, first) = (0, 0)
    for number in testedLines.indices {
      let test = tests[number * subjectCount + place]
      let fixed = test.fixed
      if fixed == false { continue }
      lines[count] = (test, testedLines[number])
      count += 1
      if fixed == true { return }
    }
  }

  /// The first line that fits an interval of the subject in hand; -1 where none does, nil where that is open.
  @inline(__always) mutating func line(for interval: OpenInterval, _ row: Int) -> Int? {
    let (clock, ordinal) = (interval.clock, Int32(truncatingIfNeeded: interval.ordinal))
    while first < count, lines[first].test.isOver(clock: clock, ordinal: ordinal) { first += 1 }
    for place in first..<count {
      guard let holds = lines[place].test.holds(clock: clock, ordinal: ordinal) else {
        switch judge.truth(ofLine: lines[place].line, of: timetable, interval, row) {
        case .yes: return lines[place].line
        case .no: continue
        case .unknown: return nil
        }
      }
      if holds { return lines[place].line }
    }
    return -1
  }
}
