package import Files

/// An obligation as the kernel gives it; days count from 1 January 1970.
package struct KernelDuty: Sendable, BitwiseCopyable {
  /// The number of its child.
  package var child: UInt32
  /// The placement's row, counted from 0.
  package var placement: UInt32
  package var clock: UInt16
  package var due: UInt16
  /// 0 where nothing was done.
  package var done: UInt16
  package var status: Status

  /// What became of it.
  package enum Status: UInt8, Sendable, BitwiseCopyable {
    case met, late, overdue, notMet, due, excluded

    /// The word for it in files.
    var name: StaticString {
      switch self {
      case .met: "met"
      case .late: "late"
      case .overdue: "overdue"
      case .notMet: "not-met"
      case .due: "due"
      case .excluded: "excluded"
      }
    }
  }
}

extension Sequence<KernelDuty> {
  /// Writes them to a file as lines that tell placement, child, clock, due, done and status.
  package func write(toPath path: String) throws(WritingFailure) {
    var lines = try LineWriting(toPath: path)
    for duty in self {
      lines.add("P", number: Int(duty.placement) + 1, digits: 7)
      lines.add(",C", number: Int(duty.child), digits: 7)
      lines.add(",")
      lines.add(day: Int32(duty.clock))
      lines.add(",")
      lines.add(day: Int32(duty.due))
      lines.add(",")
      if duty.done > 0 { lines.add(day: Int32(duty.done)) }
      lines.add(",")
      lines.add(duty.status.name)
      try lines.endLine()
    }
    try lines.keep()
  }
}
