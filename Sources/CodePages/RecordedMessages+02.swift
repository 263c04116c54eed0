// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of02: [Message] = [
    Message(
      code: "PL0201", besides: [],
      says: #"""
        statute/visits.yaml:5:1: error[PL0201]: 'thems' is not a key of a rule
         5 | thems: visits
           | ^^^^^
          help: did you mean 'themes'?
        """#),
    Message(
      code: "PL0202", besides: [],
      says: #"""
        statute/visits.yaml:1:1: error[PL0202]: a rule needs the key 'severity'
         1 | rule: visits
           | ^^^^^^^^^^^^
          help: add a line 'severity: …'
        """#),
    Message(
      code: "PL0203", besides: [],
      says: #"""
        statute/visits.yaml:6:10: error[PL0203]: 'placements' does not say what the rule looks at
         6 | look at: placements
           |          ^^^^^^^^^^
          help: write 'each placement', or 'results of RULE'
        """#),
    Message(
      code: "PL0204", besides: [],
      says: #"""
        statute/visits.yaml:4:11: error[PL0204]: 'seroius' is not a severity
         4 | severity: seroius
           |           ^^^^^^^
          help: did you mean 'serious'?
        """#),
    Message(
      code: "PL0205", besides: [],
      says: #"""
        dictionary/children.yaml:27:27: error[PL0205]: the code 'foster' is in the list twice
         27 |   type: [foster, kinship, foster]
            |                           ^^^^^^
          help: take one of them away
        """#),
    Message(
      code: "PL0206", besides: [],
      says: #"""
        dictionary/carers.yaml:1:1: error[PL0206]: the references of 'carer' lead back to it
         1 | entity: carer
           | ^^^^^^^^^^^^^
          help: leave out one of the references in the circle, or make it a label
        dictionary/carers.yaml:5:1: error[PL0206]: the references of 'household' lead back to it
         5 | entity: household
           | ^^^^^^^^^^^^^^^^^
          help: leave out one of the references in the circle, or make it a label
        """#),
    Message(
      code: "PL0207", besides: [],
      says: #"""
        statute/visits.yaml:15:3: error[PL0207]: more than 1000 lines stand under 'leave out'
         15 |   child seen 1: this is number 1
            |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: make several rules of it
        """#),
    Message(
      code: "PL0209", besides: [],
      says: #"""
        framework/inspection.yaml:1:1: error[PL0209]: 'inspection' is still in force when 'the next inspection' begins
         1 | framework: inspection
           | ^^^^^^^^^^^^^^^^^^^^^
          help: end it with 'until: 31/12/2024'
        """#),
    Message(
      code: "PL0211", besides: ["PL0212"],
      says: #"""
        Ruls: error[PL0211]: this folder cannot be read
          help: name the folder that holds the rules with --rules
        """#),
    Message(
      code: "PL0212", besides: [],
      says: #"""
        sources: error[PL0212]: the rules folder holds no folder 'sources'
          help: copy it from the rules that came with this program
        """#),
    Message(
      code: "PL0213", besides: [],
      says: #"""
        statute/visits.yaml: warning[PL0213]: nothing is written in this file
          help: write a rule into it, or take it away
        """#),
    Message(
      code: "PL0214", besides: [],
      says: #"""
        council.yaml: error[PL0214]: this is a council's own folder, and not a whole folder of rules
          help: lay it over the rules that came with this program: name it with '--council ours'
        """#),
    Message(
      code: "PL0221", besides: [],
      says: #"""
        statute/visits.yaml:8:16: error[PL0221]: 'child sen' is not known here
         8 | that count if: child sen
           |                ^^^^^^^^^
          help: did you mean 'child seen'?
        """#),
    Message(
      code: "PL0222", besides: [],
      says: #"""
        statute/visits.yaml:8:16: error[PL0222]: the expression ends where a name is expected
         8 | that count if: child seen and
           |                ^^^^^^^^^^^^^^
        """#),
    Message(
      code: "PL0223", besides: [],
      says: #"""
        statute/visits.yaml:7:14: error[PL0223]: a date can be moved by a length of time, not by another date
         7 | only if: end - start > 3 months
           |              ^
          help: a month has no fixed length: compare dates, as in 'end before start + 3 months', or count with 'days from start to end'
        """#),
    Message(
      code: "PL0224", besides: [],
      says: #"""
        dictionary/children.yaml:29:16: error[PL0224]: the condition 'with family' leads back to itself
         29 |   with family: with relatives
            |                ^^^^^^^^^^^^^^
          help: say it in terms of fields, or of conditions that do not use it
        """#),
    Message(
      code: "PL0225", besides: [],
      says: #"""
        statute/visits.yaml:5:8: error[PL0225]: the law book holds no 'Visits Regulations reg 11'
         5 | basis: Visits Regulations reg 11
           |        ^^^^^^^^^^^^^^^^^^^^^^^^^
          help: did you mean 'Visits Regulations reg 1'?
        """#),
    Message(
      code: "PL0226", besides: [],
      says: #"""
        statute/visits.yaml:11:16: error[PL0226]: 'each 6 weeks' is no interval
         11 |   - otherwise: each 6 weeks
            |                ^^^^^^^^^^^^
          help: write 'within 1 week', 'every 6 weeks', 'once each school term' or 'not judged because …'
        """#),
    Message(
      code: "PL0227", besides: [],
      says: #"""
        statute/visits.yaml:7:11: error[PL0227]: offices cannot be found from a placement
         7 | look for: offices
           |           ^^^^^^^
          help: both must refer to a child, or one to the other
        """#),
    Message(
      code: "PL0228", besides: [],
      says: #"""
        statute/visits.yaml:7:11: error[PL0228]: the dictionary does not say when a carer happens
         7 | look for: carers
           |           ^^^^^^
          help: add 'by:' with the date field to use
        """#),
    Message(
      code: "PL0229", besides: [],
      says: #"""
        statute/share.yaml:6:10: error[PL0229]: no rule over the record goes by 'vists'
         6 | look at: results of vists
           |          ^^^^^^^^^^^^^^^^
          help: did you mean 'visits'?
        """#),
    Message(
      code: "PL0230", besides: [],
      says: #"""
        statute/visits.yaml:1:7: error[PL0230]: another rule already goes by 'visits'
         1 | rule: visits
           |       ^^^^^^
          help: give one of them an id of its own
        """#),
    Message(
      code: "PL0231", besides: [],
      says: #"""
        statute/visits.yaml:13:3: error[PL0231]: nothing in the rule asks 'with family', so what is assumed of it changes nothing
         13 |   with family: assume no
            |   ^^^^^^^^^^^
          help: write the condition as the rule does; what stands inside a named condition is not reached
        """#),
    Message(
      code: "PL0232", besides: [],
      says: #"""
        statute/visits.yaml:8:48: error[PL0232]: the expression is nested too deeply
         8 | that count if: ((((((((((((((((((((((((((((((((((((((((child seen))))))))))))))))))))))))))))))))))))))))
           |                                                ^
        """#),
    Message(
      code: "PL0233", besides: [],
      says: #"""
        statute/renamed.yaml:2:11: error[PL0233]: 'visits' is the id of a rule, and an id is never used again
         2 | formerly: visits
           |           ^^^^^^
          help: take it from 'formerly', or give the other rule an id of its own
        """#),
    Message(
      code: "PL0241", besides: [],
      says: #"""
        ours/council.yaml:2:5: error[PL0241]: no rule goes by 'vists'
         2 |   - {rule: vists, disable: yes, because: a reason, decided by: director, on: 01/03/2025}
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: did you mean 'visits'?
        """#),
    Message(
      code: "PL0242", besides: [],
      says: #"""
        ours/council.yaml:2:5: error[PL0242]: 'visits' rests on law or guidance, and this change of 'how soon' does not plainly ask for more
         2 |   - {rule: visits, set: {how soon: every 8 weeks}, because: a reason, decided by: director, on: 01/03/2025}
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: shorten times, take away excuses or raise bounds; for a standard of your own write a rule of your own
        """#),
    Message(
      code: "PL0243", besides: [],
      says: #"""
        ours/council.yaml:2:5: error[PL0243]: a change of 'visits' needs a reason, who decided it, and when
         2 |   - {rule: visits, disable: yes}
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: add 'because: …', 'decided by: …' and 'on: DD/MM/YYYY'
        """#),
    Message(
      code: "PL0244", besides: [],
      says: #"""
        ours/rules/visits.yaml:1:1: error[PL0244]: there is a rule 'visits' already, which this folder may not write anew
         1 | rule: visits
           | ^^^^^^^^^^^^
          help: change it in council.yaml, with a reason, or give this rule an id of its own
        """#),
  ]
}
