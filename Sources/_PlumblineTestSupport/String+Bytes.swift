import Glibc

extension String {
  /// Whether the bytes of another text stand somewhere in this one.
  ///
  /// To look for hundreds of texts in files of megabytes by characters, as `contains` does, takes minutes.
  package func holdsBytes(of text: String) -> Bool {
    var (whole, part) = (self, text)
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        guard let first = unsafe part.first, let sought = part.baseAddress else { return true }
        var from = 0
        while from + part.count <= whole.count {
          guard let start = whole.baseAddress,
            let found = unsafe memchr(start + from, Int32(first), whole.count - part.count - from + 1)
          else { return false }
          if unsafe memcmp(found, sought, part.count) == 0 { return true }
          from = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
        }
        return false
      }
    }
  }
}
