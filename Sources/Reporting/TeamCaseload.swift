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
    let children: [OpenChild]
    /// Children somebody must act for now.
    let needingAction: Int

    init(name: String, children: [OpenChild]) {
      self.name = name
      self.children = children
      needingAction = children.count(where: \.needsAction)
    }
  }

  let holder: Holder
  /// In order of the worker's first child, so that whoever holds the worst case comes first.
  let workers: [Worker]

  /// Every child once: first those whom nobody holds, then those whose worker has left, then teams by how
  /// many children need action.
  static func grouping(_ children: [OpenChild]) -> [TeamCaseload] {
    var order: [Holder] = []
    var held: [Holder: [OpenChild]] = [:]
    for child in children {
      let holder = Holder(of: child)
      if held[holder] == nil { order.append(holder) }
      held[holder, default: []].append(child)
    }
    return order.map { TeamCaseload(holder: $0, children: held[$0] ?? []) }.sorted { left, right in
      if left.holder.rank != right.holder.rank { return left.holder.rank < right.holder.rank }
      if left.needingAction != right.needingAction { return left.needingAction > right.needingAction }
      return left.holder.sortName < right.holder.sortName
    }
  }

  private init(holder: Holder, children: [OpenChild]) {
    self.holder = holder
    var order: [String] = []
    var held: [String: [OpenChild]] = [:]
    for child in children {
      if held[child.worker] == nil { order.append(child.worker) }
      held[child.worker, default: []].append(child)
    }
    workers = order.map { Worker(name: $0, children: held[$0] ?? []) }
  }

  /// All of its children.
  var count: Int { workers.reduce(0) { $0 + $1.children.count } }

  /// Children somebody must act for now.
  var needingAction: Int { workers.reduce(0) { $0 + $1.needingAction } }

  /// The most days that anything is overdue for any of them; nil where nothing is.
  var longestOverdue: Int? {
    workers.lazy.flatMap(\.children).flatMap(\.overdue).map(\.daysLate).max()
  }

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
