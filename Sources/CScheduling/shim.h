// The cores that a process may run on, as a mask of bits. The C library's own header shows this only to programs that
// ask for GNU's functions, so it is declared here, under a name that cannot meet the other.
int cores_allowed(int process, unsigned long size, void *mask) __asm__("sched_getaffinity");
