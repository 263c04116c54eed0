import Diagnostics
import RuleChecking
import RuleLoading
import RuleModel

extension RulesInForce {
  /// Loads and checks the rules that an export is held against, those of a return only where they may be concerned.
  ///
  /// The checks of returns are most of the files, and most exports are none. They are left aside where the other rules
  /// are sound, no name is theirs and another rule's, and the request names no rule and no day of the law: then
  /// nothing that is said of any other export hangs on them. Mistakes in them are told where a return is checked, and
  /// by `rules lint`.
  ///
  /// - Parameters:
  ///   - request: what is to be checked.
  ///   - folder: as for `init(folder:council:)`.
  ///   - council: as there; all rules are loaded where there is one, for it may change each of them.
  public init(toCheck request: CheckRequest, folder: String, council: String?) {
    guard council == nil, !request.mayConcernReturnChecks else {
      self.init(folder: folder, council: council)
      return
    }
    let (files, mistakes) = readRuleFiles(in: folder)
    let ofPractice = files.filter { !$0.isOfReturns }
    if mistakes.isEmpty, ofPractice.count < files.count {
      self.init(book: RuleBook(files: ofPractice))
      let names = Set(rules.flatMap { [$0.id] + $0.rule.formerly.map(\.text) })
      let areApart = files.allSatisfy { !$0.isOfReturns || $0.holdsReturnChecksOnly(besides: names) }
      if diagnostics.isEmpty, !rules.isEmpty, areApart {
        filesWithReturnChecks = files
        return
      }
    }
    self.init(folder: folder, council: nil)
  }

  /// Whether checks of returns were left aside.
  var leavesReturnChecksAside: Bool { !filesWithReturnChecks.isEmpty }

  /// The same rules with the checks of returns.
  func withReturnChecks() -> RulesInForce {
    leavesReturnChecksAside ? RulesInForce(book: RuleBook(files: filesWithReturnChecks)) : self
  }
}

extension CheckRequest {
  /// Whether what it asks for may concern the checks of returns whatever the export is: rules are named in it, or in
  /// files that it names, or the law of one day sets some of them aside.
  var mayConcernReturnChecks: Bool {
    !only.isEmpty || lawAt != nil || !waivers.isEmpty || !disputes.isEmpty || baseline != nil
  }
}
