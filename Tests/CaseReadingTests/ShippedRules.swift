import _PlumblineTestSupport
import CaseModel
import CaseReading
import Diagnostics
import Foundation
import RuleLoading
import Testing
import YAMLSyntax

/// The dictionary and the source mappings of the checkout.
enum ShippedRules {
  static let dictionary: DataDictionary = loadDictionary(files(in: "Rules/dictionary")).dictionary
  static let mappings: [SourceMapping] =
    loadSourceMappings(files(in: "Rules/sources"), dictionary: dictionary).mappings

  static func files(in folder: String) -> [(name: String, documents: [YAMLDocument])] {
    Checkout.files(in: folder, ending: ".yaml").map { name in
      (name, parseYAML(Checkout.bytes(of: folder + "/" + name) ?? [], file: name).documents)
    }
  }
}

/// A folder of files that goes away with this value.
final class ExportFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "plumbline-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try add(name, Array(text.utf8)) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func add(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func read(
    mapping: String? = nil, asked: FieldsAsked? = nil, stretches: Int? = nil
  ) -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
    readExport([path], mapping: mapping, asked: asked, stretches: stretches)
  }
}

func readExport(
  _ paths: [String], mapping: String? = nil, asked: FieldsAsked? = nil, stretches: Int? = nil
) -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
  readCaseExport(
    paths: paths, mapping: mapping.flatMap { name in ShippedRules.mappings.first { $0.name == name } },
    known: ShippedRules.mappings, dictionary: ShippedRules.dictionary, asked: asked,
    stretches: stretches)
}

extension Table {
  /// The labels of a field, row by row; nil where none is recorded.
  func labels(_ field: String) throws -> [String?] {
    let column = columns[try #require(entity.fieldIndex(field))]
    return (0..<rowCount).map { column.label(at: $0) }
  }

  /// The days of a field in ISO form.
  func days(_ field: String) throws -> [Int32?] {
    let column = columns[try #require(entity.fieldIndex(field))]
    return (0..<rowCount).map { column.day(at: $0) }
  }

  /// The words of a field with a fixed list of them.
  func codes(_ field: String) throws -> [String?] {
    let position = try #require(entity.fieldIndex(field))
    let words: [String] =
      if case .code(let codes) = entity.fields[position].type { codes } else { ["no", "yes"] }
    return (0..<rowCount).map { row in columns[position].code(at: row).map { words[Int($0)] } }
  }

  /// Why the cells of a field hold no value, or that they do.
  func presence(_ field: String) throws -> [Presence] {
    let column = columns[try #require(entity.fieldIndex(field))]
    return (0..<rowCount).map { column.presence(at: $0) }
  }
}
