import CLibSodium
import Glibc

/// SHA-256 of bytes and files, by libsodium.
enum SHA256 {
  /// The digest of bytes, in 64 hexadecimal digits.
  static func hex(of bytes: [UInt8]) -> String {
    var state = crypto_hash_sha256_state()
    unsafe crypto_hash_sha256_init(&state)
    _ = unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
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
    var state = crypto_hash_sha256_state()
    unsafe crypto_hash_sha256_init(&state)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return (finish(&state), total) }
      total += count
      _ = unsafe crypto_hash_sha256_update(&state, piece, UInt64(count))
    }
  }

  private static func finish(_ state: inout crypto_hash_sha256_state) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = unsafe crypto_hash_sha256_final(&state, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
