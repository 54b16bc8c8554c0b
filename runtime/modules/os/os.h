// The module `os`: the file system, and what the board says of itself. Errors of files are OSErrors
// (FileNotFoundError and so on) with the file's name. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/list.h"
#include "runtime/core/slice.h"
#include "runtime/core/tuple.h"

namespace py::os {

/// What `stat` and `uname` give: a tuple whose items have names, too.
struct NamedItems : Header {
  Own<Tuple> values;

  PY_METHOD("__len__") PY_OPERATOR("len") SWord length() { return SWord(values->count); }
  PY_METHOD("__getitem__") PY_OPERATOR("getitem") PY_SIGNATURE("(self, index: object) -> object")
  Result<Object> item(Ref index);
  PY_METHOD("__eq__")
  PY_OPERATOR("==") Result<bool> equals(Ref other);
  PY_METHOD("__repr__")
  PY_OPERATOR("repr") Result<Own<Str>> repr();

  Object number(size_t i) const { return Object((*values.get())[i]); }
  Own<Str> text(size_t i) const { return Own<Str>((*values.get())[i].as<Str>()); }
};

struct PY_CLASS("stat_result") StatResult : NamedItems {
  static const TypeInfo info;
  PY_GET("st_mode") PY_SIGNATURE("(self) -> int") Object mode() { return number(0); }
  PY_GET("st_size") PY_SIGNATURE("(self) -> int") Object size() { return number(6); }
  PY_GET("st_atime") PY_SIGNATURE("(self) -> int") Object accessed() { return number(7); }
  PY_GET("st_mtime") PY_SIGNATURE("(self) -> int") Object modified() { return number(8); }
  PY_GET("st_ctime") PY_SIGNATURE("(self) -> int") Object changed() { return number(9); }
};
struct PY_CLASS("uname_result") UnameResult : NamedItems {
  static const TypeInfo info;
  PY_GET("sysname") Own<Str> sysname() { return text(0); }
  PY_GET("nodename") Own<Str> nodename() { return text(1); }
  PY_GET("release") Own<Str> release() { return text(2); }
  PY_GET("version") Own<Str> version() { return text(3); }
  PY_GET("machine") Own<Str> machine() { return text(4); }
};

PY_CONST("sep") extern Str* const sep;

PY_FUNCTION("uname") Result<Own<UnameResult>> uname();
/// A value of settings.toml in the drive's root: a text or a number; ValueError where that file is malformed.
PY_FUNCTION("getenv") PY_SIGNATURE("(key: str, default: D = None) -> str | int | D")
Result<Object> getenv(Str* key, PY_NAME("default") PY_DEFAULT("None") Ref otherwise);
/// Sorted.
PY_FUNCTION("listdir") PY_SIGNATURE("(path: str | None = None) -> list[str]")
Result<Own<List>> listdir(PY_DEFAULT("None") Ref path);
PY_FUNCTION("stat")
PY_SIGNATURE("(path: str) -> stat_result") Result<Own<StatResult>>
stat(Ref path);
/// (block size, fragment size, blocks, free, available, 0, 0, 0, 0, longest name).
PY_FUNCTION("statvfs") PY_SIGNATURE("(path: str) -> tuple[int, ...]") Result<Own<Tuple>>
statvfs(Ref path);
PY_FUNCTION("remove")
PY_SIGNATURE("(path: str) -> None") Status remove(Ref path);
PY_FUNCTION("unlink")
PY_SIGNATURE("(path: str) -> None") Status unlink(Ref path);
PY_FUNCTION("rename")
PY_SIGNATURE("(src: str, dst: str) -> None") Status rename(Ref src,
                                                                                             Ref dst);
PY_FUNCTION("mkdir")
PY_SIGNATURE("(path: str) -> None") Status mkdir(Ref path);
PY_FUNCTION("rmdir")
PY_SIGNATURE("(path: str) -> None") Status rmdir(Ref path);
PY_FUNCTION("chdir")
PY_SIGNATURE("(path: str) -> None") Status chdir(Ref path);
PY_FUNCTION("getcwd") Result<Own<Str>> getcwd();
PY_FUNCTION("sync") void sync();
/// ValueError for a negative size.
PY_FUNCTION("urandom") Result<Own<Bytes>> urandom(PY_POSITIONAL_ONLY SWord size);

} // namespace py::os
