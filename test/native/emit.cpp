// The two readable forms, on standard output.
// RUN: %p2c-native --include %S/Inputs/root --cache "" --emit ll %s | %FileCheck %s --check-prefix=LL
// RUN: %p2c-native --include %S/Inputs/root --cache "" --emit asm %s | %FileCheck %s --check-prefix=ASM
// LL: source_filename = "/p2c/app.cpp"
// LL: define {{.*}}@_Z6answerv()
// ASM: _Z6answerv:
#include "runtime/py.h"
int answer() {
  return py::runtime_answer() + 1;
}
// Products are not fused: CPython rounds twice.
// RUN: %p2c-native --include %S/Inputs/root --cache "" --emit ll --compile-arg=-mfma %s | %FileCheck %s --check-prefix=FP
// FP-LABEL: define {{.*}}@_Z8multiplyddd
// FP: fmul double
// FP: fadd double
double multiply(double a, double b, double c) {
  return a * b + c;
}
