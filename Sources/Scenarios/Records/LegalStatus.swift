/// A legal status of the children-looked-after return.
enum LegalStatus: String, Sendable, CaseIterable {
  case C1, C2, E1, V2, V3, V4, J1
}
