// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of09: [Message] = [
    Message(
      code: "PL0901", besides: [],
      says: #"""
        report/receipt.json: error[PL0901]: the file cannot be written: Is a directory
          help: choose a folder you may write to, with room on its disk, and run again
        """#),
    Message(
      code: "PL0902", besides: [],
      says: #"""
        notes.txt/report: error[PL0902]: the folder cannot be made: Not a directory
          help: choose a folder you may write to
        """#),
    Message(
      code: "PL0953", besides: [],
      says: #"""
        error[PL0953]: a scenario cannot have 0 children
          help: ask for 1 to 500000
        """#),
  ]
}
