// The plain functions for a digest a piece at a time. Those that OpenSSL would have in their place set up its providers
// first, which takes a millisecond, and can fail.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
