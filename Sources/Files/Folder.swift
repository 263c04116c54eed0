package import Diagnostics
import Glibc

/// Makes a folder, and those above it, for their owner only.
///
/// - Returns: what is wrong if it cannot be made; nil when it is there.
package func makeFolder(_ folder: String) -> Diagnostic? {
  var path = folder.hasPrefix("/") ? "" : "."
  for part in folder.split(separator: "/") {
    path += "/" + part
    guard unsafe mkdir(path, 0o700) != 0, errno != EEXIST else { continue }
    let reason = unsafe String(cString: strerror(errno))
    return Diagnostic(
      .folderNotMade, .error, at: .file(folder), "the folder cannot be made: \(reason)",
      help: "choose a folder you may write to")
  }
  return nil
}
