import CaseModel

extension ObligationList {
  /// Some of the rows of a list, one after the other.
  package struct Segment: Sendable {
    /// The rows, unless they are wide.
    @usableFromInline var narrow: [Narrow] = []
    /// The rows as they are, where one of them cannot be told narrowly; else none.
    @usableFromInline var wide: [Packed] = []
    /// The allocation of each narrow row; none where no row has one.
    @usableFromInline var allocations: [Int32] = []
    /// What each narrow row says of what was done; none where no row does.
    @usableFromInline var said: [Int32] = []
    /// The child of each subject.
    @usableFromInline let children: [Int32]
    /// The subject that narrow rows count theirs from.
    @usableFromInline var firstSubject: Int32 = 0
    /// What the list calls each saying that a row numbers; none where both number them alike.
    @usableFromInline var sayings: [Int32] = []
    /// How many rows it takes.
    private let length: Int
    /// Whether rows can be added.
    private var isOpen = true
    /// Whether it ended before a row that cannot be told narrowly.
    private(set) var endsBeforeWideRow = false

    /// A segment without rows that takes so many.
    init(length: Int, children: [Int32]) {
      self.length = length
      self.children = children
    }

    /// How many rows there is room for.
    var room: Int { isOpen ? length - count : 0 }

    /// Makes room for all rows at once.
    mutating func reserve() { narrow.reserveLargePages(length) }

    /// Adds a row.
    ///
    /// - Returns: false where it is for another segment: a long one is not made wide for its sake.
    mutating func append(_ row: Packed) -> Bool {
      if narrow.isEmpty { firstSubject = row.subject }
      guard wide.isEmpty, let small = Narrow(row, firstSubject: firstSubject, child: child(of: row.subject))
      else {
        guard narrow.count <= ObligationList.segmentLength else {
          (isOpen, endsBeforeWideRow) = (false, true)
          return false
        }
        if wide.isEmpty { widen() }
        wide.append(row)
        return true
      }
      if row.allocation != -1 || !allocations.isEmpty { append(allocation: row.allocation) }
      let says = row.done == ObligationList.none ? 0 : row.saying
      if says != 0 || !said.isEmpty { append(says: says) }
      narrow.append(small)
      return true
    }

    /// Adds some of the given rows.
    ///
    /// - Returns: the place of the first that is for another segment.
    mutating func append(_ rows: [Packed], _ places: Range<Int>) -> Int {
      var next = places.lowerBound
      if wide.isEmpty, allocations.isEmpty, said.isEmpty {
        // Most rows by far: nothing is asked of the segment for each.
        if narrow.isEmpty, next < places.upperBound { firstSubject = rows[next].subject }
        let (firstSubject, children) = (firstSubject, children)
        narrow.append(addingCapacity: places.upperBound - next) { taken in
          while next < places.upperBound {
            let row = rows[next]
            guard row.allocation == -1, row.saying == 0 || row.done == ObligationList.none,
              let small = Narrow(
                row, firstSubject: firstSubject, child: Self.child(of: row.subject, among: children))
            else { return }
            taken.append(small)
            next += 1
          }
        }
      }
      while next < places.upperBound, append(rows[next]) { next += 1 }
      return next
    }

    private mutating func append(allocation: Int32) {
      if allocations.isEmpty {
        allocations.reserveCapacity(narrow.capacity)
        allocations.append(repeating: -1, count: narrow.count)
      }
      allocations.append(allocation)
    }

    private mutating func append(says saying: Int32) {
      if said.isEmpty {
        said.reserveCapacity(narrow.capacity)
        said.append(repeating: 0, count: narrow.count)
      }
      said.append(saying)
    }

    private mutating func widen() {
      let rows = Array(self)
      wide.reserveCapacity(Swift.max(rows.count + 1, narrow.capacity))
      wide += rows
      (narrow, allocations, said) = ([], [], [])
    }

    /// Takes the last rows away.
    mutating func removeLast(_ number: Int) {
      guard wide.isEmpty else { return wide.removeLast(number) }
      narrow.removeLast(number)
      if !allocations.isEmpty { allocations.removeLast(number) }
      if !said.isEmpty { said.removeLast(number) }
    }

    /// Takes no more rows, and tells what they say by other numbers.
    mutating func close(sayings numbers: [Int32]) {
      isOpen = false
      sayings = sayings.isEmpty ? numbers : sayings.map { $0 > 0 ? numbers[Int($0) - 1] : 0 }
    }

    /// Gives back the room that is left; of a long segment nearly all of that has not been taken up.
    mutating func settle() {
      guard count < length, length == ObligationList.segmentLength else { return }
      narrow = narrow.withoutRoom
      wide = wide.withoutRoom
      allocations = allocations.withoutRoom
      said = said.withoutRoom
    }

    /// The child of a subject, as the table of subjects has it; -1 where it has none.
    @inlinable @inline(__always) func child(of subject: Int32) -> Int32 {
      Self.child(of: subject, among: children)
    }

    @inlinable @inline(__always) static func child(of subject: Int32, among children: [Int32]) -> Int32 {
      let subject = Int(subject)
      return subject >= 0 && subject < children.count ? children[subject] : -1
    }

    @inlinable @inline(__always) func known(_ saying: Int32) -> Int32 {
      saying > 0 && !sayings.isEmpty ? sayings[Int(saying) - 1] : saying
    }
  }
}

extension ObligationList.Segment: RandomAccessCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { wide.isEmpty ? narrow.count : wide.count }

  package subscript(place: Int) -> ObligationList.Packed {
    @inlinable @inline(__always) get {
      guard wide.isEmpty else {
        var row = wide[place]
        row.saying = known(row.saying)
        return row
      }
      let row = narrow[place]
      return row.row(
        firstSubject: firstSubject, child: child(of: firstSubject &+ Int32(row.subject)),
        allocation: allocations.isEmpty ? -1 : allocations[place],
        saying: row.flags & ObligationList.Narrow.isDone == 0
          ? known(row.doneRow) : said.isEmpty ? 0 : known(said[place]))
    }
  }
}

extension Array {
  /// The same elements in no more memory than they take.
  fileprivate var withoutRoom: [Element] {
    guard capacity > count else { return self }
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact += self
    return exact
  }
}
