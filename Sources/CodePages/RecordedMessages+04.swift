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
    Message(
      code: "PL0430", besides: [],
      says: #"""
        statute/visits.yaml:1:7: warning[PL0430]: 'visits' judges what 'another' (statute/another.yaml:1:7) judges already, of a placement where the placement's ‘type’ is ‘foster’
         1 | rule: visits
           |       ^^^^^^
          help: make one rule of the two, or let one of them leave these to the other, with 'only if' or 'leave out'; if both are wanted, give the reason under 'overlaps'
        """#),
    Message(
      code: "PL0431", besides: [],
      says: #"""
        statute/visits.yaml:1:7: warning[PL0431]: 'visits' and 'another' (statute/another.yaml:1:7) cannot both be met, and both are asked of the same placements
         1 | rule: visits
           |       ^^^^^^
          help: look up which of the two is meant of these, and let the other leave them out or expect otherwise; if both are wanted, give the reason under 'overlaps'
        """#),
    Message(
      code: "PL0432", besides: [],
      says: #"""
        statute/kinship.yaml:1:7: warning[PL0432]: 'kinship' and 'another' (statute/another.yaml:1:7) share out the placements between them, and none of them asks of one where the placement's ‘type’ is ‘residential’
         1 | rule: kinship
           |       ^^^^^^^
          help: widen the 'only if' of one of them, or name these under its 'leave out' with the reason
        """#),
    Message(
      code: "PL0433", besides: [],
      says: #"""
        statute/another.yaml:1:7: warning[PL0433]: 'another' asks of nobody: no placement is as 'only if' wants and is not left out
         1 | rule: another
           |       ^^^^^^^
          help: look for conditions that shut one another out
        """#),
    Message(
      code: "PL0434", besides: [],
      says: #"""
        statute/another.yaml:1:7: warning[PL0434]: no placement that 'another' asks of can meet it
         1 | rule: another
           |       ^^^^^^^
          help: look for conditions that shut out what is expected
        """#),
    Message(
      code: "PL0435", besides: [],
      says: #"""
        statute/another.yaml:1:7: warning[PL0435]: no line of 'another' fits a placement where the placement's ‘type’ is ‘residential’
         1 | rule: another
           |       ^^^^^^^
          help: end the lines with 'otherwise', or name these under 'leave out' with the reason
        """#),
    Message(
      code: "PL0436", besides: [],
      says: #"""
        statute/visits.yaml:1:7: note[PL0436]: it is not decided whether 'visits' and 'another' (statute/another.yaml:1:7) are asked of the same placements
         1 | rule: visits
           |       ^^^^^^
          help: where they are, they judge one thing twice or cannot both be met: look at both
        """#),
    Message(
      code: "PL0437", besides: [],
      says: #"""
        statute/visits.yaml:12:12: warning[PL0437]: 'visits-of-old' is no rule that 'visits' could overlap
         12 | overlaps: {visits-of-old: the second is our own standard}
            |            ^^^^^^^^^^^^^
          help: take the line away
        """#),
  ]
}
