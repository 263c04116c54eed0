import CScheduling
import Dispatch
import Glibc
import Synchronization

/// How many pieces of work are done at the same time: one a core that this process may use.
package let workerCount: Int = {
  // One bit a core, for more cores than any machine has.
  var mask = [UInt64](repeating: 0, count: 256)
  let length = mask.count * MemoryLayout<UInt64>.size
  guard unsafe cores_allowed(0, UInt(length), &mask) >= 0 else {
    return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
  return max(1, mask.reduce(0) { $0 + $1.nonzeroBitCount })
}()

/// Does independent pieces of work on as many cores as there are, and gives their results in order.
///
/// Pieces are handed out one at a time, so a long one delays only its own core; the order of the results
/// does not depend on which core was quicker.
package func inParallel<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
  // What one core does by itself needs nobody to hand it out.
  if count == 1 { return [work(0)] }
  let results = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = work(index)
    results.withLock { $0[index] = value }
  }
  return results.withLock { $0.compactMap(\.self) }
}
