// What is known of a function's code and of a place in it while the program runs: `f.__code__`,
// `traceback.tb_frame`, `generator.gi_frame`. What the compiler does not keep raises NotImplementedError.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/exception_types.h"
#include "runtime/core/function.h"
#include "runtime/core/tuple.h"

namespace py::_code {

struct PY_CLASS("code") PY_UNNAMED Code : Header {
  static const TypeInfo info;
  const CodeInfo* place = nullptr; ///< of a frame; null: of a function
  const FunctionInfo* function = nullptr; ///< null: of a frame

  PY_GET("co_name") Result<Own<Str>> name();
  PY_GET("co_qualname") Result<Own<Str>> qualname();
  PY_GET("co_filename") Result<Own<Str>> filename();
  PY_GET("co_argcount") Result<SWord> argcount();
  PY_GET("co_posonlyargcount") Result<SWord> positional_only();
  PY_GET("co_kwonlyargcount") Result<SWord> keyword_only();
  PY_GET("co_flags") Result<SWord> flags();
  /// Of a function whose variables are its parameters.
  PY_GET("co_varnames") PY_SIGNATURE("(self) -> tuple[str, ...]") Result<Own<Tuple>>
  varnames();
  PY_GET("co_nlocals") Result<SWord> local_count();
  PY_GET("co_freevars")
  PY_SIGNATURE("(self) -> tuple[str, ...]") Result<Own<Tuple>>
  free_variables();
  PY_GET("co_cellvars")
  PY_SIGNATURE("(self) -> tuple[str, ...]") Result<Own<Tuple>>
  cell_variables();
  PY_OPERATOR("==")
  bool is_equal(Ref other);

private:
  Result<const Signature*> signature();
};

struct PY_CLASS("frame") PY_UNNAMED FrameView : Header {
  static const TypeInfo info;
  const CodeInfo* place = nullptr;

  PY_GET("f_code")
  PY_SIGNATURE("(self) -> object") Result<Object> code();
  /// Never known: the frame may have gone on since the traceback was made.
  PY_GET("f_lineno") Result<SWord> lineno();
};

Result<Object> code_of(const CodeInfo& place);
Result<Object> code_of(const FunctionInfo& function);
Result<Object> frame_of(const CodeInfo& place);

} // namespace py::_code
