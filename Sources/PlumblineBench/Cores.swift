import Glibc

/// This program's own file, to be run once more.
let ownProgram: String = {
  var path = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = unsafe readlink("/proc/self/exe", &path, path.count)
  return String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
}()

extension Contender {
  /// The same, kept to the machine's first cores.
  func on(cores: Int) -> Contender {
    var kept = self
    kept.program = "taskset"
    kept.arguments = { [program, arguments] figures, rows in
      ["-c", "0-\(cores - 1)", program] + arguments(figures, rows)
    }
    return kept
  }
}
