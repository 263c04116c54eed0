import CaseModel
import RuleChecking

extension Questioner {
  /// The answers to a condition that needs no clock, one `Truth` a row of an entity: worked out once for all workers.
  func answers(to condition: Condition, ofAllRowsOf entity: Int) -> [UInt8] {
    index.answers(to: condition, ofAllRowsOf: entity) {
      var laying = PlainLaying(index)
      let question = laying.lay(condition)
      let questions = PlainQuestions(laying)
      let before = obstacle
      defer { obstacle = before }
      return (0..<index.tables[entity].rowCount).map { row in
        let answer = questions.truth(question, Situation(row: row))
        return answer == .unknown ? truth(condition, Situation(row: row)).rawValue : answer.rawValue
      }
    }
  }
}
