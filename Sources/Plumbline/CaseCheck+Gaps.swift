import Reporting

extension CaseCheck {
  /// The fields that are not recorded, by how many answers recording them would settle; empty unless it ran.
  public func gaps(colour: Bool, width: Int = 100) -> String {
    report.map { gapsText($0, colour: colour, width: width) } ?? ""
  }
}
