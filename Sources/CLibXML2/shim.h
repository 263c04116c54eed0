#include <libxml/xmlversion.h>
// libxml2's headers draw in the system's ICU, whose types clash with those of Foundation's own ICU wherever
// one file sees both. Nothing here uses that part of libxml2, nor makes the structures it would change.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
