import CLibCrypto
import Glibc

/// SHA-256 of bytes and files, by OpenSSL.
enum SHA256 {
  /// The digest of bytes, in 64 hexadecimal digits.
  static func hex(of bytes: [UInt8]) -> String {
    var state = SHA256_CTX()
    _ = unsafe SHA256_Init(&state)
    _ = unsafe SHA256_Update(&state, bytes, bytes.count)
    return finish(&state)
  }

  /// The digest and length of a file, read a piece at a time; nil where it cannot be read.
  static func ofFile(_ path: String) -> (hex: String, bytes: Int)? {
    // A pipe would be waited for without end.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var state = SHA256_CTX()
    _ = unsafe SHA256_Init(&state)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return (finish(&state), total) }
      total += count
      _ = unsafe SHA256_Update(&state, piece, count)
    }
  }

  private static func finish(_ state: inout SHA256_CTX) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = unsafe SHA256_Final(&digest, &state)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
