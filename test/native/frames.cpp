// The size of each coroutine's frame, and where it became part of its caller's, as LLVM decided.
// RUN: %p2c-native --include %S/Inputs/root --cache "" --emit frames %s | %FileCheck %s
#include "runtime/py.h"
using py::Coroutine;
int sensor(int);

static Coroutine child(int a) {
  int x = sensor(a);
  co_await py::Suspend{};
  co_return x + a;
}
// CHECK: parent(int) frame [[#%u,PARENT:]] align 8 kept 0
Coroutine parent(int a) {
  int sum = co_await child(a);
  sum += co_await child(sum);
  co_return sum;
}
// One that is called through a pointer keeps its frame.
// CHECK-NOT: elided
// CHECK: through(
Coroutine through(Coroutine (*function)(int)) {
  co_return co_await function(2);
}
// CHECK: child(int) frame [[#%u,CHILD:]] align 8 kept 0
// CHECK-NEXT: elided in parent(int)
// CHECK-NEXT: elided in parent(int)
