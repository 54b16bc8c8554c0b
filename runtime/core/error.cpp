// The pending exception, raising, and the scopes of exceptions being handled.
#include "runtime/core/error.h"
#include "runtime/core/dict.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/function.h"
#include "runtime/core/message.h"
#include "runtime/core/tuple.h"

namespace py {

Handling* innermost_handling = nullptr;

namespace {

[[clang::no_destroy]] constinit Own<BaseException> pending_exception;

/// What MemoryError is raised with: no memory is needed for it. It starts afresh unless one is still in
/// flight.
[[clang::no_destroy]] constinit BaseException out_of_memory{
    {{&types::MemoryError, 1}, {}}, {}, {}, {}, {}, false, false, 0, {}};

/// `exception` becomes the context of what is raised while it is handled; a chain that would become a ring is
/// cut, as CPython does.
void set_context(BaseException* raised, BaseException* handled) {
  if (raised == handled)
    return;
  BaseException* slow = handled;
  bool step_slow = false;
  for (BaseException* at = handled; at->context.get() != nullptr;) {
    if (at->context.get() == raised) {
      at->context.clear();
      break;
    }
    at = at->context.get();
    if (at == slow) // a ring made by user code
      break;
    if (step_slow)
      slow = slow->context.get();
    step_slow = !step_slow;
  }
  raised->context = Own<BaseException>(handled);
}

Failed make_pending(Own<BaseException>&& exception) {
  // The old one may run user code as it dies: nothing may be pending twice, so it goes last.
  Own<BaseException> old = static_cast<Own<BaseException>&&>(pending_exception);
  pending_exception = static_cast<Own<BaseException>&&>(exception);
  return {};
}

Failed raise_formatted(const TypeInfo& type, const char* format, va_list values) {
  TextBuilder out;
  PY_CHECK(append_message(out, format, values));
  PY_TRY(message, out.finish());
  Ref argument = message;
  return raise_with(type, {&argument, 1});
}

} // namespace

PY_OPENING Failed raise_exception(Own<BaseException>&& exception) {
  if (innermost_handling != nullptr)
    if (BaseException* current = handled())
      set_context(exception, current);
  return make_pending(static_cast<Own<BaseException>&&>(exception));
}

Failed resume(Own<BaseException>&& exception) {
  return make_pending(static_cast<Own<BaseException>&&>(exception));
}

Failed raise_new(const TypeInfo& type, const char* format, ...) {
  va_list values;
  va_start(values, format);
  Failed failed = raise_formatted(type, format, values);
  va_end(values);
  return failed;
}

#define PY_EXCEPTION(Name, snake_name, Base)                                                                 \
  PY_OPENING Failed raise_##snake_name(const char* format, ...) {                                            \
    va_list values;                                                                                          \
    va_start(values, format);                                                                                \
    Failed failed = raise_formatted(types::Name, format, values);                                            \
    va_end(values);                                                                                          \
    return failed;                                                                                           \
  }
#include "runtime/core/exceptions.def"

Failed raise_with(const TypeInfo& type, Span<const Ref> values) {
  PY_TRY(exception, make_exception(type, values));
  return raise_exception(static_cast<Own<BaseException>&&>(exception));
}

PY_OPENING Failed raise_memory_error() {
  if (out_of_memory.refs == 1) { // only ours
    out_of_memory.cause.clear();
    out_of_memory.context.clear();
    out_of_memory.traceback.clear();
    out_of_memory.first_count = 0;
    out_of_memory.suppress_context = false;
  }
  return raise_exception(Own<BaseException>(&out_of_memory));
}

Failed raise_key_error(Ref key) {
  return raise_with(types::KeyError, {&key, 1});
}

Failed raise_stop_iteration(Ref value) {
  if (value.is_null() || value.is_none())
    return raise_with(types::StopIteration, {});
  return raise_with(types::StopIteration, {&value, 1});
}

Failed raise_attribute_error(Ref object, Str* name) {
  while (is<BoundMethod>(object)) // which shows its function's attributes
    object = object.as<BoundMethod>()->function;
  return with_attribute(raise_attribute_error("'%T' object has no attribute '%U'", object.word(), name),
                        object, name);
}
Failed with_attribute(Failed failed, Ref object, Str* name) {
  if (pending_is(types::AttributeError)) {
    auto* error = static_cast<AttributeError*>(pending());
    error->name = Object(Ref(name));
    error->obj = Object(object);
  }
  return failed;
}

namespace {
Failed with_name(Failed failed, Str* name) {
  if (pending_is(types::NameError))
    static_cast<NameError*>(pending())->name = Object(Ref(name));
  else if (pending_is(types::ImportError))
    static_cast<ImportError*>(pending())->name = Object(Ref(name));
  return failed;
}
} // namespace

Failed raise_name_error(Str* name) {
  return with_name(raise_name_error("name '%U' is not defined", name), name);
}
Failed raise_unbound_local_error(Str* name) {
  return raise_unbound_local_error(
      "cannot access local variable '%U' where it is not associated with a value", name);
}

Failed raise_import_error(const TypeInfo& type, const char* text, Str* name) {
  return with_name(raise_new(type, "%s", text), name);
}

Failed raise(Ref value, Ref cause) {
  Own<BaseException> exception;
  if (is_exception_class(value)) {
    PY_TRY(made, call(value, Args{}));
    if (!is<BaseException>(made.ref()))
      return raise_type_error("calling %R should have returned an instance of BaseException, not %R",
                              value.word(), Ref(type_of(made.ref())).word());
    exception = Own<BaseException>::adopt_word(made.leak());
  } else if (is<BaseException>(value)) {
    exception = Own<BaseException>(value.as<BaseException>());
  } else {
    return raise_type_error("exceptions must derive from BaseException");
  }
  if (!cause.is_null()) {
    Own<BaseException> because;
    if (is_exception_class(cause)) {
      PY_TRY(made, call(cause, Args{}));
      if (!is<BaseException>(made.ref()))
        return raise_type_error("calling %R should have returned an instance of BaseException, not %R",
                                cause.word(), Ref(type_of(made.ref())).word());
      because = Own<BaseException>::adopt_word(made.leak());
    } else if (is<BaseException>(cause)) {
      because = Own<BaseException>(cause.as<BaseException>());
    } else if (!cause.is_none()) {
      return raise_type_error("exception causes must derive from BaseException");
    }
    exception->cause = static_cast<Own<BaseException>&&>(because);
    exception->suppress_context = true;
  }
  return raise_exception(static_cast<Own<BaseException>&&>(exception));
}

Failed reraise() {
  BaseException* exception = handled();
  if (exception == nullptr)
    return raise_runtime_error("No active exception to reraise");
  return make_pending(Own<BaseException>(exception));
}

// --- The pending exception
// -------------------------------------------------------------------------------------------

bool is_pending() {
  return !pending_exception.is_null();
}
BaseException* pending() {
  return pending_exception.get();
}
bool pending_is(const TypeInfo& type) {
  return is_instance(pending_exception, &type);
}
Own<BaseException> take_pending() {
  return static_cast<Own<BaseException>&&>(pending_exception);
}
void clear_pending() {
  Own<BaseException> gone = take_pending();
}

// --- The exception being handled
// -------------------------------------------------------------------------------------

Handling::Handling() : exception_(take_pending()), outer_(innermost_handling) {
  innermost_handling = this;
}
Handling::~Handling() {
  innermost_handling = outer_;
}

BaseException* handled() {
  for (Handling* scope = innermost_handling; scope != nullptr; scope = scope->outer_)
    if (!scope->exception_.is_null())
      return scope->exception_.get();
  return nullptr;
}

void chain_thrown() {
  if (BaseException* current = handled(); current != nullptr && pending_exception.get() != nullptr)
    set_context(pending_exception.get(), current);
}

void HandlingScopes::enter(Mark mark) {
  Handling* outermost = innermost_;
  while (outermost->outer_ != nullptr)
    outermost = outermost->outer_;
  outermost->outer_ = mark;
  innermost_handling = innermost_;
  innermost_ = nullptr;
}

void HandlingScopes::leave(Mark mark) {
  innermost_ = innermost_handling;
  Handling* outermost = innermost_;
  while (outermost->outer_ != mark)
    outermost = outermost->outer_;
  outermost->outer_ = nullptr;
  innermost_handling = mark;
}

} // namespace py
