// The user's run is silent; the tests of the generated code are strict.
// RUN: %p2c-native --include %S/Inputs/root --cache "" --emit object %s -o %t.o 2>&1 | count 0
// RUN: %exits 1 %p2c-native --include %S/Inputs/root --cache "" --emit object --strict %s -o %t.o 2>&1 | %FileCheck %s
// CHECK: p2c-native: clang rejects the generated C++
// CHECK: /p2c/app.cpp:[[@LINE+3]]:{{.*}}unused variable 'unused'
#include "runtime/py.h"
int main() {
  int unused = 3;
}
