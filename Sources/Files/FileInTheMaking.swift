import Glibc
import Synchronization

/// A file that is written under a temporary name and takes its own only when it is whole.
///
/// Nobody but its owner may read it. If it is dropped before it is kept, nothing of it stays.
package final class FileInTheMaking: Sendable {
  /// Where it will be.
  package let path: String
  /// Where it is until then.
  package let temporaryPath: String
  private let descriptor: Int32
  private let isOpen = Atomic(true)
  private let isKept = Atomic(false)

  /// Begins a file in a folder that exists.
  ///
  /// - Parameter isShared: whether others may read it, as far as the process lets new files be read: for what
  ///   holds nothing of anybody's record.
  package init(folder: String, name: String, isShared: Bool = false) throws(WritingFailure) {
    let temporary = folder + "/." + name + ".part-\(getpid())"
    path = folder + "/" + name
    temporaryPath = temporary
    let (opened, number) = UnfinishedFiles.change { unfinished in
      unsafe unlink(temporary)
      let opened = unsafe open(
        temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isShared ? 0o666 : 0o600)
      if opened >= 0 { unfinished.paths.insert(temporary) }
      return (opened, errno)
    }
    descriptor = opened
    guard descriptor >= 0 else { throw WritingFailure(path: path, number: number) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    if isOpen.load(ordering: .relaxed) { close(descriptor) }
    guard !isKept.load(ordering: .relaxed) else { return }
    let path = temporaryPath
    UnfinishedFiles.change { unfinished in
      unsafe unlink(path)
      unfinished.paths.remove(path)
    }
  }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws(WritingFailure) {
    try write(bytes.span)
  }

  /// Adds bytes at the end.
  package func write(_ bytes: Span<UInt8>) throws(WritingFailure) {
    var written = 0
    while written < bytes.count {
      let (descriptor, from) = (descriptor, written)
      let sent = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + from }, buffer.count - from)
      }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { throw WritingFailure(path: path, number: errno) }
      written += sent
    }
  }

  /// Ends the writing, so that whatever the disk has to say against it is said, and one file less is open.
  package func finish() throws(WritingFailure) {
    guard isOpen.exchange(false, ordering: .relaxed) else { return }
    guard close(descriptor) == 0 else { throw WritingFailure(path: path, number: errno) }
  }

  /// Gives the file its own name; a file that had it before is replaced.
  package func keep() throws(WritingFailure) {
    try finish()
    try UnfinishedFiles.change { (unfinished) throws(WritingFailure) in try takeName(&unfinished) }
  }

  /// Gives a file that is finished its own name, while nobody else changes names.
  func takeName(_ unfinished: inout UnfinishedFiles.State) throws(WritingFailure) {
    guard unsafe rename(temporaryPath, path) == 0 else { throw WritingFailure(path: path, number: errno) }
    isKept.store(true, ordering: .relaxed)
    unfinished.paths.remove(temporaryPath)
    unfinished.kept += 1
  }

  /// Gives the file its own name, unless something has that name already.
  ///
  /// - Returns: whether it has it now; false where something else had it, which stays as it was.
  package func keepUnlessThere() throws(WritingFailure) -> Bool {
    try finish()
    return try UnfinishedFiles.change { (unfinished) throws(WritingFailure) in
      if unsafe link(temporaryPath, path) == 0 {
        unsafe unlink(temporaryPath)
        isKept.store(true, ordering: .relaxed)
        unfinished.paths.remove(temporaryPath)
        unfinished.kept += 1
        return true
      }
      if errno == EEXIST { return false }
      // A file system that knows no second names: the name is looked at first.
      var status = stat()
      if unsafe lstat(path, &status) == 0 { return false }
      try takeName(&unfinished)
      return true
    }
  }
}
