/// Why libyaml could not go on, in its words.
///
/// Positions count Unicode scalars from the start of the text, from 0.
struct ParserFault: Error {
  /// What went wrong.
  var problem: String
  /// What was being read at the time.
  var context: String?
  /// Where it went wrong; often later than the mistake.
  var at: Int
  /// Where that which was being read began.
  var from: Int?

  /// The same fault with positions of a text of this length, whatever libyaml says.
  func within(_ length: Int) -> ParserFault {
    var fault = self
    fault.at = min(max(0, at), length)
    fault.from = from.map { min(max(0, $0), length) }
    return fault
  }
}
