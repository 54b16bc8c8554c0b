// The module `traceback`. Tracebacks have no source lines, as on CircuitPython. Nothing here may be called
// from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/exception_types.h"
#include "runtime/core/list.h"

namespace py::traceback {

/// Either (exception) or (class, exception, traceback). To standard error unless `file` is given.
/// NotImplementedError for a limit.
PY_FUNCTION("print_exception") PY_WORDED("python") PY_SIGNATURE(
    "(exc: object, value: object = ..., tb: object = ..., limit: int | None = None, "
    "file: object = None, chain: bool = True) -> None")
    Status
    print_exception(PY_POSITIONAL_ONLY Ref exc, PY_OPTIONAL Ref value, PY_OPTIONAL Ref tb,
                    PY_DEFAULT("None") Ref limit, PY_DEFAULT("None") Ref file, PY_DEFAULT("True") bool chain);
/// The same as a list of lines.
PY_FUNCTION("format_exception") PY_WORDED("python")
PY_SIGNATURE("(exc: object, value: object = ..., tb: object = ..., limit: int | None = None, "
             "chain: bool = True) -> list[str]")
    Result<Own<List>> format_exception(PY_POSITIONAL_ONLY Ref exc, PY_OPTIONAL Ref value, PY_OPTIONAL Ref tb,
                                       PY_DEFAULT("None") Ref limit, PY_DEFAULT("True") bool chain);
/// The exception that is being handled.
PY_FUNCTION("print_exc") PY_WORDED("python")
    PY_SIGNATURE("(limit: int | None = None, file: object = None, chain: bool = True) -> None")
    Status
    print_exc(PY_DEFAULT("None") Ref limit, PY_DEFAULT("None") Ref file, PY_DEFAULT("True") bool chain);
PY_FUNCTION("format_exc") PY_WORDED("python")
PY_SIGNATURE("(limit: int | None = None, chain: bool = True) -> str")
    Result<Own<Str>> format_exc(PY_DEFAULT("None") Ref limit, PY_DEFAULT("True") bool chain);

} // namespace py::traceback
