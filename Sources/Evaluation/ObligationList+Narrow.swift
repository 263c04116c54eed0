package import RuleModel

extension ObligationList {
  /// A row in sixteen bytes, as nearly all rows can be told: of millions it is their memory that takes the time.
  ///
  /// Days are counted from 1900 and reach to 2079. What is known anyway is left out: the child is the subject's, a
  /// late duty is as late as its days say, and only what was not done has days late besides. What few rows say of what was
  /// done stands beside them.
  @usableFromInline struct Narrow: Sendable, BitwiseCopyable {
    /// Of what was not done, what it says.
    @usableFromInline var doneRow: Int32
    /// 65535 where there is none.
    @usableFromInline var clock, due: UInt16
    /// Of what was not done, the days late.
    @usableFromInline var done: UInt16
    /// Counted from the segment's first.
    @usableFromInline var subject: UInt16
    /// The status, and above it the severity's rank.
    @usableFromInline var judgement: UInt8
    /// Those of the row, and `isDone`.
    @usableFromInline var flags: UInt8
    @usableFromInline var phase, part: Int8

    /// The flag that no row has of its own: whether it was done.
    @inlinable static var isDone: UInt8 { 8 }
    /// 1 January 1900, as days are numbered.
    @inlinable static var firstDay: Int32 { -25_567 }
    @inlinable static var none: UInt16 { .max }

    /// The row, where it can be told so.
    ///
    /// - Parameters:
    ///   - row: the row.
    ///   - firstSubject: the subject that the segment's are counted from.
    ///   - child: the subject's child, as the table of subjects has it.
    @inline(__always) init?(_ row: Packed, firstSubject: Int32, child: Int32) {
      let isDone = row.done != ObligationList.none
      let subject = Int64(row.subject) - Int64(firstSubject)
      guard row.child == child, row.flags & (Flag.isInMinutes | Self.isDone) == 0,
        let subject = UInt16(exactly: subject), let phase = Int8(exactly: row.phase),
        let part = Int8(exactly: row.part), let clock = Self.narrowed(row.clock),
        let due = Self.narrowed(row.due)
      else { return nil }
      if isDone {
        guard row.daysLate == Self.daysLate(row.status, due: row.due, done: row.done),
          let done = Self.narrowed(row.done)
        else { return nil }
        (self.done, doneRow) = (done, row.doneRow)
      } else {
        guard row.doneRow == -1, let daysLate = UInt16(exactly: row.daysLate) else { return nil }
        (done, doneRow) = (daysLate, row.saying)
      }
      (self.clock, self.due, self.subject, self.phase, self.part) = (clock, due, subject, phase, part)
      judgement = row.status.rawValue | Self.rank(of: row.severity) << 4
      flags = row.flags | (isDone ? Self.isDone : 0)
    }

    /// A day, or none, in 16 bits; nil where it does not fit.
    @inline(__always) private static func narrowed(_ day: Int32) -> UInt16? {
      // Days before the first come round to the greatest numbers, as does what stands for none.
      let number = UInt32(bitPattern: day &- firstDay)
      if number < UInt32(none) { return UInt16(truncatingIfNeeded: number) }
      return day == ObligationList.none ? none : nil
    }

    private static func rank(of severity: FindingSeverity) -> UInt8 {
      switch severity {
      case .minor: 0
      case .moderate: 1
      case .serious: 2
      case .critical: 3
      }
    }

    /// The days late that a duty has by what was done when; those of any other are told.
    @inlinable static func daysLate(_ status: Status, due: Int32, done: Int32) -> Int32 {
      guard case .late = status, due != ObligationList.none else { return 0 }
      return Swift.max(0, done &- due)
    }

    @inlinable @inline(__always) static func widened(_ day: UInt16) -> Int32 {
      day == none ? ObligationList.none : Int32(day) + firstDay
    }

    /// The row again.
    @inlinable @inline(__always) func row(
      firstSubject: Int32, child: Int32, allocation: Int32, saying: Int32
    ) -> Packed {
      let isDone = flags & Self.isDone != 0
      let status = Status(stored: judgement & 15)
      let due = Self.widened(due)
      let done = isDone ? Self.widened(self.done) : ObligationList.none
      return Packed(
        subject: firstSubject + Int32(subject), child: child,
        daysLate: isDone ? Self.daysLate(status, due: due, done: done) : Int32(self.done),
        doneRow: isDone ? doneRow : -1, allocation: allocation, clock: Self.widened(clock), due: due,
        done: done,
        saying: saying, part: Int16(part), phase: Int16(phase), status: status,
        severity: Self.severity(ranked: judgement >> 4), flags: flags & ~Self.isDone)
    }

    @inlinable @inline(__always) static func severity(ranked rank: UInt8) -> FindingSeverity {
      switch rank {
      case 0: .minor
      case 1: .moderate
      case 2: .serious
      default: .critical
      }
    }
  }
}

extension Status {
  /// The status of a raw value that is known to be one: to be put in line where rows are read.
  @inlinable @inline(__always) init(stored: UInt8) {
    switch stored {
    case 0: self = .met
    case 1: self = .late
    case 2: self = .overdue
    case 3: self = .notMet
    case 4: self = .due
    case 5: self = .excused
    case 6: self = .excluded
    case 7: self = .notAssessable
    default: self = .notRun
    }
  }
}
