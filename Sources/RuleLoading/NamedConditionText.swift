package import Diagnostics

/// A named condition of the dictionary as it is written: what a rule's `short break` stands for.
package struct NamedConditionText: Sendable, Hashable {
  /// The entity it is said of, in the singular.
  package var entity: String
  /// Its name, as rules use it.
  package var name: String
  /// The expression, not yet read.
  package var expression: String
  /// Where the expression stands.
  package var place: Place

  package init(entity: String, name: String, expression: String, place: Place) {
    self.entity = entity
    self.name = name
    self.expression = expression
    self.place = place
  }
}
