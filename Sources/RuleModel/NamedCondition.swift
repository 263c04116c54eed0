/// A yes/no question about a row of an entity, defined once in the dictionary and used by name in rules.
package struct NamedCondition: Sendable, Hashable {
  /// The singular name of the entity it is asked of.
  package var entity: String
  package var name: Written
  /// The question in the expression language.
  package var expression: Written

  package init(entity: String, name: Written, expression: Written) {
    self.entity = entity
    self.name = name
    self.expression = expression
  }
}
