import _PlumblineTestSupport
import Foundation
import Testing

/// What `README.md` shows of the smaller commands is what they print: every line shown, in order.
@Suite struct SmallerCommandsTests {
  @Test func whatIsShownIsPrinted() throws {
    let page = String(decoding: try #require(Checkout.bytes(of: "README.md")), as: UTF8.self)
    let section = try #require(page.components(separatedBy: "## What the smaller commands print\n").last)
    let blocks = section.components(separatedBy: "\n## ")[0].components(separatedBy: "```")
    var shown = 0
    for block in blocks where block.hasPrefix("\n$ plumbline ") {
      let lines = block.split(separator: "\n").map(String.init)
      let command = lines[0].split(separator: " ").dropFirst(2).map(String.init)
      var printed = try ProgramRun(command).output.split(separator: "\n").map(String.init)[...]
      for line in lines.dropFirst() where line != "[…]" {
        let place = printed.firstIndex(of: line)
        #expect(place != nil, "'plumbline \(command.joined(separator: " "))' does not print '\(line)' there")
        if let place { printed = printed[(place + 1)...] }
      }
      shown += 1
    }
    #expect(shown == 6)
  }
}
