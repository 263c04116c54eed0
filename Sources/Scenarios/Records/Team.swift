/// What a team does.
enum Team: String, Sendable, CaseIterable {
  case assessment = "Assessment", safeguarding = "Safeguarding", care = "Children in Care",
    leaving = "Leaving Care"
}
