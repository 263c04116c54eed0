import Glibc

extension Array {
  /// Makes room for so many elements, for a long array in large pages where the system has them.
  ///
  /// Of tables far greater than what a core keeps at hand, a look at a random place costs more to find its page than
  /// its memory: judging half a million placements took a fifth of its time so. And what is filled in order is asked
  /// of the system in a five-hundredth of the requests.
  package mutating func reserveLargePages(_ count: Int) {
    reserveCapacity(Self.wholeLargePages(count))
    let length = capacity * MemoryLayout<Element>.stride
    unsafe withUnsafeMutableBufferPointer { unsafe Self.askForLargePages($0.baseAddress, length) }
  }

  /// Makes room for so many elements more, in large pages once there are many.
  package mutating func makeRoom(for more: Int) {
    guard count + more > capacity else { return }
    reserveLargePages(Swift.max(count + more, capacity * 2))
  }

  /// So many elements, or as many more as there is room for in the large pages that they begin.
  ///
  /// A stretch of memory as long as some large pages is put where such pages begin. The first of them is handed out in
  /// small ones all the same, since the array's count has been written there; so would the last be, were it cut short.
  private static func wholeLargePages(_ count: Int) -> Int {
    let (length, overhead) = (count * MemoryLayout<Element>.stride, arrayHeader + chunkHeader)
    guard length + overhead >= largePage else { return count }
    let whole = (length + overhead + largePage - 1) / largePage * largePage
    return (whole - overhead) / MemoryLayout<Element>.stride
  }

  private static func askForLargePages(_ start: UnsafeMutablePointer<Element>?, _ length: Int) {
    guard let start = unsafe start else { return }
    let page = Int(getpagesize())
    // With all of the pages that the array begins and ends in, which are there: what is advised changes nothing that
    // can be read or written.
    let before = Int(bitPattern: start) % page
    let whole = (before + length + page - 1) / page * page
    guard whole >= largePage else { return }
    _ = unsafe madvise(UnsafeMutableRawPointer(start) - before, whole, MADV_HUGEPAGE)
  }

  /// In bytes.
  private static var largePage: Int { 2 << 20 }
  /// What stands before the elements of an array, and before a long stretch of memory.
  private static var arrayHeader: Int { 32 }
  private static var chunkHeader: Int { 24 }
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
    unsafe self.init(unsafeUninitializedCapacity: Self.wholeLargePages(count)) { elements, initialized in
      unsafe Self.askForLargePages(elements.baseAddress, elements.count * MemoryLayout<Element>.stride)
      unsafe filling(UnsafeMutableBufferPointer(rebasing: elements[..<count]))
      initialized = count
    }
  }
}
