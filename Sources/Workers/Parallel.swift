import Dispatch
import Glibc
import Synchronization

/// How many pieces of work are done at the same time: one a core.
package var workerCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Does independent pieces of work on as many cores as there are, and gives their results in order.
///
/// Pieces are handed out one at a time, so a long one delays only its own core; the order of the results
/// does not depend on which core was quicker.
package func inParallel<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
  let results = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = work(index)
    results.withLock { $0[index] = value }
  }
  return results.withLock { $0.compactMap(\.self) }
}
