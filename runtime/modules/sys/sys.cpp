#include "runtime/modules/sys/sys.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/traceback/traceback.h"

namespace py::attrs::sys {
[[gnu::weak]] extern const AttrTable _Implementation;
}

namespace py::sys {

constinit const TypeInfo Implementation::info = builtin_type({.name = PY_STR("_Implementation"),
                                                              .base = &types::object,
                                                              .size = sizeof(Implementation),
                                                              .kind = Kind::native,
                                                              .flags = TypeInfo::final | TypeInfo::abstract,
                                                              .attrs = &attrs::sys::_Implementation,
                                                              .module = PY_STR("sys")});
constinit Implementation the_implementation{{&Implementation::info, immortal_refs}};

static constinit const TupleConstant<3> own_version{
    {&types::tuple, immortal_refs},
    3,
    {word::from_small_int(10), word::from_small_int(0), word::from_small_int(0)}};
constinit const TupleConstant<3> language_version{
    {&types::tuple, immortal_refs},
    3,
    {word::from_small_int(3), word::from_small_int(4), word::from_small_int(0)}};

Own<Str> Implementation::get_name() {
  return Own<Str>(PY_STR("circuitpython"));
}
Own<Tuple> Implementation::get_version() {
  return Own<Tuple>(own_version.get());
}
Own<Str> Implementation::get_machine() {
  return Own<Str>(platform);
}

Tuple* const version_info = language_version.get();
constinit Str* const version = PY_STR("3.4.0; CircuitPython 10.0.0");
constinit Str* const platform = PY_STR("simulator");
constinit Str* const byteorder = PY_STR("little");

constinit List the_path{{&types::list, immortal_refs}};
constinit List the_argv{{&types::list, immortal_refs}};

[[clang::no_destroy]] constinit io::TextIOWrapper the_stdin(io::FileBuffer::Console::input);
[[clang::no_destroy]] constinit io::TextIOWrapper the_stdout(io::FileBuffer::Console::output);
[[clang::no_destroy]] constinit io::TextIOWrapper the_stderr(io::FileBuffer::Console::error);

static void name_stream(io::TextIOWrapper& stream, Str* name, Str* mode) {
  stream.given_name = Object(Ref(name));
  stream.given_mode = Own<Str>(mode);
  stream.encoding = Own<Str>(PY_STR("utf-8"));
  stream.errors = Own<Str>(PY_STR("strict"));
}

Status begin() {
  name_stream(the_stdin, PY_STR("<stdin>"), PY_STR("r"));
  name_stream(the_stdout, PY_STR("<stdout>"), PY_STR("w"));
  name_stream(the_stderr, PY_STR("<stderr>"), PY_STR("w"));
  Str* const folders[] = {PY_STR(""), PY_STR("/"), PY_STR(".frozen"), PY_STR("/lib")};
  for (Str* folder : folders)
    PY_CHECK(the_path.append(folder));
  return the_argv.append(PY_STR(""));
}

Status exit(Ref status) {
  return status.is_none() ? raise_with(types::SystemExit, {}) : raise_with(types::SystemExit, {&status, 1});
}

Result<Own<Tuple>> exc_info() {
  BaseException* exception = handled();
  if (exception == nullptr)
    return tuple_of(Ref(none), Ref(none), Ref(none));
  PY_TRY(traceback, exception->get_traceback());
  return tuple_of(Ref(exception->type), Ref(exception), traceback);
}

Status print_exception(BaseException* exc, Ref file) {
  return traceback::print_exception(exc, Ref(), Ref(), none, file.is_none() ? Ref(&the_stdout) : file, true);
}

} // namespace py::sys
