// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of06: [Message] = [
    Message(
      code: "PL0601", besides: [],
      says: #"""
        visits.csv row 2, column 'date': warning[PL0601]: '31/02/2025' is no date
          help: write the date as 31/03/2026 or 2026-03-31; it is taken as not readable, not as missing
        """#),
    Message(
      code: "PL0602", besides: [],
      says: #"""
        visits.csv row 2, column 'mode': warning[PL0602]: 1 cell holds no known value of 'mode': 'pigeon' (1)
          help: known here: by telephone, in person
        """#),
    Message(
      code: "PL0603", besides: [],
      says: #"""
        visits.csv row 3: note[PL0603]: row 3 repeats another row exactly and is counted once
        """#),
    Message(
      code: "PL0604", besides: [],
      says: #"""
        visits.csv row 2: warning[PL0604]: 1 visit has more than one value of 'date', which is taken as not known (V1)
          help: correct the export so that rows with one id agree
        visits.csv row 3: warning[PL0604]: row 3 repeats the id of another row with other content
          help: what differs is taken as not known; correct the ids or the content
        """#),
    Message(
      code: "PL0605", besides: [],
      says: #"""
        visits.csv row 2: warning[PL0605]: row 2 set aside: no such child as 'C9'
          help: export the child concerned, or correct the identifier
        """#),
    Message(
      code: "PL0606", besides: [],
      says: #"""
        visits.csv row 2: warning[PL0606]: row 2 set aside: no child given
          help: fill in which child the row belongs to
        """#),
    Message(
      code: "PL0607", besides: [],
      says: #"""
        children.csv row 4: warning[PL0607]: row 4 set aside: no id
          help: give every child its identifier
        """#),
    Message(
      code: "PL0608", besides: [],
      says: #"""
        placements.csv row 3, column 'care period': warning[PL0608]: 1 row names a care period that is not in the export: 'E9'
          help: the reference is taken as not readable; export the care period, or correct the identifier
        """#),
    Message(
      code: "PL0609", besides: [],
      says: #"""
        warning[PL0609]: the export has no table of children: 2 children are known by their identifiers alone
          help: export the children with their ids and dates of birth; rules that need an age cannot run
        """#),
    Message(
      code: "PL0610", besides: [],
      says: #"""
        visits.csv row 2, column 'date': warning[PL0610]: 1 visit is dated after 31 March 2025 and not judged
          help: correct the dates, or name the day of the export with --as-at
        """#),
    Message(
      code: "PL0611", besides: [],
      says: #"""
        episodes.csv row 2: warning[PL0611]: 1 care period should go on in a row that is not there: until when is not known (C1/2025-01-06)
          help: add the row, or correct the reason for which the last one ended
        """#),
  ]
}
