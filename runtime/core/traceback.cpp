// Tracebacks: recording the frames that an exception passes, and printing it with them.
#include "runtime/core/class.h"
#include "runtime/core/error.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/text.h"

namespace py {

namespace {

void drop_traceback(Header* object) {
  free(static_cast<Traceback*>(object)->frames);
}

/// The pending exception's traceback, made if need be; null without memory.
Traceback* traceback_of(BaseException* exception) {
  if (exception->traceback.is_null()) {
    auto* traceback = static_cast<Traceback*>(allocate(sizeof(Traceback)));
    if (traceback == nullptr)
      return nullptr;
    *traceback = Traceback{{&types::traceback, 1}, nullptr, 0, 0};
    exception->traceback = Own<Traceback>::adopt(traceback);
  }
  return exception->traceback.get();
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
                                                          .drop = drop_traceback});

void trace(const CodeInfo& code, uint32_t line) {
  Traceback* traceback = traceback_of(pending());
  if (traceback == nullptr)
    return;
  TracebackFrame frame{&code, line, 1};
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

/// Lines of an exception inside a group stand behind a margin: "  | ".
struct Margin {
  unsigned depth = 0;
  void write(TextBuilder& out, char mark = '|') const {
    if (depth == 0)
      return;
    out.append_repeated(' ', 2 * depth);
    out.append_byte(mark);
    out.append_byte(' ');
  }
};

void write_frame(TextBuilder& out, const TracebackFrame& frame, Margin margin) {
  margin.write(out);
  out.append("  File \"");
  out.append_c_string(frame.code->file);
  out.append("\", line ");
  out.append_decimal(frame.line);
  out.append(", in ");
  out.append_c_string(frame.code->function);
  out.append("\n");
}

void write_repeats(TextBuilder& out, uint32_t times, Margin margin) {
  margin.write(out);
  out.append("  [Previous line repeated ");
  out.append_decimal(times);
  out.append(" more time");
  if (times > 1)
    out.append("s");
  out.append("]\n");
}

void write_traceback(TextBuilder& out, Traceback* traceback, bool is_group, Margin margin) {
  constexpr uint32_t most = 3; // lines that say the same
  if (is_group && margin.depth <= 1 /* the outermost group's own lines carry the mark of the tree */)
    margin.write(out, '+');
  else
    margin.write(out);
  if (is_group)
    out.append("Exception Group ");
  out.append("Traceback (most recent call last):\n");
  for (uint32_t i = traceback->count; i-- > 0;) {
    const TracebackFrame& frame = traceback->frames[i];
    for (uint32_t n = 0; n < frame.times && n < most; ++n)
      write_frame(out, frame, margin);
    if (frame.times > most)
      write_repeats(out, frame.times - most, margin);
  }
}

void write_type(TextBuilder& out, const TypeInfo* type) {
  Str* module = type->module;
  Str* name = type->name;
  if (is_user_class(type)) {
    auto* cls = static_cast<const Class*>(type);
    if (!cls->qualname.is_null())
      name = cls->qualname;
  }
  if (module != nullptr && !module->equals("__main__", 8) && !module->equals("builtins", 8)) {
    out.append(module);
    out.append(".");
  }
  out.append(name);
}

/// str(exception), each of whose lines is behind the margin.
void write_text(TextBuilder& out, Str* text, Margin margin) {
  const char* at = text->text();
  const char* end = at + text->size;
  while (at != end) {
    const char* line_end = at;
    while (line_end != end && *line_end != '\n')
      ++line_end;
    out.append_utf8(at, line_end - at);
    at = line_end;
    if (at != end) {
      out.append("\n");
      margin.write(out);
      ++at;
    }
  }
}

void write_last_line(TextBuilder& out, BaseException* exception, Margin margin) {
  margin.write(out);
  write_type(out, exception->type);
  Result<Own<Str>> text = to_str(Ref(exception));
  if (text.failed()) {
    clear_pending();
    out.append(": <exception str() failed>");
  } else if ((*text)->size != 0) {
    out.append(": ");
    write_text(out, *text, margin);
  }
  out.append("\n");
}

/// What is printed before an exception, and how the two hang together.
BaseException* predecessor(BaseException* exception, bool& is_cause) {
  is_cause = !exception->cause.is_null();
  if (is_cause)
    return exception->cause.get();
  return exception->suppress_context ? nullptr : exception->context.get();
}

void write_chain(TextBuilder& out, BaseException* exception, Margin margin);

void write_one(TextBuilder& out, BaseException* exception, Margin margin) {
  bool is_group = is<BaseExceptionGroup>(exception);
  if (!exception->traceback.is_null() && exception->traceback->count != 0)
    write_traceback(out, exception->traceback, is_group, margin);
  write_last_line(out, exception, margin);
}

void write_chain(TextBuilder& out, BaseException* exception, Margin margin) {
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
    write_one(out, at, margin);
    if (length == 1)
      break;
    margin.write(out);
    out.append("\n");
    margin.write(out);
    if (is_cause)
      out.append("The above exception was the direct cause of the following exception:\n");
    else
      out.append("During handling of the above exception, another exception occurred:\n");
    margin.write(out);
    out.append("\n");
  }
}

} // namespace

Status format_exception(TextBuilder& out, BaseException* exception) {
  write_chain(out, exception, Margin{});
  return {};
}

Status format_exception_only(TextBuilder& out, BaseException* exception) {
  write_last_line(out, exception, Margin{});
  return {};
}

} // namespace py
