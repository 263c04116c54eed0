/// Whether the authority is in touch with a care leaver.
enum InTouch: String, Sendable, CaseIterable {
  case inTouch = "in touch", notInTouch = "not in touch", refused,
    noLongerRequired = "no longer required", returnedHome = "returned home"
}
