import RuleChecking
import RuleModel

/// Gathers findings under the areas of a framework, in its order.
///
/// Findings of an area that the framework does not know come last, under the name their rules give it, so that
/// none is lost.
func gather(_ findings: [Finding], under framework: Framework) -> [AreaFindings] {
  var areas = framework.areas.map {
    AreaFindings(area: $0, toImprove: [], strengths: [], others: [], notRun: [])
  }
  for finding in findings {
    let id = finding.rule.rule.area.text
    let known = framework.area(taking: id) ?? areas.firstIndex { $0.area.id == id }
    let position = known ?? areas.count
    if known == nil {
      let title = id.map { $0 == "-" ? " " : String($0) }.joined().capitalised
      areas.append(
        AreaFindings(
          area: FrameworkArea(id: id, title: title, takes: []), toImprove: [], strengths: [], others: [],
          notRun: []))
    }
    switch finding.sign {
    case .improve: areas[position].toImprove.append(finding)
    case .strength: areas[position].strengths.append(finding)
    case .neither, .tooFew, .notAssessable: areas[position].others.append(finding)
    case .notRun: areas[position].notRun.append(finding)
    }
  }
  for position in areas.indices {
    areas[position].toImprove.sort { $0.rank(by: \.childrenShort) < $1.rank(by: \.childrenShort) }
    areas[position].strengths.sort { $0.rank(by: \.children) < $1.rank(by: \.children) }
    areas[position].others.sort { $0.rank(by: \.childrenShort) < $1.rank(by: \.childrenShort) }
    areas[position].notRun.sort { $0.rule.id < $1.rule.id }
  }
  return areas
}

extension Finding {
  /// Sorts the most severe first, then those that touch most children, then by id.
  fileprivate func rank(by count: KeyPath<Measure, Int>) -> (Int, Int, String) {
    (-severity.rank, -measure[keyPath: count], rule.id)
  }
}
