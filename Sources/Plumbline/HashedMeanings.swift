import RuleLoading

/// What tells the rules of one run from those of another: a hash of what each rule says that can change an answer.
struct HashedMeanings: Sendable {
  /// Of each rule about practice, by id.
  let rules: [String: String]
  /// Of dictionary, law, calendars and lexicons together.
  let foundations: String

  init(of book: RuleBook) {
    rules = book.meanings.rules.mapValues { SHA256.hex(of: $0) }
    foundations = SHA256.hex(of: book.meanings.foundations)
  }
}
