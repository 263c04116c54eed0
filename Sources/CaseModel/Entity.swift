/// A kind of thing a case record holds: a placement, a visit, a review.
package struct Entity: Sendable, Hashable {
  /// One of them, as a rule says it: `placement`.
  package var name: String
  /// Several of them, which is also the name of its table: `placements`.
  package var plural: String
  /// What it is, for readers of the dictionary.
  package var means: String
  package var fields: [Field]
  /// The field that says when it happened, for things that happen on a day.
  package var happensOn: String?
  /// The fields that say from when until when it lasted, for things that last.
  package var startsOn: String?
  package var endsOn: String?
  /// The field that says when it was written down, where the export has one.
  package var recordedOn: String?
  /// What a usual row holds, so that an example need only say what matters; by field name, as text.
  package var usualRow: [String: String]
  /// Whether its rows are a form as it was sent in: what stands in a cell is the answer, blank and unreadable
  /// cells too; repeats stay, and rows dated after the as-at date are looked at like any other.
  package var isAsReturned: Bool

  package init(
    name: String, plural: String, means: String = "", fields: [Field], happensOn: String? = nil,
    startsOn: String? = nil, endsOn: String? = nil, recordedOn: String? = nil,
    usualRow: [String: String] = [:], isAsReturned: Bool = false
  ) {
    self.name = name
    self.plural = plural
    self.means = means
    self.fields = fields
    self.happensOn = happensOn
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.recordedOn = recordedOn
    self.usualRow = usualRow
    self.isAsReturned = isAsReturned
  }

  /// The position of a field, by its name.
  package func fieldIndex(_ name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// The position of the row's own identifier, if it has one.
  package var identifierIndex: Int? {
    fields.firstIndex { $0.type == .identifier }
  }

  /// The position of the field that dates the row: when it happened, else when it started.
  package var dateIndex: Int? {
    (happensOn ?? startsOn).flatMap(fieldIndex)
  }

  /// The position of the first field that refers to a row of the given entity.
  package func referenceIndex(to entity: String) -> Int? {
    fields.firstIndex { $0.type == .reference(to: entity) }
  }
}
