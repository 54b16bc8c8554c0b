// The layouts of exception objects, one struct for each class of exceptions.def. User classes derive from
// them and add their slots. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/class_instance.h"
#include "runtime/core/str.h"

namespace py {

/// What a traceback says of a piece of code: a constant that codegen prints for each function.
struct CodeInfo {
  const char* file;
  const char* function; ///< its qualified name; "<module>" for module level
};
/// A function's `__name__`: what follows the last dot.
inline const char* short_name(const CodeInfo& code) {
  const char* name = code.function;
  for (const char* at = name; *at != 0; ++at)
    if (*at == '.')
      name = at + 1;
  return name;
}
struct TracebackFrame {
  const CodeInfo* code;
  uint32_t line;
  uint32_t times; ///< in a row, as recursion passes the same line
};
/// `__traceback__`: the frames an exception has passed, innermost first.
struct PY_CLASS("traceback") PY_UNNAMED Traceback : Header {
  TracebackFrame* frames;
  uint32_t count;
  uint32_t capacity;

  /// The line in the outermost frame, the traceback of the frames within it, or None.
  PY_GET("tb_lineno") SWord line() {
    return count == 0 ? 0 : static_cast<SWord>(frames[count - 1].line);
  }
  PY_GET("tb_frame")
  PY_SIGNATURE("(self) -> object") Result<Object> frame();
  PY_GET("tb_next")
  PY_SIGNATURE("(self) -> traceback | None") Result<Object> next();
};

struct PY_CLASS("BaseException") BaseException : Instance {
  Object given; ///< the arguments: a tuple; with `is_alone` the only one itself, until the tuple is asked
                ///< for; null: none
  Own<BaseException> cause;
  Own<BaseException> context;
  Own<Traceback> traceback; ///< once there are more frames than `first` holds, or it was asked for
  bool suppress_context;
  bool is_alone;       ///< `given` is the only argument
  uint8_t first_count; ///< how many frames stand in `first`; none when there is a traceback
  static constexpr uint8_t few = 4;
  TracebackFrame first[few];

  /// The arguments, borrowed. (exceptions.h has what it is.)
  Span<const Ref> arguments() const;
  /// What a new exception of `size` bytes starts with: every field empty, all whose bytes are then zero.
  /// (What stands in `first` is said by `first_count`.)
  void clear_all(size_t size) {
    auto* words = reinterpret_cast<Word*>(this);
    const auto before = size_t(reinterpret_cast<Word*>(&first) - words);
    for (size_t i = 0; i < before; ++i)
      words[i] = 0;
    for (size_t i = sizeof(BaseException) / sizeof(Word); i < size / sizeof(Word); ++i)
      words[i] = 0;
  }
  /// MemoryError.
  Status set_arguments(Span<const Ref> values);

  /// The traceback as an object, or None. MemoryError.
  Result<Object> make_traceback();

  PY_METHOD("__init__") Status init(PY_VARARGS Span<const Ref> args);
  PY_METHOD("with_traceback") Result<Own<BaseException>>
  with_traceback(PY_POSITIONAL_ONLY PY_NAME("tb") Ref traceback);
  PY_GET("args")
  PY_EFFECT("plain") PY_SIGNATURE("(self) -> tuple[object, ...]") Result<Own<Tuple>>
  get_args();
  PY_SET("args") Status set_args(Ref values);
  PY_GET("__cause__")
  PY_SIGNATURE("(self) -> BaseException | None") Object get_cause();
  PY_SET("__cause__") Status set_cause(Ref value);
  PY_GET("__context__")
  PY_SIGNATURE("(self) -> BaseException | None") Object get_context();
  PY_SET("__context__") Status set_context(Ref value);
  PY_GET("__suppress_context__") bool get_suppress_context();
  PY_SET("__suppress_context__") Status set_suppress_context(Ref value);
  PY_GET("__traceback__")
  PY_SIGNATURE("(self) -> traceback | None") Result<Object>
  get_traceback();
  PY_SET("__traceback__") Status set_traceback(Ref value);
};

// A member with its getter and setter; unset (null) reads as None.
#define PY_FIELD(field, python_name)                                                                         \
  Object field;                                                                                              \
  PY_GET(python_name) PY_EFFECT("plain") Object get_##field() {                                              \
    return Object(field.is_null() ? Ref(none) : field.ref());                                                \
  }                                                                                                          \
  PY_SET(python_name) void set_##field(Ref value_) {                                                         \
    field = Object(value_);                                                                                  \
  }

struct PY_CLASS("Exception") Exception : BaseException {};
struct PY_CLASS("SystemExit") SystemExit : BaseException {
  PY_FIELD(code, "code")
};
struct PY_CLASS("asyncio.CancelledError") CancelledError : BaseException {};
struct PY_CLASS("BaseExceptionGroup") BaseExceptionGroup : BaseException {
  PY_FIELD(message, "message")
  PY_FIELD(exceptions, "exceptions")

  /// The part whose exceptions fulfil a condition (a class, a tuple of classes or a function), nested as they
  /// are here; None when there are none. TypeError for another condition.
  PY_METHOD("subgroup") Result<Object> subgroup(PY_POSITIONAL_ONLY Ref condition);
  /// That part and the rest, each of them None when it is empty.
  PY_METHOD("split") PY_SIGNATURE("(self, condition: object) -> tuple[object, object]")
  Result<Own<Tuple>> split(PY_POSITIONAL_ONLY Ref condition);
  /// A group of other exceptions with this one's message; `subgroup` and `split` make their groups by it.
  PY_METHOD("derive") Result<Object> derive(PY_POSITIONAL_ONLY PY_NAME("excs") Ref exceptions);
};
struct PY_CLASS("StopIteration") StopIteration : Exception {
  PY_FIELD(value, "value")
};
struct PY_CLASS("AttributeError") AttributeError : Exception {
  PY_FIELD(name, "name")
  PY_FIELD(obj, "obj")
};
struct PY_CLASS("NameError") NameError : Exception {
  PY_FIELD(name, "name")
};
struct PY_CLASS("ImportError") ImportError : Exception {
  PY_FIELD(name, "name")
  PY_FIELD(path, "path")
  PY_FIELD(msg, "msg")
};
struct PY_CLASS("OSError") OSError : Exception {
  PY_FIELD(number, "errno")
  PY_FIELD(message, "strerror")
  PY_FIELD(filename, "filename")
  PY_FIELD(filename2, "filename2")
};
struct PY_CLASS("ValueError") ValueError : Exception {};
struct PY_CLASS("UnicodeError") UnicodeError : ValueError {};
struct PY_CLASS("UnicodeDecodeError") UnicodeDecodeError : UnicodeError {
  PY_FIELD(encoding, "encoding")
  PY_FIELD(object, "object")
  PY_FIELD(start, "start")
  PY_FIELD(end, "end")
  PY_FIELD(reason, "reason")
};
struct PY_CLASS("UnicodeEncodeError") UnicodeEncodeError : UnicodeError {
  PY_FIELD(encoding, "encoding")
  PY_FIELD(object, "object")
  PY_FIELD(start, "start")
  PY_FIELD(end, "end")
  PY_FIELD(reason, "reason")
};
struct PY_CLASS("UnicodeTranslateError") UnicodeTranslateError : UnicodeError {
  PY_FIELD(object, "object")
  PY_FIELD(start, "start")
  PY_FIELD(end, "end")
  PY_FIELD(reason, "reason")
};
#undef PY_FIELD

#define PY_EXCEPTION(Name, snake_name, Base)                                                                 \
  struct PY_CLASS(#Name) Name : Base {};
#define PY_WRITTEN_EXCEPTION(Name, snake_name, Base)
#include "runtime/core/exceptions.def"

} // namespace py
