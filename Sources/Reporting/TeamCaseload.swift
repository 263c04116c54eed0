import Findings

/// The open children of one team, or those whom no team's worker holds.
struct TeamCaseload {
  /// Who holds the children.
  enum Holder: Hashable {
    case nobody
    case workerWhoLeft
    case team(locality: String, name: String)
  }

  /// The children of one worker, in the order of the report.
  struct Worker {
    let name: String
    /// Where they stand among all open children; to copy a child is to count two dozen references.
    fileprivate(set) var positions: [Int] = []
    /// Children somebody must act for now.
    fileprivate(set) var needingAction = 0
  }

  let holder: Holder
  /// In order of the worker's first child, so that whoever holds the worst case comes first.
  private(set) var workers: [Worker] = []
  /// The most days that anything is overdue for any of them; nil where nothing is.
  private(set) var longestOverdue: Int?

  /// Every child once: first those whom nobody holds, then those whose worker has left, then teams by how
  /// many children need action.
  static func grouping(_ children: [OpenChild]) -> [TeamCaseload] {
    var teams: [TeamCaseload] = []
    var known: [Holder: Int] = [:]
    for position in children.indices {
      let holder = Holder(of: children[position])
      let team = known[holder] ?? teams.count
      if team == teams.count {
        teams.append(TeamCaseload(holder: holder))
        known[holder] = team
      }
      teams[team].take(position, of: children)
    }
    return teams.sorted { left, right in
      if left.holder.rank != right.holder.rank { return left.holder.rank < right.holder.rank }
      if left.needingAction != right.needingAction { return left.needingAction > right.needingAction }
      return left.holder.sortName < right.holder.sortName
    }
  }

  private init(holder: Holder) {
    self.holder = holder
  }

  private mutating func take(_ position: Int, of children: [OpenChild]) {
    let name = children[position].worker
    let worker = workers.firstIndex { $0.name == name } ?? workers.count
    if worker == workers.count { workers.append(Worker(name: name)) }
    workers[worker].positions.append(position)
    if children[position].needsAction { workers[worker].needingAction += 1 }
    for duty in children[position].overdue { longestOverdue = max(longestOverdue ?? .min, duty.daysLate) }
  }

  /// All of its children.
  var count: Int { workers.reduce(0) { $0 + $1.positions.count } }

  /// Children somebody must act for now.
  var needingAction: Int { workers.reduce(0) { $0 + $1.needingAction } }

  /// What stands above its children.
  var title: String {
    switch holder {
    case .nobody: "Not allocated to anybody"
    case .workerWhoLeft: "Held by a worker who has left"
    case .team(let locality, let name):
      switch (locality.isEmpty, name.isEmpty) {
      case (true, true): "Team not recorded"
      case (false, true): "\(locality), team not recorded"
      case (true, false): name
      case (false, false): name.hasPrefix(locality) ? name : "\(locality), \(name)"
      }
    }
  }
}

extension TeamCaseload.Holder {
  fileprivate init(of child: OpenChild) {
    if child.isUnallocated {
      self = .nobody
    } else if child.workerHasLeft {
      self = .workerWhoLeft
    } else {
      self = .team(locality: child.locality, name: child.team)
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .nobody: 0
    case .workerWhoLeft: 1
    case .team: 2
    }
  }

  fileprivate var sortName: String {
    if case .team(let locality, let name) = self { locality + "\u{1}" + name } else { "" }
  }
}
