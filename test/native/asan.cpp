// The sanitizer flavour finds what is wrong in memory, undefined, or leaked, and names the line.
// RUN: rm -rf %t && mkdir -p %t/lib && %clangxx -O1 -c %S/Inputs/archive.cpp -o %t/a.o && llvm-ar rc %t/lib/libpy-sim-asan.a %t/a.o
// RUN: %p2c-native --flavour sim-asan --include %S/Inputs/root --library %t/lib --cache %t/cache %s -o %t/app
// RUN: %t/app 1 | %FileCheck %s --check-prefix=FINE
// RUN: not %t/app 1 2 2>&1 | %FileCheck %s --check-prefix=FREED
// RUN: not %t/app 1 2 3 2>&1 | %FileCheck %s --check-prefix=OVERFLOW
// RUN: env ASAN_OPTIONS=detect_leaks=1 not %t/app 1 2 3 4 2>&1 | %FileCheck %s --check-prefix=LEAK
// FINE: fine
// FREED: AddressSanitizer: heap-use-after-free
// FREED: /p2c/app.cpp
// OVERFLOW: signed integer overflow
// LEAK: LeakSanitizer: detected memory leaks
#include "runtime/py.h"

int* volatile memory;

int main(int count, char**) {
  if (count == 3) {
    memory = static_cast<int*>(malloc(4));
    free(memory);
    *memory = 1;
  }
  if (count == 4) {
    int volatile largest = 0x7fffffff;
    largest = largest + 1;
  }
  if (count == 5) {
    memory = static_cast<int*>(malloc(4));
    memory = nullptr;
  }
  printf("fine\n");
}
