/// A piece of a page, safe by how it is made.
///
/// What is written out in the source is markup; whatever is put into it is escaped.
/// Literals and interpolations are the only ways to make one, and a literal is known when the program is
/// built. So a child's reference or a team's name cannot become markup:
/// `let cell: HTML = "<td>\(team)</td>"`.
package struct HTML: Sendable, Hashable {
  /// The page so far, as it goes into the file.
  package private(set) var markup: String

  /// Nothing at all.
  package static let nothing: HTML = ""

  /// Pieces one after the other.
  package init(_ pieces: some Sequence<HTML>) {
    markup = ""
    for piece in pieces { markup += piece.markup }
  }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { markup.isEmpty }

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML([left, right])
  }

  /// Writes a text so that it stands on the page, or in a quoted attribute, as the characters it is.
  fileprivate static func escape(_ text: String, into markup: inout String) {
    let text = text.printable
    guard text.utf8.contains(where: isSpecial) else {
      markup += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: StaticString) {
    self.markup = markup.description
  }

  package init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  /// Gathers literals as they are and texts escaped.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      markup += literal.description
    }

    /// A text, escaped.
    package mutating func appendInterpolation(_ text: String) {
      HTML.escape(text, into: &markup)
    }

    /// A piece of a page, as it is.
    package mutating func appendInterpolation(_ html: HTML) {
      markup += html.markup
    }

    /// Pieces one after the other.
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { markup += piece.markup }
    }

    /// A count, with commas at the thousands.
    package mutating func appendInterpolation(_ count: Int) {
      markup += count.grouped
    }

    /// A place or length in a picture, as bare digits.
    package mutating func appendInterpolation(at coordinate: Int) {
      markup += String(coordinate)
    }

    /// An address for `href`; anything but a web address becomes an empty one.
    package mutating func appendInterpolation(address: String) {
      if let address = address.webAddress { HTML.escape(address, into: &markup) }
    }

    /// A text as a name that `id` and `href` may hold: small letters, digits and hyphens stay, every other
    /// byte is written as an underscore and two digits, so that different texts give different names.
    package mutating func appendInterpolation(anchor text: String) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          markup.unicodeScalars.append(Unicode.Scalar(byte))
        default: markup += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }
    }
  }
}

extension [HTML] {
  /// The pieces with something between each two.
  func joined(separator: HTML) -> HTML {
    var pieces: [HTML] = []
    for (position, piece) in enumerated() {
      if position > 0 { pieces.append(separator) }
      pieces.append(piece)
    }
    return HTML(pieces)
  }
}

extension String {
  /// The text, if it is an address on the web and so may be followed.
  var webAddress: String? {
    ["https://", "http://"].contains { lowercased().hasPrefix($0) } ? self : nil
  }
}
