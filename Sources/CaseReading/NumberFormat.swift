/// Which number formats of a workbook show a number as a date.
enum NumberFormat {
  /// Whether a built-in format does, by its number.
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format of the workbook's own does, by its code: it has a letter of a day, month, year, hour or
  /// second that is not quoted, escaped or in brackets.
  static func isDate(code: String) -> Bool {
    var scalars = Array(code.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"": scalars = scalars.drop { $0 != "\"" }.dropFirst()
      case "[": scalars = scalars.drop { $0 != "]" }.dropFirst()
      case "\\", "_", "*": scalars = scalars.dropFirst()
      case ";": return false
      case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": return true
      case "G", "g": return false
      default: break
      }
    }
    return false
  }
}
