/// Under which provision a young person is entitled.
enum LeaverCategory: String, Sendable, CaseIterable {
  case relevant, formerRelevant = "former relevant", qualifying
}
