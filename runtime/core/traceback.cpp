// Tracebacks: recording the frames that an exception passes, and printing it with them.
#include "runtime/core/class.h"
#include "runtime/core/error.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/text.h"
#include "runtime/core/type_attrs.h"
#include "runtime/modules/_code/_code.h"

namespace py {

namespace {

void drop_traceback(Header* object) {
  free(static_cast<Traceback*>(object)->frames);
}

/// A traceback of these frames with room for a few more; null without memory.
Traceback* new_traceback(Span<const TracebackFrame> frames) {
  const auto count = uint32_t(frames.count), capacity = count + BaseException::few;
  auto* room = static_cast<TracebackFrame*>(allocate(capacity * sizeof(TracebackFrame)));
  auto* traceback = static_cast<Traceback*>(allocate(sizeof(Traceback)));
  if (room == nullptr || traceback == nullptr) {
    free(room);
    free(traceback);
    return nullptr;
  }
  __builtin_memcpy(room, frames.data, count * sizeof(TracebackFrame));
  *traceback = Traceback{{&types::traceback, 1}, room, count, capacity};
  return traceback;
}

/// The exception's traceback; those in `first` move there. Null without memory.
Traceback* traceback_of(BaseException* exception) {
  if (!exception->traceback.is_null())
    return exception->traceback.get();
  Traceback* traceback = new_traceback({exception->first, exception->first_count});
  if (traceback == nullptr)
    return nullptr;
  exception->traceback = Own<Traceback>::adopt(traceback);
  exception->first_count = 0;
  return traceback;
}

/// The exception's traceback, its own: who holds the one that it had sees no frames that come to it.
Traceback* own_traceback_of(BaseException* exception) {
  Traceback* traceback = traceback_of(exception);
  if (traceback == nullptr || traceback->refs == 1)
    return traceback;
  Traceback* own = new_traceback({traceback->frames, traceback->count});
  if (own != nullptr)
    exception->traceback = Own<Traceback>::adopt(own);
  return own;
}

/// What is to be printed, wherever it stands.
Span<const TracebackFrame> frames_of(BaseException* exception) {
  if (Traceback* traceback = exception->traceback.get())
    return {traceback->frames, traceback->count};
  return {exception->first, exception->first_count};
}

bool same(const char* a, const char* b) {
  return a == b || __builtin_strcmp(a, b) == 0;
}
bool same(const TracebackFrame& a, const TracebackFrame& b) {
  return a.line == b.line &&
         (a.code == b.code || (same(a.code->file, b.code->file) && same(a.code->function, b.code->function)));
}

} // namespace

constinit const TypeInfo types::traceback = builtin_type({.name = PY_STR("traceback"),
                                                          .base = &types::object,
                                                          .size = sizeof(Traceback),
                                                          .kind = Kind::traceback,
                                                          .flags = TypeInfo::final | TypeInfo::abstract,
                                                          .drop = drop_traceback,
                                                          .attrs = &attrs::traceback});

Result<Object> Traceback::next() {
  const bool repeats = count != 0 && frames[count - 1].times > 1;
  if (count == 0 || (count == 1 && !repeats))
    return Object(none);
  Traceback* inner = new_traceback({frames, repeats ? count : count - 1});
  if (inner == nullptr)
    return raise_memory_error();
  if (repeats)
    --inner->frames[count - 1].times;
  return Object(Own<Traceback>::adopt(inner));
}

Result<Object> Traceback::frame() {
  if (count == 0)
    return Object(none);
  return _code::frame_of(*frames[count - 1].code);
}

Result<Object> BaseException::make_traceback() {
  if (traceback.is_null() && first_count == 0)
    return Object(none);
  if (traceback_of(this) == nullptr)
    return raise_memory_error();
  return Object(Ref(traceback));
}

PY_OPENING void trace(const CodeInfo& code, uint32_t line) {
  BaseException* exception = pending();
  const TracebackFrame frame{&code, line, 1};
  if (exception->traceback.is_null() && exception->first_count < BaseException::few) {
    const uint8_t count = exception->first_count;
    if (count != 0 && same(exception->first[count - 1], frame))
      ++exception->first[count - 1].times;
    else
      exception->first[exception->first_count++] = frame;
    return;
  }
  Traceback* traceback = own_traceback_of(exception);
  if (traceback == nullptr)
    return;
  if (traceback->count != 0 && same(traceback->frames[traceback->count - 1], frame)) {
    ++traceback->frames[traceback->count - 1].times;
    return;
  }
  if (traceback->count == traceback->capacity) {
    uint32_t capacity = traceback->capacity * 2 + 4;
    auto* grown =
        static_cast<TracebackFrame*>(reallocate(traceback->frames, capacity * sizeof(TracebackFrame)));
    if (grown == nullptr)
      return;
    traceback->frames = grown;
    traceback->capacity = capacity;
  }
  traceback->frames[traceback->count++] = frame;
}

// --- Printing
// --------------------------------------------------------------------------------------------------------

namespace {

constexpr uint32_t most_repeats = 3; // lines that say the same
constexpr size_t most_members = 15;  // of a group that are shown
constexpr unsigned deepest_group = 10;

/// Prints one exception with all that hangs on it. Inside a group, each line stands behind a margin ("  | ").
class ExceptionPrinter {
public:
  explicit ExceptionPrinter(TextBuilder& out) : out_(out) {}

  /// With what it was raised from, the first one first.
  void chain(BaseException* exception);
  void last_line(BaseException* exception);

private:
  void indent() { out_.append_repeated(' ', 2 * depth_); }
  void margin(char mark = '|') {
    if (depth_ == 0)
      return;
    indent();
    out_.append_byte(mark);
    out_.append_byte(' ');
  }
  /// A whole line.
  void line(const char* text, char mark = '|') {
    margin(mark);
    out_.append_c_string(text);
    out_.append("\n");
  }
  void frame(const TracebackFrame& frame);
  void frames(Span<const TracebackFrame> frames);
  void type_name(const TypeInfo* type);
  void one(BaseException* exception);
  void group(BaseExceptionGroup* group);

  TextBuilder& out_;
  unsigned depth_ = 0;
  bool needs_end_ = false; // the innermost group's last line is still to come
};

void ExceptionPrinter::frame(const TracebackFrame& frame) {
  margin();
  out_.append("  File \"");
  out_.append_c_string(frame.code->file);
  out_.append("\", line ");
  out_.append_decimal(frame.line);
  out_.append(", in ");
  out_.append_c_string(short_name(*frame.code));
  out_.append("\n");
}

void ExceptionPrinter::frames(Span<const TracebackFrame> frames) {
  for (size_t i = frames.count; i-- > 0;) {
    const TracebackFrame& each = frames[i];
    for (uint32_t n = 0; n < each.times && n < most_repeats; ++n)
      frame(each);
    if (each.times <= most_repeats)
      continue;
    margin();
    out_.append("  [Previous line repeated ");
    out_.append_decimal(each.times - most_repeats);
    out_.append_c_string(each.times == most_repeats + 1 ? " more time]\n" : " more times]\n");
  }
}

void ExceptionPrinter::type_name(const TypeInfo* type) {
  Str* module = type->module;
  Str* name = type->name;
  if (is_user_class(type)) {
    auto* cls = static_cast<const Class*>(type);
    if (!cls->qualname.is_null())
      name = cls->qualname;
  }
  if (module != nullptr && !module->equals("__main__", 8) && !module->equals("builtins", 8)) {
    out_.append(module);
    out_.append(".");
  }
  out_.append(name);
}

void ExceptionPrinter::last_line(BaseException* exception) {
  margin();
  type_name(exception->type);
  Result<Own<Str>> text = to_str(Ref(exception));
  if (text.failed()) {
    clear_pending();
    out_.append(": <exception str() failed>");
  } else if ((*text)->size != 0) {
    out_.append(": ");
    out_.append(*text); // its further lines stand at the left, as CPython prints them
  }
  out_.append("\n");
}

void ExceptionPrinter::one(BaseException* exception) {
  if (is_exception_group(exception) &&
      static_cast<BaseExceptionGroup*>(exception)->exceptions.ref().is_heap())
    return group(static_cast<BaseExceptionGroup*>(exception));
  if (Span<const TracebackFrame> passed = frames_of(exception); passed.count != 0) {
    line("Traceback (most recent call last):");
    frames(passed);
  }
  last_line(exception);
}

void ExceptionPrinter::group(BaseExceptionGroup* group) {
  if (depth_ > deepest_group)
    return line("... (max_group_depth is 10)");
  const bool outermost = depth_ == 0;
  if (outermost)
    depth_ = 1;
  if (Span<const TracebackFrame> passed = frames_of(group); passed.count != 0) {
    line("Exception Group Traceback (most recent call last):", outermost ? '+' : '|');
    frames(passed);
  }
  last_line(group);
  Tuple* members = group->exceptions.ref().as<Tuple>();
  size_t shown = members->count <= most_members ? members->count : most_members + 1;
  needs_end_ = false;
  for (size_t i = 0; i < shown; ++i) {
    const bool is_last = i + 1 == shown, is_rest = i == most_members;
    needs_end_ = needs_end_ || is_last; // a group that is the last member draws the end for both
    indent();
    out_.append_c_string(i == 0 ? "+-" : "  ");
    out_.append("+---------------- ");
    if (is_rest)
      out_.append("...");
    else
      out_.append_decimal(int64_t(i) + 1);
    out_.append(" ----------------\n");
    ++depth_;
    if (is_rest) {
      margin();
      out_.append("and ");
      out_.append_decimal(int64_t(members->count - most_members));
      out_.append_c_string(members->count == most_members + 1 ? " more exception\n" : " more exceptions\n");
    } else {
      chain((*members)[i].as<BaseException>());
    }
    if (is_last && needs_end_) {
      indent();
      out_.append("+------------------------------------\n");
      needs_end_ = false;
    }
    --depth_;
  }
  if (outermost)
    depth_ = 0;
}

/// What is printed before an exception, and how the two hang together.
BaseException* predecessor(BaseException* exception, bool& is_cause) {
  is_cause = !exception->cause.is_null();
  if (is_cause)
    return exception->cause.get();
  return exception->suppress_context ? nullptr : exception->context.get();
}

void ExceptionPrinter::chain(BaseException* exception) {
  // Back to the first of the chain; a ring made by user code is cut where it closes.
  size_t length = 1;
  bool is_cause;
  BaseException* first = exception;
  while (BaseException* before = predecessor(first, is_cause)) {
    bool seen = false;
    BaseException* at = exception;
    for (size_t i = 0; i < length && !seen; ++i, at = predecessor(at, is_cause))
      seen = at == before;
    if (seen)
      break;
    first = before;
    ++length;
  }
  for (; length != 0; --length) {
    BaseException* at = exception;
    for (size_t i = 1; i < length; ++i)
      at = predecessor(at, is_cause);
    one(at);
    if (length == 1)
      break;
    line("");
    line(is_cause ? "The above exception was the direct cause of the following exception:"
                  : "During handling of the above exception, another exception occurred:");
    line("");
  }
}

} // namespace

Status format_exception(TextBuilder& out, BaseException* exception) {
  ExceptionPrinter(out).chain(exception);
  return {};
}

Status format_exception_only(TextBuilder& out, BaseException* exception) {
  ExceptionPrinter(out).last_line(exception);
  return {};
}

} // namespace py
