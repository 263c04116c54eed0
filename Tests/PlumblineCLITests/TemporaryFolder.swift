import Foundation

/// A folder of its own for one test, gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  /// An empty folder.
  init() throws {
    path = NSTemporaryDirectory() + "plumbline-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders it lies in.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text, and the folders it lies in.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Adds to the end of a file.
  func append(_ text: String, to name: String) throws { try write(bytes(of: name) + text.utf8, to: name) }

  /// Copies a file or a folder into it.
  func copy(_ path: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: self(name))
  }

  /// A file that a program is to write into.
  func handle(to name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: self(name)))
  }

  /// The bytes of a file; none where there is none.
  func bytes(of name: String) -> [UInt8] {
    FileManager.default.contents(atPath: self(name)).map { Array($0) } ?? []
  }

  /// A file as text.
  func text(of name: String) -> String { String(decoding: bytes(of: name), as: UTF8.self) }

  /// The names of everything below a folder in it, hidden ones too, in order.
  func names(in folder: String = "") -> [String] {
    (FileManager.default.subpaths(atPath: self(folder)) ?? []).sorted()
  }

  /// The permissions of a file or folder.
  func mode(of name: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: self(name))
    return attributes?[.posixPermissions] as? Int
  }
}
