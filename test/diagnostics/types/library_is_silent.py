# What only inference finds in the compiler's own libraries is nothing to warn the user of: here the list of layers, in
# which nothing is ever put.
# RUN: %pyasync2cpp %s --run 2>&1 | FileCheck %s --implicit-check-not=warning
# CHECK: 0
import displayio

print(len(displayio.Group()))
