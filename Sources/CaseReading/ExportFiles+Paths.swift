import Files
import Glibc

/// The files that reading an export from these paths reads: folders give the tables in them.
package func exportFilePaths(_ paths: [String]) -> [String] {
  paths.flatMap { path -> [String] in
    guard ExportFiles.isFolder(path) else { return [path] }
    let folders = [path] + ExportFiles.lastYearsFolders(in: path)
    return folders.flatMap { ExportFiles.tableFiles(in: $0) ?? [] }
  }
}

extension ExportFiles {
  /// What files that may hold a table end with.
  private static let endings = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xlsb", "ods", "xml"]

  /// The paths of the files in a folder that may hold a table, in order of name; nil where it cannot be opened.
  ///
  /// Hidden files, and the lock files that a spreadsheet program leaves beside an open workbook, are none.
  static func tableFiles(in folder: String) -> [String]? {
    names(inFolder: folder)?.filter { name in
      !name.hasPrefix(".") && !name.hasPrefix("~$") && endings.contains(ending(of: name))
    }.map { joined(folder, $0) }
  }

  /// The folders in a folder that hold last year's files, in order of name.
  static func lastYearsFolders(in folder: String) -> [String] {
    (names(inFolder: folder) ?? []).filter { LastYear.isFolder($0) }.map { joined(folder, $0) }
      .filter { isFolder($0) }
  }

  /// Whether there is a folder of that path.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What follows the last dot of a file's name, in lower case.
  static func ending(of file: String) -> String {
    file.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  /// What a path ends with after the folder it leads to.
  static func lastStep(of path: String) -> String {
    path.split(separator: Character("/")).last.map { String($0) } ?? path
  }

  /// What the folder that a file lies in is called, as far as its path tells; empty where it does not.
  static func folderName(of path: String) -> String {
    path.split(separator: Character("/")).dropLast().last.map { String($0) } ?? ""
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
