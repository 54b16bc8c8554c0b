// What generated code includes: the whole runtime's declarations. Parts join as they land; each is complete
// in itself.
#pragma once
#include "runtime/api.h"
#include "runtime/core/bytes.h"
#include "runtime/core/error.h"
#include "runtime/core/float.h"
#include "runtime/core/int.h"
#include "runtime/core/memoryview.h"
#include "runtime/core/object.h"
#include "runtime/core/ops.h"
#include "runtime/core/str.h"
#include "runtime/core/type_info.h"
