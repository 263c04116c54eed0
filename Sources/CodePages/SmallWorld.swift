/// A folder of rules and an export, as small as they can be and without a mistake.
///
/// The examples of the pages change a line or a file of it. Dates lie in the past, so that nothing depends on
/// the day on which it is read.
package enum SmallWorld {
  /// The rules and the export, by their path.
  package static let files: [(name: String, text: String)] = [
    ("Rules/dictionary/children.yaml", dictionary), ("Rules/law/visits.yaml", law),
    ("Rules/calendars/england.yaml", calendar), ("Rules/framework/inspection.yaml", framework),
    ("Rules/sources/tables.yaml", source), ("Rules/statute/visits.yaml", rule),
    ("export/children.csv", "id,date of birth\nC1,03/02/2012\nC2,14/09/2009\n"),
    ("export/care-periods.csv", "id,child,start,end\nE1,C1,06/01/2025,\nE2,C2,06/01/2025,\n"),
    (
      "export/placements.csv",
      "id,child,care period,start,end,type\nP1,C1,E1,06/01/2025,,foster\nP2,C2,E2,06/01/2025,,kinship\n"
    ), ("export/visits.csv", "id,child,date,child seen,mode\nV1,C1,10/01/2025,yes,in person\n"),
  ]

  /// The rule that most examples change.
  package static let rule = """
    rule: visits
    asks: Is every child in care visited in time?
    area: children-in-care
    severity: serious
    basis: Visits Regulations reg 1
    look at: each placement
    look for: visits
    that count if: child seen
    how soon:
      - first visit: within 1 week
      - otherwise: every 6 weeks
    say:
      improve: "{Quantity} children have not been visited in time."

    """

  private static let dictionary = """
    entity: child
    plural: children
    fields:
      id: identifier
      date of birth: {type: date, private: yes}
    ---
    entity: care period
    plural: care periods
    starts: start
    ends: end
    fields:
      id: identifier
      child: reference to child
      start: date
      end: {type: date, blank means: still looked after}
    ---
    entity: placement
    plural: placements
    starts: start
    ends: end
    fields:
      id: identifier
      child: reference to child
      care period: reference to care period
      start: date
      end: {type: date, blank means: still living there}
      type: [foster, kinship, residential]
    conditions:
      with family: type is kinship
    ---
    entity: visit
    plural: visits
    happens: date
    fields:
      id: identifier
      child: reference to child
      date: date
      child seen: yes or no
      mode: [in person, by telephone]
    ---
    entity: case episode
    plural: case episodes
    starts: start
    ends: end
    fields:
      id: identifier
      child: reference to child
      start: date
      end: {type: date, blank means: open}
      status: [looked after, child protection, child in need]

    """

  private static let law = """
    instrument: Visits Regulations
    title: Regulations on visits, made up for examples
    force: must
    provisions:
      reg 1: {says: Every child in care is visited in the first week and then every six weeks., confidence: V1}
      reg 2: {says: The visitor speaks to the child., confidence: V1}
    values:
      time between visits:
        - {from: 01/01/2015, value: 6 weeks, provision: reg 1, confidence: V1}
      visits by telephone allowed:
        - {from: 01/01/2015, value: no, provision: reg 2, confidence: V1}

    """

  private static let calendar = """
    calendar: england
    citation: made up for examples
    covers: {from: 01/01/2015, until: 31/12/2030}
    weekend: [Saturday, Sunday]
    holidays:
      25/12/2024: Christmas Day

    """

  private static let framework = """
    framework: inspection
    from: 01/01/2015
    areas:
      children-in-care: The experiences of children in care
      leaders: The impact of leaders
    bounds: {improve below: 90%, strength from: 95%, least cases: 10}

    """

  private static let source = """
    source: tables
    means: one CSV file for each entity
    tables: one for each entity

    """
}
