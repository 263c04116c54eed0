import _PlumblineTestSupport
import Glibc

// The reader is chosen by the variable PLUMBLINE_FUZZ_READER, so that one program, which takes minutes to build,
// serves all of them. libFuzzer has a `main` of its own, but the package manager wants one here: this one hands
// over at once.

/// libFuzzer's own loop, which reads the command line.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ takeInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Reads one input of libFuzzer's; a fault in the answer ends the program, as a crash does.
private func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let name = unsafe getenv("PLUMBLINE_FUZZ_READER"),
    let reader = unsafe FuzzedReader(rawValue: String(cString: name))
  else {
    fatalError("set PLUMBLINE_FUZZ_READER to one of \(FuzzedReader.allCases.map(\.rawValue))")
  }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let fault = reader.fault(in: bytes) { fatalError(fault) }
  return 0
}

private var count = CommandLine.argc
private var arguments = unsafe CommandLine.unsafeArgv
// The vector that Swift gives ends with a nil, where libFuzzer's type has none: the bytes are the same.
exit(
  unsafe withUnsafeMutablePointer(to: &arguments) { pointer in
    unsafe pointer.withMemoryRebound(
      to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self, capacity: 1
    ) { unsafe runFuzzer(&count, $0, takeInput) }
  })
