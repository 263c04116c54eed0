import CMalloc

/// The memory that the program takes and lets go of.
package enum Heap {
  /// Has the workers share one heap, in which what is let go of is used again; to be said once, before anything else.
  ///
  /// Memory matters more here than the little that workers save by heaps of their own. An array of a megabyte, which by
  /// default is asked of the system anew each time, costs more to be given, page by page, than to be filled: ten rules
  /// over the records of 100,000 children took a fifth less time when the columns of one table were read into memory
  /// that those of another had let go of (and the sample 53 MB in place of 50).
  package static func setUp() {
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_TRIM_THRESHOLD, 1 << 18)
    // As much as can be said.
    mallopt(M_MMAP_THRESHOLD, 1 << 25)
  }
}
