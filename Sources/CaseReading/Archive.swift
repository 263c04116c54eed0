import CLibZip

/// A ZIP container, open for reading.
@safe final class Archive {
  private let handle: OpaquePointer
  private var entries: [String: Entry] = [:]

  /// A part as the container's directory describes it.
  struct Entry {
    var index: UInt64
    var size: Int
  }

  /// So many parts are looked at, and so many bytes unpacked, before a container is refused.
  static let mostEntries = 4096
  static let mostBytes = 512 << 20
  /// Parts larger than this may not be packed more tightly than so many to one; real lists, which repeat
  /// the same codes over and over, come to about 30.
  static let smallPart = 8 << 20
  static let mostRatio = 200

  /// Opens a container, and looks through its directory for what is not to be unpacked.
  init(path: String) throws(ContainerFault) {
    var code: Int32 = 0
    guard let opened = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      throw .broken(code == ZIP_ER_NOZIP ? "it is no ZIP container" : "its ZIP directory cannot be read")
    }
    unsafe handle = opened
    try readDirectory()
  }

  deinit {
    unsafe zip_discard(handle)
  }

  /// The parts' names.
  var names: [String] { entries.keys.sorted() }

  /// Whether there is a part of that name.
  func contains(_ name: String) -> Bool {
    entries[name] != nil
  }

  /// The part of that name, open for reading from its beginning; nil where there is none.
  func open(_ name: String) throws(ContainerFault) -> ArchivePart? {
    guard let entry = entries[name] else { return nil }
    guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else {
      throw .broken("its part '\(name)' cannot be opened")
    }
    return unsafe ArchivePart(file: file, name: name, size: entry.size, archive: self)
  }

  private func readDirectory() throws(ContainerFault) {
    let count = unsafe zip_get_num_entries(handle, 0)
    guard count <= Self.mostEntries else { throw .tooLarge("it has \(count) parts") }
    var total = 0
    for index in 0..<UInt64(max(0, count)) {
      var status = unsafe zip_stat_t()
      guard unsafe zip_stat_index(handle, index, 0, &status) == 0, let name = unsafe status.name else {
        throw .broken("its ZIP directory cannot be read")
      }
      let (size, packed) = unsafe (status.size, status.comp_size)
      let encryption = unsafe status.encryption_method
      guard encryption == UInt16(ZIP_EM_NONE) else { throw .protected }
      guard size <= UInt64(Self.mostBytes) else { throw .tooLarge(Self.unpacked(Int(clamping: size))) }
      total += Int(size)
      guard total <= Self.mostBytes else { throw .tooLarge(Self.unpacked(total)) }
      if size > UInt64(Self.smallPart), size / max(1, packed) > UInt64(Self.mostRatio) {
        throw .tooLarge("a part of it is packed \(size / max(1, packed)) to one, as no list of children is")
      }
      entries[unsafe String(cString: name)] = Entry(index: index, size: Int(size))
    }
  }

  private static func unpacked(_ bytes: Int) -> String {
    "it would unpack to \(bytes >> 20) MB, and at most \(mostBytes >> 20) MB are read"
  }
}

/// One part of a container, read from its beginning to its end.
@safe final class ArchivePart: ByteFeed {
  private let file: OpaquePointer
  private let name: String
  private var left: Int
  // The container stays open as long as one of its parts.
  private let archive: Archive
  private var found: ContainerFault?

  override var fault: ContainerFault? { found }

  fileprivate init(file: OpaquePointer, name: String, size: Int, archive: Archive) {
    unsafe self.file = unsafe file
    self.name = name
    left = size
    self.archive = archive
  }

  deinit {
    unsafe zip_fclose(file)
  }

  override func read(into buffer: UnsafeMutableRawPointer, capacity: Int) -> Int {
    guard found == nil else { return -1 }
    let count = unsafe Int(zip_fread(file, buffer, UInt64(capacity)))
    if count < 0 {
      found = .broken("its part '\(name)' cannot be unpacked")
    } else if count > left {
      found = .broken("its part '\(name)' is larger than the directory says")
    }
    left -= max(0, count)
    return found == nil ? count : -1
  }
}
