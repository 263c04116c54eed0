package import Chronology

// Whoever passes over all rows asks the packed ones: to unpack a row is to write some eighty bytes and to count a
// reference, which took more than half of the time of the findings.
extension ObligationList.Packed {
  /// Whether clock, due and done are minutes since 1970 UTC rather than days.
  @inlinable package var isInMinutes: Bool { flags & ObligationList.Flag.isInMinutes != 0 }

  /// Whether it fell due within the period that rates are taken over.
  @inlinable package var isInWindow: Bool { flags & ObligationList.Flag.isInWindow != 0 }

  /// Whether rates count it.
  @inlinable package var countsInRates: Bool { flags & ObligationList.Flag.countsInRates != 0 }

  /// What of it no output may show.
  @inlinable package var withheld: WithheldDates {
    WithheldDates(rawValue: flags >> ObligationList.Flag.withheldShift)
  }

  /// A day or minute of it; nil for what stands for none.
  @inlinable package func recorded(_ instant: Int32) -> Int32? {
    instant == ObligationList.none ? nil : instant
  }

  /// The London day of an instant of it; nil for what stands for none.
  @inlinable package func day(_ instant: Int32) -> CivilDay? {
    guard let instant = recorded(instant) else { return nil }
    return isInMinutes ? Moment(minute: instant).localDay : CivilDay(number: instant)
  }

  /// The clock as an output may show it; nil where there is none or it is withheld.
  @inlinable package var printedClock: Int32? { withheld.contains(.clock) ? nil : recorded(clock) }

  /// The due date as an output may show it.
  @inlinable package var printedDue: Int32? { withheld.contains(.due) ? nil : recorded(due) }

  /// When it was done, as an output may show it.
  @inlinable package var printedDone: Int32? { withheld.contains(.done) ? nil : recorded(done) }

  /// The days late as an output may show them; nil where they are withheld.
  @inlinable package var printedDaysLate: Int32? { withheld.contains(.lateness) ? nil : daysLate }
}

extension ObligationList {
  /// The rows as they are packed, a segment after the other, for whoever passes over all of them: a collection of its
  /// own would be asked for every row by way of its protocol.
  @inlinable package var packedSegments: [Segment] { segments }

  /// A row as it is packed.
  package subscript(packed position: Int) -> Packed {
    @inlinable @inline(__always) get {
      var segment = Int(guide[position >> Self.segmentShift])
      while segment + 1 < starts.count, starts[segment + 1] <= position { segment += 1 }
      return segments[segment][position - starts[segment]]
    }
  }

  /// What a packed row says besides its days; nil where it says nothing.
  package func words(of row: Packed) -> ObligationWords? {
    row.saying > 0 ? sayings[Int(row.saying) - 1] : nil
  }
}
