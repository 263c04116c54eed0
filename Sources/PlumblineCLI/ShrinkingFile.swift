import Glibc

/// What becomes of a run when another program cuts short a file that is being read.
///
/// Files of an export are mapped into memory. Where a file no longer has the bytes that are looked at, the
/// system sends a signal in their place, and there is nothing to go back to.
enum ShrinkingFile {
  /// From now on such a run ends with a message and the status of an input that cannot be read.
  ///
  /// Nothing has been written by then: a report is written once everything is read, and takes its names last.
  static func endTheRunPlainly() {
    signal(SIGBUS) { _ in
      // Only what a signal may interrupt anything with: no memory is asked for, and nothing waits for a lock.
      let message: StaticString = """
        error[PL0528]: a file of the export became shorter, or could no longer be read from its disk, while it \
        was being read; nothing was written
          help: wait until the export is whole, or copy it to this computer, and run again

        """
      unsafe write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(3)
    }
  }
}
