// Errors: the pending exception, how C++ raises and inspects it, the exception being handled, and tracebacks.
// A function that raises leaves the exception pending and returns Failed; whoever catches takes it.
// Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/exception_types.h"

namespace py {

// --- Raising
// -------------------------------------------------------------------------------------------------------
// Formats: %s C string, %d int, %u unsigned, %zd SWord, %c a byte, %U Str*, %S str(x), %R repr(x), %A
// ascii(x), %T the name of x's type, %N the name of a TypeInfo*, %% itself; x is given as `ref.word()`. A
// maximum may stand before the letter, in code points: %.200s. `%S`, `%R`, `%A` may run user code; if that
// fails, its exception replaces this one.

#define PY_EXCEPTION(Name, snake_name, Base) Failed raise_##snake_name(const char* format, ...);
#include "runtime/core/exceptions.def"
/// The same for any exception class, `Exception(message)`.
Failed raise_new(const TypeInfo& type, const char* format, ...);
/// `Exception(*values)`.
Failed raise_with(const TypeInfo& type, Span<const Ref> values);

Failed raise_key_error(Ref key);
/// StopIteration with a value; null is none.
Failed raise_stop_iteration(Ref value);
/// OSError (or its subclass for that number) with errno and the system's words for it.
Failed raise_os_error(int number);
/// The same about a file, or about two (renaming): `filename`, `filename2`.
Failed raise_file_error(int number, Ref filename);
Failed raise_file_error(int number, Ref filename, Ref second);
/// "'TYPE' object has no attribute 'NAME'", with `obj` and `name` set.
Failed raise_attribute_error(Ref object, Str* name);
/// Gives the AttributeError that was just raised its `obj` and `name`.
Failed with_attribute(Failed failed, Ref object, Str* name);
/// "name 'NAME' is not defined" and "cannot access local variable 'NAME' where it is not associated with a
/// value".
Failed raise_name_error(Str* name);
Failed raise_unbound_local_error(Str* name);
/// ImportError or ModuleNotFoundError about the module `name`.
Failed raise_import_error(const TypeInfo& type, const char* text, Str* name);

/// Makes an exception object pending as `raise exception` does: `__context__` becomes the one being handled.
Failed raise_exception(Own<BaseException>&& exception);
/// `raise` without a value: the exception being handled, its traceback going on from where it was. In the
/// function that says it no frame is added (no `trace`). RuntimeError when none is being handled.
Failed reraise();
/// Lets an exception that was taken go on, as if it had never been taken: no context, no frame.
Failed resume(Own<BaseException>&& exception);

// --- The pending exception
// -----------------------------------------------------------------------------------------

/// Whether a failure is on its way. (A Result says the same; this is for assertions.)
bool is_pending();
/// The pending exception, borrowed; only when there is one.
BaseException* pending();
bool pending_is(const TypeInfo& type);
/// Takes it: nothing is pending afterwards. Only when there is one.
Own<BaseException> take_pending();
void clear_pending();

/// Records, once in each function that the pending exception leaves or is caught in, the line that it came
/// to. Never fails: without memory the frame is missing.
void trace(const CodeInfo& code, uint32_t line);

// --- The exception being handled
// -----------------------------------------------------------------------------------

/// The scope of an `except` or `finally` block, or of `__exit__` (or C++ code that catches): takes the
/// pending exception, which becomes `__context__` of what is raised inside and what a bare `raise` raises
/// again. Lives on the stack or in a coroutine frame; scopes end in the reverse of the order in which they
/// began.
class Handling {
public:
  Handling();
  ~Handling();
  Handling(const Handling&) = delete;
  Handling& operator=(const Handling&) = delete;
  BaseException* exception() const { return exception_; }
  /// Gives the exception away, to `resume` it: the scope is over for it.
  Own<BaseException> take() { return static_cast<Own<BaseException>&&>(exception_); }

private:
  friend class HandlingScopes;
  friend BaseException* handled();
  Own<BaseException> exception_;
  Handling* outer_;
};
/// The innermost scope: the list's head, for HandlingScopes and NothingHandled alone.
extern Handling* innermost_handling;
/// What sys.exc_info() shows: the innermost exception being handled, or null.
BaseException* handled();
/// The pending exception was thrown into a generator: the one that is handled there becomes its context.
void chain_thrown();

/// While it lives nothing is being handled: what is raised to be thrown into a generator has no context from
/// who throws it.
class NothingHandled {
public:
  NothingHandled() : outer_(innermost_handling) { innermost_handling = nullptr; }
  ~NothingHandled() { innermost_handling = outer_; }
  NothingHandled(const NothingHandled&) = delete;
  NothingHandled& operator=(const NothingHandled&) = delete;

private:
  Handling* outer_;
};

/// The scopes that a suspended coroutine or generator is inside of. They belong to it, not to whoever runs
/// now:
///   HandlingScopes::Mark mark = scopes.resume();   before its code runs
///   scopes.suspend(mark);                          when it has suspended or ended
class HandlingScopes {
public:
  using Mark = Handling*;
  static Mark mark() { return innermost_handling; }
  bool is_empty() const { return innermost_ == nullptr; }
  Mark resume() {
    Mark mark = innermost_handling;
    if (innermost_ != nullptr) [[unlikely]]
      enter(mark);
    return mark;
  }
  void suspend(Mark mark) {
    if (innermost_handling != mark) [[unlikely]]
      leave(mark);
  }

private:
  void enter(Mark mark);
  void leave(Mark mark);
  Handling* innermost_ = nullptr; ///< null: of none
};

// --- Printing
// ------------------------------------------------------------------------------------------------------

class TextBuilder;
/// What CPython prints for an uncaught exception, causes and contexts included, without source lines (as
/// CircuitPython), each line ended. Exceptions raised by a `__str__` are swallowed as CPython does.
Status format_exception(TextBuilder& out, BaseException* exception);
/// The last line alone: "ValueError: text".
Status format_exception_only(TextBuilder& out, BaseException* exception);

// --- What the dynamic operations need
// --------------------------------------------------------------------------------

/// Whether a value is an exception class (what `except` and `raise` take).
bool is_exception_class(Ref value);
/// BaseException.__new__ and __init__ for a class laid out from Exception, its fields filled from the
/// arguments.
Result<Object> construct_exception(Ref cls, const Args& args);

} // namespace py
