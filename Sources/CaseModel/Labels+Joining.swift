import Chronology

extension Labels {
  /// Whether the texts of another pool are sought on all cores when they are added.
  var seeksOnAllCores: Bool { numbered.hasAll && !isAscending }

  /// Adds the texts of another pool, and gives for each of its numbers the number here.
  package mutating func append(contentsOf other: Labels) -> [Int32] {
    guard other.count > 0 else { return [] }
    guard !hasAll(of: other) else { return Array(0..<Int32(other.count)) }
    let order =
      ends.isEmpty ? 1 : order(other.bytes.span, from: 0, to: Int(other.ends[0]), beside: ends.count - 1)
    guard isAscending, other.isAscending, order >= 0, bytes.count + other.bytes.count <= Int(UInt32.max)
    else {
      // Where all are known by their digits, most of those of another stretch are found on all cores.
      var numbers =
        seeksOnAllCores ? other.positions(in: self) : [Int32](repeating: -1, count: other.ends.count)
      for number in numbers.indices where numbers[number] < 0 {
        let range = other.range(of: number)
        numbers[number] = intern(other.bytes.span, from: range.lowerBound, to: range.upperBound)
      }
      return numbers
    }
    // Where rows of one child lie on both sides of a cut, the first text there is the last here.
    let known = order == 0 ? 1 : 0
    let start = known == 0 ? 0 : Int(other.ends[0])
    let (first, before) = (Int32(ends.count - known), UInt32(bytes.count - start))
    bytes.makeRoom(for: other.bytes.count - start)
    bytes += other.bytes[start...]
    ends.makeRoom(for: other.ends.count - known)
    let behind = ends.count
    ends += other.ends[known...]
    var ends = ends.mutableSpan
    for place in behind..<ends.count { ends[place] &+= before }
    return other.ends.indices.map { first + Int32($0) }
  }

  /// For every number of this pool, the number of the same text in another; -1 where it has none.
  package func positions(in other: Labels) -> [Int32] {
    guard count > 0 else { return [] }
    guard other.count > 0 else { return Array(repeating: -1, count: count) }
    if holdsTheSame(as: other) { return Array(0..<Int32(count)) }
    let numbered = other.preparedToFind().numbered
    var found = Array(0..<Int32(count))
    found.replaceSideBySide { _, number in
      let range = range(of: Int(number))
      return numbered.number(bytes.span, from: range.lowerBound, to: range.upperBound)
    }
    var other = other
    for number in found.indices where found[number] < 0 {
      let range = range(of: number)
      // Where all of a shape are known by their digits, one of it that is not known is not there.
      if numbered.hasAll, numbered.isOfShape(bytes.span, from: range.lowerBound, to: range.upperBound) {
        continue
      }
      if other.slots.isEmpty, !other.isAscending { other.fit(other.ends.count) }
      found[number] = other.position(of: bytes.span, from: range.lowerBound, to: range.upperBound)
    }
    return found
  }

  /// The pool with what it takes to find its texts by their digits: for a pool that several others are held against.
  func preparedToFind() -> Labels {
    guard numbered.isEmpty, let end = ends.first else { return self }
    var prepared = self
    prepared.numbered = textsByNumber(like: bytes.span, from: 0, to: Int(end))
    return prepared
  }

  /// The texts that have the shape of one that stands between two offsets, by their digits.
  func textsByNumber(like text: Span<UInt8>, from start: Int, to end: Int) -> NumberedTexts {
    var numbered = NumberedTexts(like: text, from: start, to: end)
    for index in ends.indices {
      let range = range(of: index)
      numbered.keep(
        Int32(truncatingIfNeeded: index), of: bytes.span, from: range.lowerBound, to: range.upperBound,
        below: greatest)
    }
    return numbered
  }
}
