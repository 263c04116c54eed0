import ArgumentParser

/// A process that does nothing, whose memory is that of the program itself.
struct NothingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nothing", abstract: "Do nothing.", shouldDisplay: false)

  func run() {}
}
