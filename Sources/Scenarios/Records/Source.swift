/// Who sent a contact, in plain words.
enum Source: String, Sendable, CaseIterable {
  case family = "family member"
  case neighbour = "neighbour"
  case child = "the child"
  case school
  case educationService = "education service"
  case doctor = "general practitioner"
  case healthVisitor = "health visitor"
  case emergencyDepartment = "emergency department"
  case housing
  case socialCare = "social care"
  case police
  case court
  case charity
  case anonymous
}
