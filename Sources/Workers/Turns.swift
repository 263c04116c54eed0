import Synchronization

/// Hands out the positions of a list of tasks, each once, to whichever worker asks next.
package final class Turns: Sendable {
  private let next = Atomic(0)
  private let count: Int

  /// Of so many tasks.
  package init(_ count: Int) {
    self.count = count
  }

  /// The position of a task that nobody has taken yet; nil once all are taken.
  package func take() -> Int? {
    let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return turn < count ? turn : nil
  }
}
