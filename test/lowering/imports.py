# Imports run a module's body the first time, then bind.
# UPDATE: modules
# RUN: %p2c-ir -fno-inference %S/Inputs/imports.py | %FileCheck %s

# CHECK: module helper "{{.*}}test/lowering/Inputs/helper.py"
# CHECK-NEXT:   global x: object
# CHECK-NEXT: module package.inner "{{.*}}test/lowering/Inputs/package/inner.py"
# CHECK-NEXT:   global y: object
# CHECK-NEXT: module package "{{.*}}test/lowering/Inputs/package/__init__.py"
# CHECK-NEXT:   global inner: object
# CHECK-NEXT: module __main__ "{{.*}}test/lowering/Inputs/imports.py"
# CHECK-NEXT:   global helper: object
# CHECK-NEXT:   global package: object
# CHECK-NEXT:   global inner: object
# CHECK-NEXT:   global renamed: object
# CHECK-NEXT:   global again: object
# CHECK-NEXT:   global x: object
# CHECK: module_init @helper:<module> () -> object raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 1: x = 1
# CHECK-NEXT:   %0: object = const 1
# CHECK-NEXT:   store helper:x, %0
# CHECK-NEXT: }
# CHECK: module_init @package.inner:<module> () -> object raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 1: y = 2
# CHECK-NEXT:   %0: object = const 2
# CHECK-NEXT:   store package.inner:y, %0
# CHECK-NEXT: }
# CHECK: module_init @package:<module> () -> object raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 1: from . import inner
# CHECK-NEXT:   %0: object = import_module package !raises
# CHECK-NEXT:   %1: bool = is_bound package:inner
# CHECK-NEXT:   %2: object = if %1 {
# CHECK-NEXT:     %3: object = import_from "inner" %0 !raises
# CHECK-NEXT:     give %3
# CHECK-NEXT:   } {
# CHECK-NEXT:     %4: object = import_module package.inner !raises
# CHECK-NEXT:     give %4
# CHECK-NEXT:   }
# CHECK-NEXT:   store package:inner, %2
# CHECK-NEXT: }
# CHECK: module_init @<module> () -> object raises
# CHECK-NEXT: {
# CHECK-NEXT:   # 1: import helper
# CHECK-NEXT:   %0: object = import_module helper !raises
# CHECK-NEXT:   store helper, %0
# CHECK-NEXT:   # 2: import package.inner
# CHECK-NEXT:   %1: object = import_module package !raises
# CHECK-NEXT:   %2: object = import_module package.inner !raises
# CHECK-NEXT:   store package, %1
# CHECK-NEXT:   # 3: import package.inner as inner
# CHECK-NEXT:   %3: object = import_module package !raises
# CHECK-NEXT:   %4: object = import_module package.inner !raises
# CHECK-NEXT:   store inner, %4
# CHECK-NEXT:   # 4: from helper import x as renamed
# CHECK-NEXT:   %5: object = import_module helper !raises
# CHECK-NEXT:   %6: object = import_from "x" %5 !raises
# CHECK-NEXT:   store renamed, %6
# CHECK-NEXT:   # 5: from package import inner as again
# CHECK-NEXT:   %7: object = import_module package !raises
# CHECK-NEXT:   %8: bool = is_bound package:inner
# CHECK-NEXT:   %9: object = if %8 {
# CHECK-NEXT:     %10: object = import_from "inner" %7 !raises
# CHECK-NEXT:     give %10
# CHECK-NEXT:   } {
# CHECK-NEXT:     %11: object = import_module package.inner !raises
# CHECK-NEXT:     give %11
# CHECK-NEXT:   }
# CHECK-NEXT:   store again, %9
# CHECK-NEXT:   # 8: from helper import *
# CHECK-NEXT:   %12: object = import_module helper !raises
# CHECK-NEXT:   %13: bool = is_bound helper:x
# CHECK-NEXT:   if %13 {
# CHECK-NEXT:     %14: object = load helper:x
# CHECK-NEXT:     store x, %14
# CHECK-NEXT:   }
# CHECK-NEXT: }
