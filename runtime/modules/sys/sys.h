// The module `sys`. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/dict_views.h"
#include "runtime/core/list.h"
#include "runtime/core/tuple.h"
#include "runtime/modules/io/file.h"

namespace py::sys {

/// `sys.implementation`.
struct PY_CLASS("_Implementation") PY_UNNAMED Implementation : Header {
  static const TypeInfo info;
  PY_GET("name") Own<Str> get_name();
  PY_GET("version")
  PY_SIGNATURE("(self) -> tuple[int, int, int]") Own<Tuple> get_version();
  PY_GET("_machine") Own<Str> get_machine();
  PY_GET("_mpy") SWord get_mpy() { return 0; }
};
extern Implementation the_implementation;
PY_CONST("implementation") inline constexpr Implementation* implementation = &the_implementation;

/// What CircuitPython says of the language it speaks.
extern const TupleConstant<3> language_version;
PY_CONST("version_info") extern Tuple* const version_info;
PY_CONST("version") extern Str* const version;
PY_CONST("platform") extern Str* const platform;
PY_CONST("byteorder") extern Str* const byteorder;
PY_CONST("maxsize") inline constexpr SWord maxsize = INTPTR_MAX;

/// `sys.modules`: what has been imported, by name. It cannot be changed (NotImplementedError): what a program
/// consists of is known when it is compiled.
struct PY_CLASS("_Modules") PY_UNNAMED Modules : Header {
  static const TypeInfo info;

  PY_METHOD("copy")
  PY_SIGNATURE("(self) -> dict[str, object]") Result<Own<Dict>> copy();
  PY_METHOD("keys")
  PY_SIGNATURE("(self) -> dict_keys[str, object]") Result<Own<DictKeys>>
  keys();
  PY_METHOD("values")
  PY_SIGNATURE("(self) -> dict_values[str, object]") Result<Own<DictValues>>
  values();
  PY_METHOD("items")
  PY_SIGNATURE("(self) -> dict_items[str, object]") Result<Own<DictItems>>
  items();
  PY_METHOD("get")
  PY_SIGNATURE("(self, key: object, default: object = None) -> object") Result<Object>
  get(Ref key, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref default_value);
  PY_METHOD("pop")
  PY_SIGNATURE("(self, key: object, default: object = ...) -> object") Result<Object>
  pop(Ref key, PY_POSITIONAL_ONLY PY_OPTIONAL Ref default_value);
  PY_METHOD("__len__") Result<SWord> length();
  PY_METHOD("__iter__")
  PY_SIGNATURE("(self) -> Iterator[str]") Result<Object> iter();
  PY_METHOD("__contains__")
  PY_SIGNATURE("(self, key: object) -> bool") Result<bool>
  contains(Ref key);
  PY_METHOD("__getitem__")
  PY_SIGNATURE("(self, key: object) -> object") Result<Object>
  get_item(Ref key);
  PY_METHOD("__setitem__")
  PY_SIGNATURE("(self, key: object, value: object) -> None") Status
  set_item(Ref key, Ref value);
  PY_METHOD("__delitem__")
  PY_SIGNATURE("(self, key: object) -> None") Status del_item(Ref key);
  PY_METHOD("__repr__")
  PY_SIGNATURE("(self) -> str") Result<Own<Str>> repr();
};
extern Modules the_modules;
PY_CONST("modules") inline constexpr Modules* modules = &the_modules;

extern List the_path, the_argv;
/// Where modules were looked for; changing it has no effect, for all were found when the program was
/// compiled.
PY_CONST("path") inline constexpr List* path = &the_path;
PY_CONST("argv") inline constexpr List* argv = &the_argv;

extern io::TextIOWrapper the_stdin, the_stdout, the_stderr;
PY_CONST("stdin") inline constexpr io::TextIOWrapper* standard_input = &the_stdin;
PY_CONST("stdout") inline constexpr io::TextIOWrapper* standard_output = &the_stdout;
PY_CONST("stderr") inline constexpr io::TextIOWrapper* standard_error = &the_stderr;

/// Raises SystemExit.
PY_FUNCTION("exit") PY_SIGNATURE("(status: object = None) -> Never")
Status exit(PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref status);
/// The exception that is being handled: its class, itself, its traceback; all None when there is none.
PY_FUNCTION("exc_info") PY_SIGNATURE("() -> tuple[object, object, object]") Result<Own<Tuple>>
exc_info();
/// Prints an exception with its traceback; to standard output unless `file` is given.
PY_FUNCTION("print_exception") PY_SIGNATURE("(exc: BaseException, file: object = None) -> None")
Status print_exception(BaseException* exc, PY_POSITIONAL_ONLY PY_DEFAULT("None") Ref file);

/// Fills what is made at run time; called when the module is first imported.
Status begin();

} // namespace py::sys
