/// What kinds of elements an XML file has, and how they stand inside one another.
struct XMLShape {
  /// All elements of one name at one place: `CHILD/HEADER/AREVIEW`.
  struct Kind {
    let name: String
    /// The kind that it stands in; nil of the outermost.
    let parent: Int?
    /// How many steps it is below the outermost.
    let depth: Int
    /// The kinds that stand in it, in order of first appearance.
    fileprivate(set) var children: [Int] = []
    /// How many there are.
    fileprivate(set) var count = 0
    /// The most of them that stand in one element.
    fileprivate(set) var mostTogether = 0
    fileprivate var together = 0
    /// Those that hold text and no elements.
    fileprivate var withText = (count: 0, first: 0)
    /// Those that hold text beside elements.
    fileprivate var withStrayText = (count: 0, first: 0)

    /// Whether elements stand in it: it is then a row of a table, and otherwise a cell.
    var isRow: Bool { !children.isEmpty }
  }

  /// Text that belongs to no cell: how much of it there is in elements of a kind, and the first of them.
  struct StrayText {
    var kind: Int
    var count: Int
    var first: Int
  }

  private(set) var kinds: [Kind] = []
  /// How many elements have attributes.
  private(set) var withAttributes = 0

  /// Files with more kinds of elements than this are no record of a kind that is read.
  private static let mostKinds = 1000

  /// Looks through a whole file.
  init(_ stream: borrowing XMLStream) throws(ContainerFault) {
    var open: [(kind: Int, hasText: Bool, hasElements: Bool)] = []
    while let node = try stream.next() {
      switch node {
      case .start:
        if !open.isEmpty { open[open.count - 1].hasElements = true }
        let kind = try enter(stream.name, in: open.last?.kind)
        if stream.hasAttributes { withAttributes += 1 }
        if !stream.isEmptyElement { open.append((kind, false, false)) }
      case .text:
        if !open.isEmpty, !stream.isWhiteSpace { open[open.count - 1].hasText = true }
      case .end:
        guard let closed = open.popLast(), closed.hasText else { continue }
        if closed.hasElements {
          Self.note(kinds[closed.kind].count, in: &kinds[closed.kind].withStrayText)
        } else {
          Self.note(kinds[closed.kind].count, in: &kinds[closed.kind].withText)
        }
      case .other: break
      }
    }
  }

  /// Counts an element, and gives its kind.
  private mutating func enter(_ name: String, in parent: Int?) throws(ContainerFault) -> Int {
    let siblings = parent.map { kinds[$0].children } ?? Array(kinds.indices.prefix(1))
    let kind: Int
    if let known = siblings.first(where: { kinds[$0].name == name }) {
      kind = known
    } else {
      guard kinds.count < Self.mostKinds, name.utf8.count <= 200 else {
        throw .tooLarge("it has more kinds of elements, or longer names of them, than any return")
      }
      kind = kinds.count
      kinds.append(Kind(name: name, parent: parent, depth: parent.map { kinds[$0].depth + 1 } ?? 0))
      if let parent { kinds[parent].children.append(kind) }
    }
    kinds[kind].count += 1
    kinds[kind].together += 1
    kinds[kind].mostTogether = max(kinds[kind].mostTogether, kinds[kind].together)
    for child in kinds[kind].children { kinds[child].together = 0 }
    return kind
  }

  private static func note(_ number: Int, in found: inout (count: Int, first: Int)) {
    if found.count == 0 { found.first = number }
    found.count += 1
  }

  /// The kind that stands in another by a name; nil where none does.
  func child(_ name: String, of parent: Int?) -> Int? {
    let siblings = parent.map { kinds[$0].children } ?? Array(kinds.indices.prefix(1))
    return siblings.first { kinds[$0].name == name }
  }

  /// The kinds that a kind stands in, the nearest first.
  func enclosing(_ kind: Int) -> [Int] {
    var found: [Int] = []
    var next = kinds[kind].parent
    while let parent = next {
      found.append(parent)
      next = kinds[parent].parent
    }
    return found
  }

  /// The kinds in a kind that are its cells.
  func cells(of kind: Int) -> [Int] {
    kinds[kind].children.filter { !kinds[$0].isRow }
  }

  /// Text that is read into no cell: beside elements, or in an element that elsewhere holds elements.
  var strayText: [StrayText] {
    kinds.indices.compactMap { index in
      let kind = kinds[index]
      var (count, first) = kind.withStrayText
      if kind.isRow, kind.withText.count > 0 {
        first = count == 0 ? kind.withText.first : min(first, kind.withText.first)
        count += kind.withText.count
      }
      return count == 0 ? nil : StrayText(kind: index, count: count, first: first)
    }
  }
}
