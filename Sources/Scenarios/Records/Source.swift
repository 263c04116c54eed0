/// Who sent a contact, by the codes of the children in need census.
enum Source: String, Sendable, CaseIterable {
  case family = "1A", neighbour = "1B", `self` = "1C", school = "2A", educationService = "2B",
    doctor = "3A", healthVisitor = "3B", emergencyDepartment = "3E", housing = "4", socialCare = "5A",
    police = "6", court = "7", charity = "8", anonymous = "9"
}
