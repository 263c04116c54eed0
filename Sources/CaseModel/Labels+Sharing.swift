extension Labels {
  /// The pool as one that others begin as: the texts that it holds have the same numbers in all of them.
  ///
  /// So the columns of an export that name the same children need not learn the names anew, and what one of them has
  /// found out about a number, another knows.
  func shared() -> Labels {
    var shared = preparedToFind()
    shared.isAscending = false
    shared.sharedCount = count
    if !shared.numbered.hasAll { shared.fit(count) }
    return shared
  }

  /// The pool as it began.
  var asItBegan: Labels { isAsItBegan ? self : Labels() }

  /// Whether it holds no texts but those that it began with.
  var isAsItBegan: Bool { count == sharedCount }

  /// Whether the texts of another pool have the same numbers here, as can be told at once.
  func hasAll(of other: Labels) -> Bool {
    other.isAsItBegan && other.sharedCount == sharedCount
  }

  /// Whether another pool holds the same texts by the same numbers: told at once of pools that began as one.
  func holdsTheSame(as other: Labels) -> Bool {
    count == other.count && ends == other.ends && bytes == other.bytes
  }
}
