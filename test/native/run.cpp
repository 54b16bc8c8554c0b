// Generated text becomes a program: precompiled header, compiler, linker; and the second time nearly nothing
// is done.
// RUN: rm -rf %t && mkdir -p %t/lib && %clangxx -O1 -c %S/Inputs/archive.cpp -o %t/a.o && llvm-ar rc %t/lib/libpy-sim.a %t/a.o
// RUN: %p2c-native --include %S/Inputs/root --library %t/lib --cache %t/cache -v %s -o %t/app 2>&1 | %FileCheck %s --check-prefix=COLD
// RUN: %t/app | %FileCheck %s --check-prefix=OUT
// RUN: %p2c-native --include %S/Inputs/root --library %t/lib --cache %t/cache -v %s -o %t/app 2>&1 | %FileCheck %s --check-prefix=SAME
// RUN: %t/app | %FileCheck %s --check-prefix=OUT
//
// The cached header serves other programs too, and changes nothing in what comes out.
// RUN: sed s/hello/hullo/ %s > %t/other.cpp
// RUN: %p2c-native --include %S/Inputs/root --cache %t/cache --emit object -v %t/other.cpp -o %t/with.o 2>&1 | %FileCheck %s --check-prefix=COLD
// RUN: %p2c-native --include %S/Inputs/root --cache "" --emit object --no-precompile -v %t/other.cpp -o %t/without.o 2>&1 | %FileCheck %s --check-prefix=TEXT
// RUN: cmp %t/with.o %t/without.o
// RUN: ls %t | %FileCheck %s --check-prefix=CLEAN
//
// COLD: object compiled from {{.*}}/cache/llvmcache-
// SAME: object from the cache
// TEXT: object compiled from text
// OUT: hello 42
// CLEAN-NOT: .part
#include "runtime/py.h"

int main() {
  printf("hello %d\n", py::runtime_answer());
}
