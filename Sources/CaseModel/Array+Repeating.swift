extension Array where Element: BitwiseCopyable {
  /// Adds the same element so many times.
  ///
  /// All at once: to append a `repeatElement` goes from one to the next, which for the cells of a table took as long as
  /// to find where they stand.
  package mutating func append(repeating element: Element, count: Int) {
    append(addingCapacity: count) { $0.append(repeating: element, count: count) }
  }
}
