import _PlumblineTestSupport
import Chronology
import Diagnostics
import Evaluation
import Findings
import RuleModel

/// Open children by the number, the same in every run.
struct SampleChildren {
  let asAt: CivilDay

  static let diagnostics: [Diagnostic] = [
    Diagnostic(
      DiagnosticCode(rawValue: "PL0601"), .warning,
      at: .cell(file: "visits.csv", table: "", row: 118, column: "date"), "'31/02/2019' is no date",
      help: "correct it in the case system; it is read as not recorded"),
    Diagnostic(
      DiagnosticCode(rawValue: "PL0601"), .warning,
      at: .cell(file: "visits.csv", table: "", row: 240, column: "date"), "'soon' is no date"),
    Diagnostic(
      DiagnosticCode(rawValue: "PL0603"), .note, at: .file("placements.csv"),
      "1 row stands there twice and is counted once"),
  ]

  /// So many children: some held by nobody, some by a worker who has left, the rest by teams.
  func children(_ count: Int) -> [OpenChild] {
    var draws = SeededGenerator(seed: 2019)
    return (0..<count).map { number in
      let team = Int.random(in: 0..<6, using: &draws)
      let isUnallocated = number < max(1, count / 200)
      let hasLeft = !isUnallocated && number < max(2, count / 60)
      let late = number < count / 4 ? Int.random(in: 1...160, using: &draws) : 0
      let overdue = late > 0 ? (0..<Int.random(in: 1...3, using: &draws)).map { duty($0, late: late) } : []
      return OpenChild(
        child: "C\(1000 + number * 7)",
        standings: [
          ["in care"], ["on a protection plan"], ["case open"], ["in care", "on a protection plan"],
        ][
          team % 4],
        locality: isUnallocated ? "" : ["North", "Coast", "South & West"][team / 2],
        team: isUnallocated ? "" : "Team \(team + 1)",
        worker: isUnallocated ? "" : "W\(team * 10 + Int.random(in: 0..<9, using: &draws))",
        isUnallocated: isUnallocated, workerHasLeft: hasLeft, overdue: overdue,
        open: number % 9 == 0 ? [duty(0, late: 0, status: .notAssessable)] : [],
        next: number % 11 == 0 ? nil : duty(number % 3, late: 0, status: .due),
        lastVisit: number % 13 == 0 ? nil : asAt.adding(days: -Int.random(in: 0...90, using: &draws)))
    }
  }

  private func duty(_ kind: Int, late: Int, status: Status = .overdue) -> OpenDuty {
    let name = ["visit, first year", "review", "personal education plan"][kind % 3]
    let due = asAt.adding(days: late > 0 ? -late : 9 + kind)
    let sentence =
      "No qualifying visit is recorded after \(due.adding(days: -42).writtenDescription) in the extract of "
      + "\(asAt.writtenDescription); one was due on \(due.writtenDescription) (first year)."
    return OpenDuty(
      rule: "visit-interval", name: name, sentence: status == .overdue ? sentence : "",
      severity: [.serious, .moderate, .minor][kind % 3], force: .must, status: status, due: due,
      daysLate: late, lastRecorded: due.adding(days: -42), mayBeRecording: late > 0 && late < 8)
  }

  /// Three children who waited long.
  func timelines() -> [CaseTimeline] {
    [161, 88, 40].enumerated().map { position, late in
      let due = asAt.adding(days: -late)
      return CaseTimeline(
        child: "C\(1000 + position * 7)",
        marks: [
          CaseTimeline.Mark(
            clock: due.adding(days: -90), due: due.adding(days: -83), done: due.adding(days: -85),
            status: .met, daysLate: 0),
          CaseTimeline.Mark(
            clock: due.adding(days: -85), due: due.adding(days: -43), done: due.adding(days: -30),
            status: .late, daysLate: 13),
          CaseTimeline.Mark(
            clock: due.adding(days: -30), due: due, done: nil, status: .overdue, daysLate: late),
        ])
    }
  }
}
