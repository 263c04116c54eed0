// Which of sixty-four bytes are of a kind, a bit a byte, the first the lowest.
//
// Every processor compares many bytes at once, and most gather the answers into bits in one instruction; Swift has no
// word for the second, and in its own words it took as long to look at eight bytes as it takes here at sixty-four.
#include <stdbool.h>
#include <stdint.h>

struct byte_marks {
  // Those that are the delimiter.
  uint64_t delimiters;
  // Those that are a quote or come before it: blanks, what ends a line, NUL.
  uint64_t low;
  // Not nought where any is no ASCII.
  uint64_t high;
};

static inline __attribute__((always_inline)) uint64_t byte_marks_bits(const void *are) {
  typedef uint8_t sixteen_bytes __attribute__((ext_vector_type(16)));
  typedef bool sixteen_bits __attribute__((ext_vector_type(16)));
  sixteen_bytes bytes;
  __builtin_memcpy(&bytes, are, sizeof bytes);
  sixteen_bits set = __builtin_convertvector(bytes != 0, sixteen_bits);
  uint16_t bits;
  __builtin_memcpy(&bits, &set, sizeof bits);
  return bits;
}

static inline __attribute__((always_inline)) struct byte_marks byte_marks(const void *bytes, uint8_t delimiter) {
  typedef uint8_t sixteen_bytes __attribute__((ext_vector_type(16)));
  struct byte_marks marks = {0, 0, 0};
  sixteen_bytes all = 0;
  for (int part = 0; part < 4; part++) {
    sixteen_bytes some;
    __builtin_memcpy(&some, (const char *)bytes + 16 * part, sizeof some);
    sixteen_bytes are_delimiters = (sixteen_bytes)(some == delimiter), are_low = (sixteen_bytes)(some < 0x23);
    marks.delimiters |= byte_marks_bits(&are_delimiters) << (16 * part);
    marks.low |= byte_marks_bits(&are_low) << (16 * part);
    all |= some;
  }
  sixteen_bytes are_high = (sixteen_bytes)(all > 0x7f);
  marks.high = byte_marks_bits(&are_high);
  return marks;
}
