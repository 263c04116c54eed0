/// A placement type of the children-looked-after return.
enum PlacementType: String, Sendable, CaseIterable {
  case U1, U3, U4, U6, A5, A6, P1, P2, H5, K2, R1, S1
}
