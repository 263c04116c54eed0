import CaseModel

extension CaseTables {
  mutating func reconcile() {}
}
