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
    Message(
      code: "PL0806", besides: [],
      says: #"""
        answers.yaml:3:7: error[PL0806]: 'leadership' does not answer 'area'
         3 | area: leadership
           |       ^^^^^^^^^^
          help: 'leadership' cannot be answered here; did you mean 'leaders'?
        """#),
    Message(
      code: "PL0807", besides: [],
      says: #"""
        Rules/statute/visits.yaml: error[PL0807]: there is a file of that name already, and it is left as it is
          help: name another with --output, or take that one away first
        """#),
    Message(
      code: "PL0820", besides: [],
      says: #"""
        waivers.yaml:2:27: error[PL0820]: no child of this export goes by 'C9'
          help: copy the reference from the column 'child' of obligations.csv; take the entry away if the child has left
        """#),
    Message(
      code: "PL0821", besides: [],
      says: #"""
        waivers.yaml:2:88: error[PL0821]: this waiver ended on 15 March 2025, before the as-at date, 31 March 2025
          help: take it away; if it must go on, have it decided anew
        """#),
    Message(
      code: "PL0822", besides: [],
      says: #"""
        waivers.yaml:2:88: error[PL0822]: a waiver lasts at most 6 months
          help: decided on 1 March 2025, it can hold until 1 September 2025; then decide anew
        """#),
    Message(
      code: "PL0823", besides: [],
      says: #"""
        waivers.yaml:2:5: error[PL0823]: the waiver does not say why
          help: add a line 'because:' with the reason, as an inspector should read it
        """#),
    Message(
      code: "PL0824", besides: [],
      says: #"""
        waivers.yaml:3:12: error[PL0824]: the duty is waived already, at waivers.yaml:2:12
          help: keep one of the two, or name with 'subject' and 'due' which duty each is for
        """#),
    Message(
      code: "PL0825", besides: [],
      says: #"""
        waivers.yaml:2:88: error[PL0825]: this waiver was decided on 5 April 2025, after the as-at date, 31 March 2025
          help: leave it to a run that judges the record as at a later day
        """#),
    Message(
      code: "PL0826", besides: [],
      says: #"""
        waivers.yaml:2:36: warning[PL0826]: nothing is left to waive: what the rule asks of child 'C1' is done, or not due yet
          help: take the waiver away
        """#),
    Message(
      code: "PL0827", besides: [],
      says: #"""
        waivers.yaml:2:12: error[PL0827]: no rule goes by 'vists'
          help: did you mean 'visits'?
        """#),
    Message(
      code: "PL0830", besides: [],
      says: #"""
        disputes.yaml:2:27: error[PL0830]: no child of this export goes by 'C9'
          help: copy the reference from the column 'child' of obligations.csv; take the entry away if the child has left
        """#),
    Message(
      code: "PL0831", besides: [],
      says: #"""
        disputes.yaml:2:5: error[PL0831]: the entry does not say what is disputed
          help: add a line 'says:', for example: visited on 10/01/2026, written up late
        """#),
    Message(
      code: "PL0832", besides: [],
      says: #"""
        disputes.yaml:3:12: error[PL0832]: the same is disputed already, at disputes.yaml:2:12
          help: keep one of the two, or name with 'subject' and 'due' which duty each is about
        """#),
    Message(
      code: "PL0833", besides: [],
      says: #"""
        disputes.yaml:2:12: error[PL0833]: this was disputed on 5 April 2025, after the as-at date, 31 March 2025
          help: leave it to a run that judges the record as at a later day
        """#),
    Message(
      code: "PL0840", besides: [],
      says: #"""
        earlier.csv: error[PL0840]: this is not a baseline.csv that an earlier run wrote
          help: this looks like an obligations.csv: name the baseline.csv that lies beside it
        """#),
    Message(
      code: "PL0842", besides: [],
      says: #"""
        nowhere.yaml: error[PL0842]: this file cannot be read
          help: name a file that is there and may be read with --waivers
        """#),
  ]
}
