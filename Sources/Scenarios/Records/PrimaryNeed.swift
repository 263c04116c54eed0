/// Why a child was referred.
enum PrimaryNeed: String, Sendable, CaseIterable {
  case abuse = "abuse or neglect", disability = "child's disability",
    parentalIllness = "parental illness or disability", acuteStress = "acute stress",
    dysfunction = "family dysfunction", behaviour = "socially unacceptable behaviour",
    lowIncome = "low income", absentParenting = "absent parenting", other
}
