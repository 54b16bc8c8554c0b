// The hand-written counterpart of gather.py.
#define CHILDREN 10
#include "tools/bench.d/gather.h"
