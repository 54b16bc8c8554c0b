// The program as a whole: its modules, its builtins by name, and where it begins. Nothing here may be called
// from an interrupt.
#pragma once
#include "runtime/core/module.h"
#include "runtime/generated/values.h"

namespace py {

/// Defined by generated code: runs the script.
Status run_program();
/// Says on the console's errors what left the program, and gives its exit status: SystemExit's, which may be
/// silent; 1 for anything else.
int report_exit(Own<BaseException>&& exception);
/// What the program has asked to be called when it has ended. There is none in a program that asks for
/// nothing.
[[gnu::weak]] void end_program();

/// Lets time pass, without an end in sight. KeyboardInterrupt.
Status rest();

/// `name` of the builtins: what a program says without importing it. Null when there is none. Where there is
/// no memory to make it, a function that raises MemoryError.
Ref find_builtin(Str* name);
/// The same, kept for the next time if it could be made.
Ref keep_builtin(Str* name, Ref& kept);
/// A builtin that the program replaces, as it is now. NameError.
Result<Object> load_replaceable(Str* name);
/// The same as find_builtin, known to be there: printed for each builtin that a program uses as a value.
template <FixedText name>
Ref builtin() {
  static Ref found;
  return found.is_null() ? keep_builtin(static_str<name>.str(), found) : found;
}

/// A native module as a value; ImportError when this program has no such module (never, when the compiler let
/// it through).
Result<Object> import_native(Str* name);
/// `from module import name`.
Result<Object> import_from(Ref module, Str* name);

namespace generated {
/// Null when unset (and when a number cannot be boxed for want of memory).
inline Object value_or_null(Result<Object>&& boxed) {
  if (boxed.failed()) {
    clear_pending();
    return Object();
  }
  return boxed.take();
}
template <class T>
Object global_value(const T& variable) {
  if constexpr (__is_base_of(OwnedWord, T))
    return variable.is_null() ? Object() : Object(Ref(variable));
  else
    return value_or_null(box_object(T(variable)));
}
template <class T>
Object global_value(const Settable<T>& variable) {
  return variable.is_set ? value_or_null(box_object(T(variable.value))) : Object();
}
template <class T>
Status set_global_value(T& variable, Ref value) {
  if constexpr (__is_base_of(OwnedWord, T)) {
    if (value.is_null()) {
      variable.clear();
      return {};
    }
    PY_TRY(v, checked<T>(value));
    variable = static_cast<T&&>(v);
  } else {
    PY_TRY(v, checked<T>(value));
    variable = v;
  }
  return {};
}
template <class T>
Status set_global_value(Settable<T>& variable, Ref value) {
  variable.is_set = false;
  if (value.is_null())
    return {};
  PY_TRY(v, checked<T>(value));
  variable.value = v;
  variable.is_set = true;
  return {};
}
} // namespace generated

/// Entries of a module's table: a global of any representation by name.
template <class T, T& variable>
Object get_global() {
  return generated::global_value(variable);
}
template <class T, T& variable>
Status set_global(Ref value) {
  return generated::set_global_value(variable, value);
}
/// The getter of a name that no one may set: a builtin that the module's text uses.
inline Object no_global() {
  return {};
}

} // namespace py
