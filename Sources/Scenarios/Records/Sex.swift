/// A child's sex as recorded.
enum Sex: String, Sendable, CaseIterable {
  case female, male, neither
}
