import CaseModel
import RuleChecking

extension Questioner {
  /// The answers to a condition that needs no clock, one `Truth` a row of an entity: worked out once for all workers.
  func answers(to condition: Condition, ofAllRowsOf entity: Int) -> [UInt8] {
    index.answers(to: condition, ofAllRowsOf: entity) {
      answers(to: condition, of: 0..<index.tables[entity].rowCount)
    }
  }

  /// The same of some rows.
  func answers(to condition: Condition, of rows: Range<Int>) -> [UInt8] {
    var laying = PlainLaying(index)
    let question = laying.lay(condition)
    let questions = PlainQuestions(laying)
    let before = obstacle
    defer { obstacle = before }
    var answers: [UInt8] = []
    answers.reserveCapacity(rows.count)
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: PlainBatch.usualCount) {
      let batch = PlainBatch(
        (first..<min(rows.upperBound, first + PlainBatch.usualCount)).map { Int32(truncatingIfNeeded: $0) })
      for (row, answer) in zip(batch.rows[0], questions.answers(to: question, of: batch)) {
        let told = answer == .unknown ? truth(condition, Situation(row: Int(row))) : answer
        answers.append(told.rawValue)
      }
    }
    return answers
  }
}
