import Dispatch
import Synchronization

/// Work begun now, on another core, and asked for later.
package final class Meanwhile<Value: Sendable>: Sendable {
  private let done = DispatchGroup()
  private let result = Mutex<Value?>(nil)

  /// Begins the work.
  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: done) { [self] in
      let value = work()
      result.withLock { $0 = value }
    }
  }

  /// What the work came to, once it is done.
  package var value: Value? {
    done.wait()
    return result.withLock { $0 }
  }
}
