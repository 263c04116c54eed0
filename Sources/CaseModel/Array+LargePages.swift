import Glibc

extension Array {
  /// Makes room for so many elements, for a long array in large pages where the system has them.
  ///
  /// Of tables far greater than what a core keeps at hand, a look at a random place costs more to find its page than
  /// its memory: judging half a million placements took a fifth of its time so. And what is filled in order is asked
  /// of the system in a five-hundredth of the requests.
  package mutating func reserveLargePages(_ count: Int) {
    reserveCapacity(count)
    let length = capacity * MemoryLayout<Element>.stride
    unsafe withUnsafeMutableBufferPointer { unsafe Self.askForLargePages($0.baseAddress, length) }
  }

  private static func askForLargePages(_ start: UnsafeMutablePointer<Element>?, _ length: Int) {
    guard let start = unsafe start, length >= longArray else { return }
    let page = Int(getpagesize())
    // Only whole pages that are the array's own; what is advised changes nothing that can be read or written.
    let before = (page - Int(bitPattern: start) % page) % page
    let whole = (length - before) / page * page
    _ = unsafe madvise(UnsafeMutableRawPointer(start) + before, whole, MADV_HUGEPAGE)
  }

  /// In bytes: two of the large pages.
  private static var longArray: Int { 4 << 20 }
}

extension Array where Element: BitwiseCopyable {
  /// An array of so many elements, in large pages where it is long and the system has them.
  ///
  /// Nobody writes to its memory before the closure does, so that the system hands it out to whichever core is first at
  /// each page.
  ///
  /// - Parameters:
  ///   - count: how many elements.
  ///   - filling: writes every one of them.
  @unsafe package init(inLargePages count: Int, filling: (UnsafeMutableBufferPointer<Element>) -> Void) {
    unsafe self.init(unsafeUninitializedCapacity: count) { elements, initialized in
      unsafe Self.askForLargePages(elements.baseAddress, count * MemoryLayout<Element>.stride)
      unsafe filling(UnsafeMutableBufferPointer(rebasing: elements[..<count]))
      initialized = count
    }
  }
}
