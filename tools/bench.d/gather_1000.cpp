// The hand-written counterpart of gather_1000.py.
#define CHILDREN 1000
#include "tools/bench.d/gather.h"
