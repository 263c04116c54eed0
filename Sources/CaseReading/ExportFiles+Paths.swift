import Glibc

/// The files that reading an export from these paths reads: folders give the tables in them.
package func exportFilePaths(_ paths: [String]) -> [String] {
  paths.flatMap { path in
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    return ExportFiles.tableFiles(in: path) ?? []
  }
}
