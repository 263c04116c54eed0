/// How an owner, a day and a row stand in one number, the one that sorts first above the others: so that rows are put
/// in order by numbers alone, and met with in one place.
///
/// A row takes as many bits as the table's rows need, a day as many as lie between its first day and its last. What is
/// left is for the owner, counted from the first of its part of the owners.
struct RowKeys {
  /// Rows without a day stand last; no day of the table has this number.
  private let undated: UInt64
  private let rowMask: UInt64
  private let firstDay: Int32
  /// The bits below those of the day, and below those of the owner.
  let rowBits, rowAndDayBits: Int
  /// A part of the owners has two to the power of so many.
  let partBits: Int

  /// - Parameters:
  ///   - rows: how many rows the table has.
  ///   - days: the first and the last of their days; nil where none has one.
  ///   - owners: how many owners there are.
  ///   - parts: as many parts as this are wanted, and no more made unless numbers were too long.
  init(rows: Int, days: ClosedRange<Int32>?, owners: Int, parts: Int) {
    firstDay = days?.lowerBound ?? 0
    let span = days.map { UInt64(Int64($0.upperBound) - Int64($0.lowerBound)) } ?? 0
    let dayBits = Self.bits(of: span + 1)
    undated = 1 << dayBits - 1
    rowBits = Self.bits(of: UInt64(max(0, rows - 1)))
    rowMask = 1 << rowBits - 1
    rowAndDayBits = rowBits + dayBits
    var partBits = 0
    while owners >> partBits >= max(1, parts), rowBits + dayBits + partBits < 64 { partBits += 1 }
    self.partBits = partBits
  }

  private static func bits(of number: UInt64) -> Int { UInt64.bitWidth - number.leadingZeroBitCount }

  /// How many bits tell the rows of a part apart by owner and day.
  var sortedBits: Range<Int> { rowBits..<(rowAndDayBits + partBits) }

  /// The part that an owner is in.
  @inline(__always) func part(of owner: Int) -> Int { owner >> partBits }

  /// - Parameter day: the last of all days where it has none.
  @inline(__always) func key(owner: Int, day: Int32, row: Int) -> UInt64 {
    let ownerInPart = UInt64(truncatingIfNeeded: owner & (1 << partBits - 1))
    let dayNumber = day == .max ? undated : UInt64(truncatingIfNeeded: Int64(day) - Int64(firstDay))
    // A shift by all bits, of an owner that is alone in its part, leaves nothing.
    return ownerInPart << UInt64(rowAndDayBits) | dayNumber &<< UInt64(rowBits)
      | UInt64(truncatingIfNeeded: row)
  }

  /// The row of a key.
  @inline(__always) func row(of key: UInt64) -> Int32 { Int32(truncatingIfNeeded: key & rowMask) }

  /// The day of a key; the last of all days where it has none.
  @inline(__always) func day(of key: UInt64) -> Int32 {
    let day = key &>> UInt64(truncatingIfNeeded: rowBits) & undated
    return day == undated ? .max : Int32(truncatingIfNeeded: Int64(firstDay) + Int64(day))
  }

  /// The owner of a key within its part.
  @inline(__always) func ownerInPart(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: key >> UInt64(rowAndDayBits))
  }
}
