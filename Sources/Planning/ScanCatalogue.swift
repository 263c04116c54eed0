import CaseModel
import RuleChecking

/// What the columns of scans are called.
final class ScanCatalogue {
  private(set) var columns: [[String: ScanColumn]]

  /// Every column of every entity but the counts taken of texts, which are added when a rule asks for them.
  init(_ dictionary: DataDictionary) {
    columns = dictionary.entities.map { entity in
      let base = Base(name: entity.name, entity: 0)
      var columns: [String: ScanColumn] = [base.row: .row, base.child: .child]
      for (position, field) in entity.fields.enumerated() {
        let name = "\(entity.name).\(field.name)"
        columns[name] = .value(field: position)
        columns[name + " presence"] = .presence(field: position)
        guard field.type == .moment else { continue }
        columns[name + " latest"] = .latest(field: position)
        columns[name + " day"] = .day(field: position)
      }
      return columns
    }
  }

  /// Adds the column of something counted in a text.
  func add(_ column: ScanColumn, _ name: String, entity: Int) {
    columns[entity][name] = column
  }
}
