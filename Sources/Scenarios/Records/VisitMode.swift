/// How a visit was made.
enum VisitMode: String, Sendable, CaseIterable {
  case inPerson = "in person", video, telephone
}
