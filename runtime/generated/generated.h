// Everything that generated code calls beside the operations and classes of runtime/core, runtime/aio and the
// modules.
#pragma once
#include "runtime/generated/calling.h"
#include "runtime/generated/class_body.h"
#include "runtime/generated/constants.h"
#include "runtime/generated/failing.h"
#include "runtime/generated/patterns.h"
#include "runtime/generated/program.h"
#include "runtime/generated/scalar_items.h"
#include "runtime/generated/sealed_class.h"
#include "runtime/generated/values.h"
