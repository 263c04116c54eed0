/// A made-up case and what the rule must say of it: a test and documentation at once.
package struct RuleExample: Sendable, Hashable {
  package var name: Written
  /// The as-at date of the example; of results it is not asked, and empty.
  package var today: Written
  package var records: [ExampleRecord]
  /// For a rule over results: what the other rule gave, in phrases such as `9 met in North`.
  package var results: [Written]
  /// Phrases such as `first year overdue 36 days, due 23/02/2026`, one a row.
  package var expected: [Written]
  /// Whether no other row may come out.
  package var only: Bool
  /// Whether the example records something the rule is known to get wrong.
  package var isKnownGap: Bool

  package init(
    name: Written, today: Written, records: [ExampleRecord], results: [Written] = [], expected: [Written],
    only: Bool,
    isKnownGap: Bool
  ) {
    self.name = name
    self.today = today
    self.records = records
    self.results = results
    self.expected = expected
    self.only = only
    self.isKnownGap = isKnownGap
  }
}

/// One row of an example, as far as it differs from the entity's usual row.
package struct ExampleRecord: Sendable, Hashable {
  /// The entity, singular or plural.
  package var entity: Written
  /// Field names and values as written; a single date given alone stands under an empty name.
  package var values: [ExampleValue]

  package init(entity: Written, values: [ExampleValue]) {
    self.entity = entity
    self.values = values
  }
}

/// One cell of an example's row.
package struct ExampleValue: Sendable, Hashable {
  package var field: Written
  package var value: Written

  package init(field: Written, value: Written) {
    self.field = field
    self.value = value
  }
}
