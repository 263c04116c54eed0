import Glibc

/// The bytes of a file, read whole; nil where it cannot be opened or read, or is not a file.
///
/// - Parameters:
///   - path: where it lies.
///   - most: how many bytes are read at most; one more than that is given where it has more.
package func bytes(ofFile path: String, most: Int) -> [UInt8]? {
  // A pipe would be waited for without end.
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count <= most {
    let count = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { return nil }
    if count == 0 { break }
    bytes += piece[..<min(count, most + 1 - bytes.count)]
  }
  return bytes
}
