import RuleChecking

/// Where a comparison turns as a day that is not recorded moves from as early as can be to as late: the days on
/// which it may come out otherwise than on the day before.
struct Turn: Hashable {
  /// About when it turns; of what the other side of the comparison says.
  var day: DayExpression
  /// From how many days after that it may turn, to how many: months are of several lengths, and working days lie
  /// apart.
  var spread: ClosedRange<Int>
  /// The rows in hand where the comparison is asked.
  var levels: [RowInHand]
  /// The level of a related row that the other side speaks of: it turns at each of them; nil where it speaks of
  /// none.
  var related: Int?
}
