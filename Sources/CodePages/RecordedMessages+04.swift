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
    Message(
      code: "PL0404", besides: ["PL0405"],
      says: #"""
        statute/visits.yaml:1:7: warning[PL0404]: no example expects 'due'
         1 | rule: visits
           |       ^^^^^^
          help: add one: a case of which the rule says 'due'
        statute/visits.yaml:1:7: warning[PL0404]: no example expects 'excluded'
         1 | rule: visits
           |       ^^^^^^
          help: add one: a case of which the rule says 'excluded'
        """#),
    Message(
      code: "PL0405", besides: ["PL0404"],
      says: #"""
        statute/visits.yaml:10:18: warning[PL0405]: no example stands on the first day late of this limit
         10 |   - first visit: within 1 week
            |                  ^^^^^^^^^^^^^
          help: add a case done, or not done, on the first day after it was due
        statute/visits.yaml:10:18: warning[PL0405]: no example stands on the last day in time of this limit
         10 |   - first visit: within 1 week
            |                  ^^^^^^^^^^^^^
          help: add a case done, or still due, on the day it is due
        """#),
    Message(
      code: "PL0406", besides: [],
      says: #"""
        statute/visits.yaml:8:1: warning[PL0406]: no example notices if this line is left out
         8 | that count if: child seen
           | ^^^^^^^^^^^^^^^^^^^^^^^^^
        statute/visits.yaml:10:5: warning[PL0406]: no example notices if this line is left out
         10 |   - first visit: within 1 week
            |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """#),
    Message(
      code: "PL0407", besides: ["PL0406"],
      says: #"""
        statute/visits.yaml:13:3: warning[PL0407]: nothing needs this reason: no such clause stands here, or an example protects it
         13 |   a visit on the day: it cannot be seen
            |   ^^^^^^^^^^^^^^^^^^
          help: take the line away, or write the clause as it stands in its line
        """#),
    Message(
      code: "PL0420", besides: [],
      says: #"""
        statute/visits.yaml:12:63: warning[PL0420]: the approval of 'visits' by Head of Safeguarding is void: what the rule means has changed since, and its number is 67681af0f25ad185 now
         12 | approved: {by: Head of Safeguarding, on: 03/02/2025, meaning: 0f2d3c1b5a697887}
            |                                                               ^^^^^^^^^^^^^^^^
          help: have 'plumbline rules read-back visits' read and approved anew, or undo the change
        """#),
  ]
}
