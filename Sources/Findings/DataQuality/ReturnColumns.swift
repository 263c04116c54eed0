package import CaseModel

/// What the tables and columns of a return are called in it, by the mapping it was read through.
///
/// A return may come as CSV files or as XML, with the same rows under other names: those of a source are taken
/// from the table of the mapping that goes by its name.
package struct ReturnColumns {
  /// A table of the return that gives an entity.
  private struct Giver {
    var heading: Heading
    var name: String
    var needs: Int
    var columns: [Int: String]
  }

  private struct Key: Hashable {
    var entity: Int
    var source: Int
  }

  private var givers: [Int: [Giver]] = [:]
  /// For an entity and a source, the position among the entity's givers.
  private var chosen: [Key: Int] = [:]
  private let dictionary: DataDictionary

  /// - Parameters:
  ///   - mapping: nil where none is known: then the dictionary's own words stand.
  ///   - tables: what was read through it.
  ///   - ofReturnsOnly: whether other entities keep the dictionary's words.
  package init(_ mapping: SourceMapping?, tables: CaseTables, ofReturnsOnly: Bool = true) {
    dictionary = tables.dictionary
    for table in mapping?.tables ?? [] {
      for given in table.gives where !ofReturnsOnly || dictionary.entities[given.entity].isAsReturned {
        var columns: [Int: String] = [:]
        for field in given.fields {
          columns[field.field] = (field.sources.first?.headings ?? []).map(\.name).joined(separator: "/")
        }
        givers[given.entity, default: []].append(
          Giver(
            heading: table.heading, name: table.heading.name + (table.isLastYears ? " (last year)" : ""),
            needs: table.needs.count, columns: columns))
      }
    }
    for (entity, tables) in givers {
      // The one that asks for most columns is about the entity alone.
      givers[entity] = tables.enumerated().sorted { left, right in
        (right.element.needs, left.offset) < (left.element.needs, right.offset)
      }.map(\.element)
    }
    for (entity, givers) in givers {
      for (source, from) in tables.sources.enumerated() {
        let key = Self.nameKey(of: from)
        chosen[Key(entity: entity, source: source)] = givers.firstIndex { $0.heading.keys.contains(key) }
      }
    }
  }

  private static func nameKey(of source: CaseSource) -> String {
    guard source.sheet.isEmpty else { return spellingKey(source.sheet) }
    let name = source.file.split(separator: "/").last ?? ""
    return spellingKey(String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)))
  }

  private func giver(_ entity: Int, from source: Int) -> Giver? {
    guard let known = givers[entity] else { return nil }
    return known[chosen[Key(entity: entity, source: source)] ?? 0]
  }

  /// The table an entity's rows stand in: `Episodes (last year)`.
  ///
  /// - Parameter source: the position of the file or sheet they came from; -1 where that does not matter.
  func table(_ entity: Int, from source: Int = -1) -> String {
    giver(entity, from: source)?.name ?? dictionary.entities[entity].plural
  }

  /// The column of a field: `DECOM`.
  package func column(_ entity: Int, _ field: Int, from source: Int = -1) -> String {
    giver(entity, from: source)?.columns[field] ?? dictionary.entities[entity].fields[field].name
  }

  /// What a check lacks, in the return's words: `'start' in returned episodes` is the column DECOM of Episodes.
  func words(for lack: String) -> String {
    for (entity, definition) in dictionary.entities.enumerated() where lack.hasSuffix(definition.plural) {
      guard let giver = giver(entity, from: -1) else { continue }
      if lack == definition.plural { return "the table \(giver.name)" }
      for (field, column) in giver.columns
      where lack == "'\(definition.fields[field].name)' in \(definition.plural)" {
        return "the column \(column) of \(giver.name)"
      }
    }
    return lack
  }
}
