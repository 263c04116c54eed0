import Testing

/// Numbers held against a limit, worked out by hand.
@Suite struct LimitTests {
  @Test func aCountOnBothSidesOfItsLimit() throws {
    #expect(
      try WrittenRule.asking(
        """
        severity: moderate
        look at: each child
        no more than:
          of: count of placements where start after as at - 1 year
          limit: {disabled: 1, otherwise: 2}
        examples:
          - case: two
            today: 31/03/2021
            child: {id: A, disabled: no}
            placements: [01/04/2020, 01/02/2021]
            expect: [met]
          - case: a third
            today: 31/03/2021
            child: {id: A, disabled: no}
            placements: [01/04/2020, 01/02/2021, 31/03/2021]
            expect: [not-met]
          - case: a third a year ago does not count
            today: 31/03/2021
            child: {id: A, disabled: no}
            placements: [31/03/2020, 01/04/2020, 01/02/2021]
            expect: [met]
          - case: another limit for a child with a disability
            today: 31/03/2021
            child: {id: A, disabled: yes}
            placements: [01/04/2020, 01/02/2021]
            expect: [not-met]
          - case: which limit is not known, and it matters
            today: 31/03/2021
            child: {id: A, disabled: not recorded}
            placements: [01/04/2020, 01/02/2021]
            expect: [not-assessable]
          - case: which limit is not known, and it does not matter
            today: 31/03/2021
            child: {id: A, disabled: not recorded}
            placements: [01/04/2020]
            expect: [met]
          - case: none at all
            today: 31/03/2021
            child: {id: A, disabled: no}
            expect: [met]
        """
      ).misses() == [])
  }

  /// Rows of one worker, whosever children they are of.
  @Test func aLoadOnBothSidesOfItsLimit() throws {
    #expect(
      try WrittenRule.asking(
        """
        severity: moderate
        look at: each allocation
        only if: end is not recorded
        no more than:
          of: count of allocations of the same worker where end is not recorded
          limit: 2
        examples:
          - case: three for one worker, of whom one has ended, and another's
            today: 31/03/2021
            allocations:
              - {worker: W1, start: 01/01/2021}
              - {worker: W1, start: 02/01/2021}
              - {worker: W1, start: 01/06/2020, end: 31/12/2020}
              - {worker: W2, start: 03/01/2021}
            expect: [met, met, met]
            only: yes
          - case: three at once
            today: 31/03/2021
            allocations:
              - {worker: W1, start: 01/01/2021}
              - {worker: W1, start: 02/01/2021}
              - {worker: W1, start: 01/06/2020}
              - {worker: W2, start: 03/01/2021}
            expect: [not-met, not-met, not-met, met]
            only: yes
          - case: a third that has not begun
            today: 31/03/2021
            allocations:
              - {worker: W1, start: 01/01/2021}
              - {worker: W1, start: 02/01/2021}
              - {worker: W1, start: 01/04/2021}
            expect: [met, met]
            only: yes
          - case: nobody knows whose it is
            today: 31/03/2021
            allocations:
              - {worker: not recorded, start: 01/01/2021}
              - {worker: W1, start: 02/01/2021}
            expect: ["not-assessable, unknown worker", met]
            only: yes
        """
      ).misses() == [])
  }

  @Test func whetherAnotherIsOfTheSameWorker() throws {
    #expect(
      try WrittenRule.asking(
        """
        severity: moderate
        look at: each allocation
        holds: not any other allocation of the same worker where end is not recorded
        examples:
          - case: one each
            today: 31/03/2021
            allocations: [{worker: W1, start: 01/01/2021}, {worker: W2, start: 01/01/2021}]
            expect: [met, met]
          - case: two of one
            today: 31/03/2021
            allocations: [{worker: W1, start: 01/01/2021}, {worker: W1, start: 01/02/2021}]
            expect: [not-met, not-met]
        """
      ).misses() == [])
  }

  @Test func aCountKnownWithinBounds() throws {
    #expect(
      try WrittenRule.asking(
        """
        severity: moderate
        look at: each child
        no more than:
          of: count of visits where child seen is no
          limit: 1
        examples:
          - case: one or two
            today: 31/03/2021
            visits:
              - {date: 01/03/2021, child seen: no}
              - {date: 02/03/2021, child seen: not recorded}
            expect: [not-assessable]
          - case: two or three
            today: 31/03/2021
            visits:
              - {date: 01/03/2021, child seen: no}
              - {date: 02/03/2021, child seen: no}
              - {date: 03/03/2021, child seen: not recorded}
            expect: [not-met]
          - case: none or one
            today: 31/03/2021
            visits: [{date: 03/03/2021, child seen: not recorded}]
            expect: [met]
        """
      ).misses() == [])
  }
}
