// The hand-written counterpart of gather_100.py.
#define CHILDREN 100
#include "tools/bench.d/gather.h"
