// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of08: [Message] = [
    Message(
      code: "PL0801", besides: [],
      says: #"""
        error[PL0801]: no rule goes by 'vists'
          help: did you mean 'visits'?
        """#),
    Message(
      code: "PL0802", besides: [],
      says: #"""
        error[PL0802]: --as-at '31/02/2025' is not a date
          help: write it as 2019-10-07 or 07/10/2019
        """#),
    Message(
      code: "PL0803", besides: [],
      says: #"""
        error[PL0803]: the export does not say when it was made, and its newest event, on 10 January 2025, is more than 31 days ago
          help: say as at which day to judge it: plumbline check export --as-at 2025-01-10
        """#),
    Message(
      code: "PL0804", besides: [],
      says: #"""
        error[PL0804]: --since 2025-04-01 is later than the as-at date, 2025-03-31
          help: name the first day of the time that rates are taken over, on or before the as-at date
        """#),
    Message(
      code: "PL0805", besides: [],
      says: #"""
        error[PL0805]: no child of the export goes by 'C3'
          help: write the identifier as the export has it, capital and small letters alike
        """#),
  ]
}
