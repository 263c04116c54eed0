import Glibc

/// The names of everything in a folder, in order whatever order the disk gives; nil where it cannot be opened.
package func names(inFolder folder: String) -> [String]? {
  guard let stream = unsafe opendir(folder) else { return nil }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
      // The name ends at its first NUL; the buffer is as long as the system allows names to be.
      unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
