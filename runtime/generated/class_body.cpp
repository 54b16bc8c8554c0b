#include "runtime/generated/class_body.h"

#include "runtime/core/error.h"
#include "runtime/core/special.h"
#include "runtime/generated/program.h"

namespace py {

Result<Own<Dict>> make_class_namespace(const ClassInfo& info) {
  PY_TRY(names, make_dict());
  PY_CHECK(names->set(PY_STR("__module__"), info.module ? info.module : PY_STR("__main__")));
  PY_CHECK(names->set(PY_STR("__qualname__"), info.qualname));
  return names;
}

Result<Object> load_name(Ref names, Str* name, Ref fallback) {
  Object value;
  PY_TRY(found, names.as<Dict>()->lookup(name, value));
  if (found)
    return value;
  if (!fallback.is_null())
    return Object(fallback);
  if (Ref builtin = find_builtin(name); !builtin.is_null())
    return Object(builtin);
  return raise_name_error(name);
}

Result<void> store_name(Ref names, Str* name, Ref value) {
  return names.as<Dict>()->set(name, value);
}

Result<void> delete_name(Ref names, Str* name) {
  if (!names.as<Dict>()->remove(name))
    return raise_name_error(name);
  return {};
}

Result<Object> get_special(Ref object, Str* name) {
  TypeAttr ignored;
  if (find_in_type(type_of(object), name, ignored))
    return get_attr(object, name);
  bool is_async = name->text()[2] == 'a',
       is_exit = name->equals("__exit__", 8) || name->equals("__aexit__", 9);
  const char* protocol = is_async ? "asynchronous context manager" : "context manager";
  if (!is_exit)
    return raise_type_error("'%.200T' object does not support the %s protocol", object.word(), protocol);
  return raise_type_error("'%.200T' object does not support the %s protocol (missed %U method)",
                          object.word(), protocol, name);
}

} // namespace py
