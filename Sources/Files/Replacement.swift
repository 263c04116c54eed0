import Glibc

/// Gives several files their own names: all of them, or, as far as the file system allows, none.
///
/// A file that had one of the names before is held under a second name until every new file has its place, and
/// put back if one of them cannot have it. At no moment is there no file of a name that had one, except where
/// the file system knows no second names. A run that is stopped meanwhile ends when all have their names.
package func keepTogether(_ files: [FileInTheMaking]) throws(WritingFailure) {
  for file in files { try file.finish() }
  try UnfinishedFiles.change { (unfinished) throws(WritingFailure) in
    let before = unfinished.kept
    var done: [Replacement] = []
    do throws(WritingFailure) {
      for file in files { done.append(try Replacement(file, &unfinished)) }
    } catch {
      for one in done.reversed() { one.undo() }
      unfinished.kept = before
      throw error
    }
    for one in done { one.settle() }
  }
}

/// A new file in the place of an older one, which can still be put back.
private struct Replacement {
  let path: String
  /// Where the older file is held; nil where there was none.
  let older: String?

  init(_ file: FileInTheMaking, _ unfinished: inout UnfinishedFiles.State) throws(WritingFailure) {
    path = file.path
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw WritingFailure(path: path, number: errno) }
      older = nil
      try file.takeName(&unfinished)
      return
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw WritingFailure(path: path, number: EISDIR) }
    let held = file.temporaryPath + ".older"
    unsafe unlink(held)
    guard unsafe link(path, held) == 0 || rename(path, held) == 0 else {
      throw WritingFailure(path: path, number: errno)
    }
    older = held
    do throws(WritingFailure) {
      try file.takeName(&unfinished)
    } catch {
      undo()
      throw error
    }
  }

  /// Puts the older file back, or takes the new one away where there was none.
  func undo() {
    if let older {
      unsafe rename(older, path)
      // Two names of one file are left as they are by `rename`.
      unsafe unlink(older)
    } else {
      unsafe unlink(path)
    }
  }

  /// Lets go of the older file.
  func settle() {
    if let older { unsafe unlink(older) }
  }
}
