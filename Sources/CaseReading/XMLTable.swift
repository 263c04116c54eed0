/// The elements of one kind in an XML file, as the rows of a table.
///
/// A cell of a row is an element in it that holds no others, under that element's name. The cells of the elements
/// that it stands in, and of those that stand once beside it or them, are columns too, under the name of the element
/// that holds them and their own: `HEADER/CHILDID`.
struct XMLTable {
  struct Column {
    /// The kind of element whose text it holds.
    let kind: Int
    let heading: String
  }

  let path: String
  let shape: XMLShape
  /// The kind of element that is a row.
  let kind: Int
  /// Its own columns first.
  let columns: [Column]
  let ownCount: Int

  init(path: String, shape: XMLShape, kind: Int) {
    self.path = path
    self.shape = shape
    self.kind = kind
    let own = shape.cells(of: kind).map { Column(kind: $0, heading: shape.kinds[$0].name) }
    let enclosing = shape.enclosing(kind)
    let beside = enclosing.flatMap { shape.kinds[$0].children }.filter {
      $0 != kind && !enclosing.contains($0) && shape.kinds[$0].isRow && shape.kinds[$0].mostTogether == 1
    }
    let others = (enclosing + beside).flatMap { holder in
      shape.cells(of: holder).map {
        Column(kind: $0, heading: shape.kinds[holder].name + "/" + shape.kinds[$0].name)
      }
    }
    columns = own + others
    ownCount = own.count
  }

  /// What the elements are called; with the name of what they stand in where the same name stands elsewhere too.
  var name: String {
    let own = shape.kinds[kind]
    let isAlone = shape.kinds.indices.allSatisfy {
      $0 == kind || !shape.kinds[$0].isRow || shape.kinds[$0].name != own.name
    }
    guard !isAlone, let parent = own.parent else { return own.name }
    return shape.kinds[parent].name + "/" + own.name
  }

  /// About how many rows there are.
  var likelyRowCount: Int { shape.kinds[kind].count }
}
