// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of04: [Message] = [
    Message(
      code: "PL0401", besides: [],
      says: #"""
        statute/visits.yaml:3:7: warning[PL0401]: no inspection framework has an area 'child-in-care': its findings stand under a heading of their own
         3 | area: child-in-care
           |       ^^^^^^^^^^^^^
          help: did you mean 'children-in-care'?

        """#),
    Message(
      code: "PL0402", besides: [],
      says: #"""
        statute/visits.yaml:13:13: error[PL0402]: nothing is known to put in the place of {Quantty} in 'improve'
         13 |   improve: "{Quantty} children have not been visited in time."
            |             ^^^^^^^^^
          help: did you mean 'Quantity'?

        """#),
    Message(
      code: "PL0403", besides: [],
      says: #"""
        statute/visits.yaml:9:1: error[PL0403]: 'recorded on' says nothing beside 'how soon'
         9 | recorded on: start
           | ^^^^^^^^^^^
          help: it belongs to a rule with 'recorded'; take it away, or expect that

        """#),
  ]
}
