import _PlumblineTestSupport
import Dispatch
import Foundation
import Testing

/// One run of the built program, as a person would start it, and what came of it.
struct ProgramRun {
  /// The exit status, or the signal's number where a signal ended the program.
  let status: Int32
  /// Whether a signal ended it, its own or that of the time limit: a crash, never an answer.
  let isCrash: Bool
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// Runs the program and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: as a person types them.
  ///   - folder: where it is started; the root of the checkout when nil, so that `Rules` is found.
  ///   - environment: added to that of the tests.
  ///   - seconds: how long it may take before it is ended by a signal.
  init(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    within seconds: Int = 120
  ) throws {
    try self.init(
      executable: Self.program, arguments: arguments, folder: folder, environment: environment,
      within: seconds)
  }

  /// Runs another program, such as a shell that starts ours.
  init(
    executable: String, arguments: [String], folder: String? = nil, environment: [String: String] = [:],
    within seconds: Int = 120
  ) throws {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? Checkout.root)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: a pipe that nobody empties would hold the program up.
    process.standardOutput = try scratch.handle(to: "output")
    process.standardError = try scratch.handle(to: "errors")
    try process.run()
    let number = process.processIdentifier
    let deadline = DispatchWorkItem { kill(number, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: deadline)
    process.waitUntilExit()
    deadline.cancel()
    status = process.terminationStatus
    isCrash = process.terminationReason == .uncaughtSignal
    output = scratch.text(of: "output")
    errors = scratch.text(of: "errors")
  }

  /// The built program, which lies beside the tests' own.
  static let program: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("plumbline")
    // Some ways of running tests load them into a program of the toolchain's.
    let built = Checkout.root + "/.build/debug/plumbline"
    return FileManager.default.isExecutableFile(atPath: beside.path) ? beside.path : built
  }()
}
