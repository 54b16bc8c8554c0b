// Files: `open` and what it gives. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/modules/io/file_buffer.h"
#include "runtime/modules/io/stream.h"

namespace py::io {

/// A file of bytes. Closed at the latest when the last reference goes.
struct PY_CLASS("FileIO") FileIO : ByteStream {
  static const TypeInfo info;

  FileBuffer file;
  Object given_name;
  Own<Str> given_mode;

  PY_METHOD("read") PY_SIGNATURE("(self, size: int | None = -1) -> bytes")
  Result<Own<Bytes>> read(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size);
  PY_METHOD("readline") PY_SIGNATURE("(self, size: int | None = -1) -> bytes")
  Result<Own<Bytes>> readline(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size);
  PY_METHOD("readinto") PY_SIGNATURE("(self, buffer: WriteableBuffer) -> int")
  Result<SWord> readinto(PY_POSITIONAL_ONLY Ref buffer);
  PY_METHOD("write") PY_SIGNATURE("(self, b: ReadableBuffer) -> int")
  Result<SWord> write(PY_POSITIONAL_ONLY Ref b);
  PY_METHOD("seek") Result<Int> seek(SWord target, PY_POSITIONAL_ONLY PY_DEFAULT("0") SWord whence);
  PY_METHOD("tell") Result<Int> tell();
  PY_METHOD("truncate") PY_SIGNATURE("(self, pos: int | None = None) -> int")
  Result<Int> truncate(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref pos);
  PY_METHOD("close") Status close();
  PY_METHOD("flush") Status flush();
  PY_METHOD("readable") Result<bool> readable();
  PY_METHOD("writable") Result<bool> writable();
  PY_METHOD("seekable") Result<bool> seekable();
  PY_METHOD("isatty") Result<bool> isatty();
  PY_METHOD("fileno") Result<SWord> fileno();
  PY_GET("name") Object get_name() { return Object(given_name.ref()); }
  PY_GET("mode") Own<Str> get_mode() { return given_mode; }
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();

  Result<Own<Bytes>> line(SWord limit);

private:
  Status check_open(const char* operation);
};

/// A file of text.
struct PY_CLASS("TextIOWrapper") TextIOWrapper : TextStream {
  static const TypeInfo info;

  /// How lines end in the file.
  enum class Newline : uint8_t {
    universal, ///< any end, read as "\n"
    any,       ///< any end, as it is
    lf,
    cr,
    crlf,
  };

  FileBuffer file;
  Object given_name;
  Own<Str> given_mode, encoding, errors;
  Newline newline = Newline::universal;

  constexpr TextIOWrapper() = default;
  /// One of the console's streams. Its names come when `sys` is imported.
  constexpr explicit TextIOWrapper(FileBuffer::Console console)
      : TextStream{{{&info, immortal_refs}}}, file(console) {}

  PY_METHOD("read") PY_SIGNATURE("(self, size: int | None = -1) -> str")
  Result<Own<Str>> read(PY_POSITIONAL_ONLY PY_DEFAULT("-1") Ref size);
  PY_METHOD("readline") Result<Own<Str>> readline(PY_POSITIONAL_ONLY PY_DEFAULT("-1") SWord size);
  /// TypeError "write() argument must be str, not int".
  PY_METHOD("write") PY_SIGNATURE("(self, text: str) -> int") Result<SWord>
  write(PY_POSITIONAL_ONLY Ref text);
  PY_METHOD("seek") Result<Int> seek(SWord cookie, PY_POSITIONAL_ONLY PY_DEFAULT("0") SWord whence);
  PY_METHOD("tell") Result<Int> tell();
  PY_METHOD("truncate") PY_SIGNATURE("(self, pos: int | None = None) -> int")
  Result<Int> truncate(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref pos);
  PY_METHOD("close") Status close();
  PY_METHOD("flush") Status flush();
  PY_METHOD("readable") Result<bool> readable();
  PY_METHOD("writable") Result<bool> writable();
  PY_METHOD("seekable") Result<bool> seekable();
  PY_METHOD("isatty") Result<bool> isatty();
  PY_METHOD("fileno") Result<SWord> fileno();
  PY_GET("name") Object get_name() { return Object(given_name.ref()); }
  PY_GET("mode") Own<Str> get_mode() { return given_mode; }
  PY_GET("encoding") Own<Str> get_encoding() { return encoding; }
  PY_GET("errors") Own<Str> get_errors() { return errors; }
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();

private:
  Status check_reading();
  Status check_open() { return is_closed ? Status(raise_closed()) : Status(); }
  Result<Own<Str>> decoded(const Gathered& bytes);
  Status take_newline(Gathered& out, bool has_room, bool& ends_line);
  Status take_character(Gathered& out);
};

/// The encoding under its usual name; LookupError "unknown encoding: NAME".
Result<Own<Str>> known_encoding(Str* name);

} // namespace py::io

namespace py {

/// FileNotFoundError and its kin; ValueError for a mode that makes no sense.
PY_FUNCTION("open")
PY_SIGNATURE("(file: str | bytes, mode: Literal[\"rb\", \"wb\", \"ab\", \"xb\", \"r+b\", \"rb+\", \"w+b\", \"wb+\", \"a+b\", "
             "\"ab+\", \"br\", \"bw\", \"ba\"], buffering: int = -1, encoding: str | None = None, errors: str | None = None, "
             "newline: str | None = None) -> io.FileIO")
PY_SIGNATURE("(file: str | bytes, mode: Literal[\"r\", \"w\", \"a\", \"x\", \"r+\", \"w+\", \"a+\", \"rt\", \"wt\", \"at\"] = ..., "
             "buffering: int = -1, encoding: str | None = None, errors: str | None = None, "
             "newline: str | None = None) -> io.TextIOWrapper")
PY_SIGNATURE("(file: object, mode: object = ..., buffering: object = -1, encoding: object = None, "
             "errors: object = None, newline: object = None) -> object")
Result<Object> open(Ref file, PY_OPTIONAL Ref mode, PY_DEFAULT("-1") Ref buffering,
                    PY_DEFAULT("None") Ref encoding, PY_DEFAULT("None") Ref errors,
                    PY_DEFAULT("None") Ref newline);

} // namespace py

namespace py::io {

/// io.open is open.
PY_FUNCTION("open")
PY_SIGNATURE("(file: object, mode: object = 'r', buffering: object = -1, encoding: object = None, "
             "errors: object = None, newline: object = None) -> object")
inline Result<Object> io_open(Ref file, PY_DEFAULT("'r'") Ref mode, PY_DEFAULT("-1") Ref buffering,
                              PY_DEFAULT("None") Ref encoding, PY_DEFAULT("None") Ref errors,
                              PY_DEFAULT("None") Ref newline) {
  return py::open(file, mode, buffering, encoding, errors, newline);
}

} // namespace py::io
