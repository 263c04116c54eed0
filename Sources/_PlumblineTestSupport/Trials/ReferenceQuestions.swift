import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Answers questions about a record in one world, in yes and no, each by its plain definition; what the world
/// does not settle is thrown, so that whoever asked can try every way it could be.
final class ReferenceQuestions {
  let record: ReferenceRecord
  let vocabulary: Vocabulary
  var world = ReferenceWorld()
  var filters: [Condition?: Int] = [:]

  static let days = -135_140...376_199
  static let most = 1_000_000

  init(_ record: ReferenceRecord, vocabulary: Vocabulary) {
    self.record = record
    self.vocabulary = vocabulary
  }

  /// The number of a question that is asked of what is not known.
  func number(of question: Condition?) -> Int {
    let number = filters[question] ?? filters.count
    filters[question] = number
    return number
  }

  /// Whether anything was asked that is left out of the comparison.
  var hasMetBeyond = false

  func beyond() -> Ask {
    hasMetBeyond = true
    return .nothing(ReferenceFact(entity: 0, field: 0, row: 0, kind: .beyond))
  }
}
