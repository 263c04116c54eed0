/// What the program said in the case of each page, as a test recorded it.
enum RecordedMessages {
  /// What was said of one code.
  struct Message: Sendable {
    let code: String
    /// The codes of what else was said in that case.
    let besides: [String]
    let says: String
  }

  static let all: [Message] = of01 + of02 + of04 + of05 + of06 + of07 + of08 + of09
}
