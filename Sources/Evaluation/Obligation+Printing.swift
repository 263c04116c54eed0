package import Chronology

extension Obligation {
  /// The clock as an output may show it; nil where there is none or it is withheld.
  @inlinable package var printedClock: Instant? { withheld.contains(.clock) ? nil : clock }

  /// The due date as an output may show it.
  @inlinable package var printedDue: Instant? { withheld.contains(.due) ? nil : due }

  /// The day it was due, as an output may show it.
  @inlinable package var printedDueDay: CivilDay? { day(printedDue) }

  /// When it was done, as an output may show it.
  @inlinable package var printedDone: Instant? { withheld.contains(.done) ? nil : done }

  /// The days late as an output may show them; nil where they are withheld.
  @inlinable package var printedDaysLate: Int32? { withheld.contains(.lateness) ? nil : daysLate }
}
