import CaseModel
import Workers

/// The day of each row of a table, for whoever passes over all of them on several cores.
struct RowDays: Sendable {
  private let days: [Int32]
  /// What is 0 where a row has its day; empty where what stands among the days is all there is to know.
  private let presence: [UInt8]

  /// The days of a column, or of none.
  init(_ column: Column?) {
    guard let column, column.isSupplied else {
      (days, presence) = ([], [])
      return
    }
    if case .days(let days) = column.values {
      (self.days, presence) = (days, column.presence)
    } else {
      days = column.presence.indices.map { column.civilDay(at: $0) ?? .max }
      presence = []
    }
  }

  /// Passes over some rows.
  ///
  /// - Parameter body: takes each row with its day; the last of all days where it has none.
  @inline(__always) func forEach(_ rows: Range<Int>, _ body: (Int, Int32) -> Void) {
    let (days, presence) = (self.days.span, self.presence.span)
    if days.isEmpty {
      for row in rows { body(row, .max) }
    } else if presence.isEmpty {
      for row in rows { body(row, days[row]) }
    } else {
      for row in rows { body(row, presence[row] == Self.recorded ? days[row] : .max) }
    }
  }

  /// The first and the last day that any row has, looked for in several shares of them at once; nil where none has one.
  func span(_ shares: [Range<Int>]) -> ClosedRange<Int32>? {
    let spans = inParallel(shares.count) { share in
      var (first, last) = (Int32.max, Int32.min)
      forEach(shares[share]) { _, day in
        first = min(first, day)
        last = max(last, day == .max ? .min : day)
      }
      return (first: first, last: last)
    }
    let (first, last) = (spans.map(\.first).min() ?? .max, spans.map(\.last).max() ?? .min)
    return first <= last ? first...last : nil
  }

  private static let recorded = Presence.recorded.rawValue
}
