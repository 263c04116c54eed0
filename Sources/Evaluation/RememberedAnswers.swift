/// The answers to one question, row by row, as far as it was asked: good for as long as the index that gave it is.
@safe
struct RememberedAnswers {
  /// For each row 0 where it was not asked, else one more than the answer's number.
  private let answers: UnsafeMutableBufferPointer<UInt8>

  /// Of so many rows; whoever makes it gives it back with `forget`.
  init(rows: Int) {
    unsafe answers = .allocate(capacity: rows)
    unsafe answers.initialize(repeating: 0)
  }

  /// Gives its memory back.
  func forget() { unsafe answers.deallocate() }

  /// The answer of a row; nil where it was not asked.
  subscript(row: Int) -> Truth? {
    get {
      unsafe precondition(row >= 0 && row < answers.count, "no such row")
      return unsafe Truth(rawValue: answers[row] &- 1)
    }
    nonmutating set {
      unsafe precondition(row >= 0 && row < answers.count, "no such row")
      unsafe answers[row] = newValue.map { $0.rawValue + 1 } ?? 0
    }
  }
}
