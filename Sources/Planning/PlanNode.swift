/// Where a node stands in its plan.
package typealias NodeID = Int

/// A step of a plan: relations in, one relation out.
///
/// Nothing leads back to itself.
package indirect enum PlanNode: Sendable, Hashable {
  /// How rows of two relations are put together.
  package enum JoinKind: Sendable, Hashable {
    /// Every pair that belongs together.
    case inner
    /// Every pair, and left rows without a right one.
    case left
    /// Left rows that have a right one.
    case semi
    /// Left rows that have none.
    case anti
    /// Every left row, with a truth of that name: whether it has a right one. Unknown where only pairs stand
    /// against it of which that is unknown.
    case mark(String)
  }

  /// Two columns that must be equal for rows to belong together; a column of nothing equals none.
  package struct Key: Sendable, Hashable {
    package var left: String
    package var right: String
  }

  /// A column that a projection works out.
  package struct Assignment: Sendable, Hashable {
    package var name: String
    package var value: Scalar
  }

  /// A column that rows are put in order by; what is nothing comes last either way.
  package struct OrderKey: Sendable, Hashable {
    package var column: String
    package var isDescending = false
  }

  /// A column that a window works out.
  package struct WindowColumn: Sendable, Hashable {
    package enum Function: Sendable, Hashable {
      /// The row's place in its partition, from 1.
      case rowNumber
      /// How many rows there are in its partition.
      case count
      /// A column of the next row; nothing on the last.
      case lead(String)
      /// A column summed from the first row to this one.
      case runningSum(String)
    }
    package var name: String
    package var function: Function
  }

  /// A column that an aggregate works out of the rows of a group.
  package struct Aggregate: Sendable, Hashable {
    package enum Function: Sendable, Hashable {
      case min, max, sum, count
      /// How many different values.
      case countDistinct
      /// The value of the first row in an order that leaves no ties.
      case first([OrderKey])
    }
    package var name: String
    package var function: Function
    /// What it is taken of; rows for which that is nothing are passed over, except by `first`.
    package var of: Scalar
    /// Only rows for which this is true are taken.
    package var only: Scalar?
  }

  /// The rows of an entity's table.
  case scan(entity: Int)
  case constants(ConstantTable)
  /// The same rows, the columns' first word changed: `visit.date` to `review's visit.date`.
  case alias(NodeID, from: String, to: String)
  /// Rows for which a truth is true.
  case filter(NodeID, Scalar)
  /// Columns worked out, beside all others or, where it `narrows`, alone.
  case project(NodeID, [Assignment], narrows: Bool)
  case join(JoinKind, NodeID, NodeID, on: [Key], only: Scalar?)
  /// Every left row with the last right one whose day is not after its own, if there is any.
  case asOfJoin(NodeID, NodeID, day: String, from: String)
  case window(NodeID, [WindowColumn], by: [String], order: [OrderKey])
  /// One row for each different set of values of the columns it groups `by`.
  case aggregate(NodeID, by: [String], [Aggregate])
  case unionAll([NodeID])
  /// What no plan can say yet, and why.
  case notLowered(String)

  /// The nodes it reads.
  package var inputs: [NodeID] {
    switch self {
    case .scan, .constants, .notLowered: []
    case .alias(let input, _, _), .filter(let input, _), .project(let input, _, _),
      .window(let input, _, _, _), .aggregate(let input, _, _):
      [input]
    case .join(_, let left, let right, _, _), .asOfJoin(let left, let right, _, _): [left, right]
    case .unionAll(let inputs): inputs
    }
  }
}
