import Glibc
import Synchronization

/// The temporary names of all files that this run has in the making, so that a run that is stopped leaves none of them.
package enum UnfinishedFiles {
  /// What there is on the disk that has not its own name.
  struct State: Sendable {
    /// Temporary names of files in the making.
    var paths: Set<String> = []
    /// How many files have been given their own names.
    var kept = 0
  }

  private static let state = Mutex(State())

  /// Changes names on the disk together with what is known of them here: a run that is stopped meanwhile ends after it.
  static func change<Result: Sendable, Failure>(
    _ body: (inout State) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try state.withLock { (state) throws(Failure) in try body(&state) }
  }

  /// Takes all of them away and ends the run, while no other thread can begin a file or give one its name.
  ///
  /// - Parameter end: ends the run; told whether files have been given their own names.
  package static func removeAll(andEnd end: (_ hasKept: Bool) -> Never) -> Never {
    state.withLock { state in
      for path in state.paths { unsafe unlink(path) }
      end(state.kept > 0)
    }
  }
}
