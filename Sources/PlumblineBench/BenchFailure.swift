/// Why nothing could be measured, in words for a person.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  /// A failure for a reason.
  init(_ reason: String) {
    description = reason
  }
}
