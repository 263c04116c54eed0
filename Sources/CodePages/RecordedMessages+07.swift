// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of07: [Message] = [
    Message(
      code: "PL0701", besides: [],
      says: #"""
        warning[PL0701]: 1 child with more than one open placement: C2
          help: end the one that is over, in the case record
        """#),
    Message(
      code: "PL0702", besides: [],
      says: #"""
        warning[PL0702]: 1 child looked after whose case is closed: C2
          help: reopen the case, or end the other
        """#),
    Message(
      code: "PL0703", besides: [],
      says: #"""
        warning[PL0703]: 1 child with an open care period and another status: C2
          help: correct the status, or the list that it disagrees with
        """#),
    Message(
      code: "PL0704", besides: [],
      says: #"""
        warning[PL0704]: 1 child with an open care period and no open placement: C2
          help: record where the child lives
        """#),
  ]
}
