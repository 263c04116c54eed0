extension Field {
  /// Whether a text, standing in a cell of this field, would be a value, and if not why not.
  package func presence(ofCell text: String) -> Presence {
    var column = ColumnDraft(type: type)
    column.supply(rows: 1)
    var reader = ColumnReader(entity: 0, field: 0, definition: self, source: 0, heading: name)
    let bytes = Array(text.utf8)
    return reader.read(bytes.span, from: 0, to: bytes.count, row: 0, into: &column, at: 0)
  }
}
