import Chronology
import Glibc

/// The machine that was measured on, and what was measured, in words.
struct Machine {
  var processor: String
  var cores: Int
  var memoryBytes: Int
  var system: String
  /// The day, as 2026-03-31.
  var day: String

  /// This machine, today.
  init() {
    processor = Self.value("model name", in: "/proc/cpuinfo") ?? "unknown"
    cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    memoryBytes = Int(sysconf(Int32(_SC_PHYS_PAGES))) * Int(getpagesize())
    let named = text(atPath: "/etc/os-release")?.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
    system = named.map { String($0.dropFirst(12).filter { $0 != "\"" }) } ?? "Linux"
    day = Moment(minute: Int32(clamping: time(nil) / 60)).localDay.isoDescription
  }

  /// What the system says under a name, in a file of lines with a colon behind each name; nil where it does not.
  static func value(_ name: String, in file: String) -> String? {
    text(atPath: file)?.split(separator: "\n").first { $0.hasPrefix(name) }?
      .split(separator: ":", maxSplits: 1).last.map { String($0.drop { $0 == " " || $0 == "\t" }) }
  }
}
