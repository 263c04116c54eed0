import Diagnostics
package import RuleChecking
import RuleLoading

/// A small dictionary and law of their own, which generated rules and records speak of.
///
/// Every kind of field stands in it, and every way in which rows belong together: by child, by reference, and by
/// a reference that may be left open.
package enum TrialVocabulary {
  /// The dictionary, checked, with the calendars of the checkout.
  package static let vocabulary: Vocabulary = ShippedRules(book: book).vocabulary

  /// What is wrong with it: nothing, or no trial means anything.
  package static var mistakes: [String] {
    book.diagnostics.filter { $0.place.file != "framework" && $0.place.file != "sources" }.map(\.message)
  }

  private static let book = RuleBook(
    files: [
      RuleFile(name: "dictionary/trials.yaml", bytes: Array(dictionary.utf8)),
      RuleFile(name: "law/trials.yaml", bytes: Array(law.utf8)),
    ]
      + ["england", "school-terms"].map { name in
        RuleFile(
          name: "calendars/\(name).yaml", bytes: Checkout.bytes(of: "Rules/calendars/\(name).yaml") ?? [])
      })

  private static let law = """
    instrument: Trial law
    title: Figures that rules made by chance rest on
    force: local
    provisions:
      all: {says: Nothing at all., confidence: LP}
    values:
      remote allowed:
        - {from: 01/01/1990, until: 23/04/2020, value: no, provision: all, confidence: LP}
        - {from: 24/04/2020, until: 31/03/2021, value: yes, provision: all, confidence: LP}
        - {from: 01/04/2021, value: no, provision: all, confidence: LP}
      time to see:
        - {from: 01/01/1990, until: 23/04/2020, value: 6 weeks, provision: all, confidence: LP}
        - {from: 24/04/2020, until: 24/09/2020, value: 3 months, provision: all, confidence: LP}
        - {from: 25/09/2020, value: 10 working days, provision: all, confidence: LP}
    """

  private static let dictionary = """
    entity: child
    plural: children
    means: whom everything is about
    fields:
      id: identifier
      date of birth: date
      died: {type: date, blank means: alive}
      sex: [F, M, U]
    ---
    entity: plan
    plural: plans
    means: what a spell may belong to
    starts: start
    ends: end
    fields:
      id: identifier
      child: reference to child
      start: date
      end: {type: date, blank means: still in force}
      category: [alpha, beta, gamma]
      owner: label
    ---
    entity: spell
    plural: spells
    means: a stretch of time with a beginning
    starts: start
    ends: end
    fields:
      id: identifier
      child: reference to child
      plan: reference to plan
      start: date
      end: {type: date, blank means: goes on}
      reported: date
      decided: {type: date, blank means: not decided}
      kind: [K1, K2, K3, K4]
      agreed: yes or no
      urgent: yes or no
      level: number
      place: label
      home: label
      notes: {type: text, blank means: nothing recorded}
    conditions:
      heavy: level is at least 3
      early days: clock before start + 3 months
      settled: agreed and kind is one of [K1, K2]
      seen lately: any visit where counts and date on or after as at - 2 months
      decided before due: decided on or before due
    ---
    entity: visit
    plural: visits
    means: something that happens on a day
    happens: date
    records: written up
    fields:
      id: identifier
      child: reference to child
      date: date
      seen: yes or no
      mode: [in person, video, phone]
      minutes: number
      worker: label
      written up: {type: date, blank means: not known}
    conditions:
      counts: seen and mode is not phone
      remote and lawful: mode is video and law "remote allowed" on date
    ---
    entity: step
    plural: steps
    means: something that belongs to a spell
    fields:
      id: identifier
      spell: reference to spell
      agency: [health, police, school]
      part: [in person, report, none]
      planned: {type: date, blank means: no date}
      finished: date
      size: number
      done: yes or no
    conditions:
      took part: part is one of [in person, report]
      on time: finished on or before planned
    ---
    entity: alert
    plural: alerts
    means: something that is told by the minute
    happens: at
    fields:
      id: identifier
      child: reference to child
      at: date and time
      closed: {type: date, blank means: open}
      answered: {type: date and time, blank means: not answered}
      kind: [K1, K2, K3, K4]
      agreed: yes or no
      level: number
    ---
    entity: call
    plural: calls
    means: what answers an alert
    happens: at
    fields:
      id: identifier
      child: reference to child
      alert: reference to alert
      at: date and time
      reached: yes or no
    ---
    entity: allocation
    plural: allocations
    means: who is responsible for a child
    starts: start
    ends: end
    fields:
      id: identifier
      child: reference to child
      start: date
      end: {type: date, blank means: to this day}
      locality: label
      team: label
      worker: label
    """
}
