// The module `io`.
#pragma once
#include "runtime/modules/io/bytes_io.h"
#include "runtime/modules/io/file.h"
#include "runtime/modules/io/io_base.h"
#include "runtime/modules/io/string_io.h"
