#include <errno.h>
#include <string.h>
#include <xlsxwriter.h>

/// Writes the file and lets go of the book; gives why it could not be written, NULL where it was.
///
/// Where it is the system that refused, the system's own words: those of the library name its error number alone.
static inline const char *workbook_written(lxw_workbook *book) {
  errno = 0;
  lxw_error error = workbook_close(book);
  int number = errno;
  switch (error) {
    case LXW_NO_ERROR: return NULL;
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE: return number != 0 ? strerror(number) : lxw_strerror(error);
    default: return lxw_strerror(error);
  }
}
