// io.StringIO. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/modules/io/stream.h"

namespace py::io {

/// Text in memory, as code points.
struct PY_CLASS("StringIO") StringIO : TextStream {
  static const TypeInfo info;

  uint32_t* text = nullptr;
  size_t count = 0, room = 0, place = 0;
  /// Where lines end: at "\n", any of the three, "\r", "\r\n" (which the last two are written for "\n").
  enum class Ending : uint8_t { lf, any, cr, crlf };
  Ending ending = Ending::lf;
  bool is_ready = false;   ///< an instance of a derived class is not, before its `super().__init__()`
  bool translates = false; ///< any of the three is written as "\n"

  ~StringIO() { free(text); }

  /// ValueError "illegal newline value: 'x'".
  PY_INIT PY_SIGNATURE("(initial_value: str | None = '', newline: str | None = ...) -> StringIO")
  static Result<Own<StringIO>> construct(const TypeInfo* cls, PY_DEFAULT("''") Ref initial_value,
                                         PY_OPTIONAL Ref newline);

  PY_METHOD("read") PY_SIGNATURE("(self, size: int | None = -1) -> str")
  Result<Own<Str>> read(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size);
  PY_METHOD("readline") PY_SIGNATURE("(self, size: int | None = -1) -> str")
  Result<Own<Str>> readline(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size);
  /// TypeError "string argument expected, got 'int'".
  PY_METHOD("write") PY_SIGNATURE("(self, s: str) -> int") Result<SWord>
  write(PY_POSITIONAL_ONLY Ref s);
  PY_METHOD("getvalue") Result<Own<Str>> getvalue();
  PY_METHOD("seek") Result<SWord> seek(SWord pos, PY_POSITIONAL_ONLY PY_DEFAULT("0") SWord whence);
  PY_METHOD("tell") Result<SWord> tell();
  PY_METHOD("truncate") PY_SIGNATURE("(self, pos: int | None = None) -> int")
  Result<SWord> truncate(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref pos);
  PY_METHOD("close") void close();
  PY_METHOD("flush") void flush() {}
  PY_METHOD("readable") Result<bool> readable() { return yes(); }
  PY_METHOD("writable") Result<bool> writable() { return yes(); }
  PY_METHOD("seekable") Result<bool> seekable() { return yes(); }
  PY_METHOD("isatty") Result<bool> isatty();
  /// UnsupportedOperation.
  PY_METHOD("fileno") Result<SWord> fileno() {
    return raise_unsupported("fileno");
  }

  Result<Own<Str>> line(SWord limit);

private:
  Status check_open(bool with_stop = false);
  Status set_ending(Ref newline);
  template <class Take>
  void translate(Str* from, Take take) const;
  Result<bool> yes();
  Status make_room(size_t total);
  Result<Own<Str>> part(size_t start, size_t end);
};

} // namespace py::io
