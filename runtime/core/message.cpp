#include "runtime/core/message.h"
#include "runtime/core/ops.h"

namespace py {

namespace {

void append_limited(TextBuilder& out, const Str* text, size_t most) {
  if (text->length <= most)
    return out.append(text);
  const char* end = utf8::advance(text->text(), most);
  out.append(text->text(), end - text->text(), most);
}

void append_name(TextBuilder& out, const TypeInfo* type, size_t most) {
  if (type->flags & TypeInfo::dotted) {
    out.append(type->module);
    out.append(".");
  }
  append_limited(out, type->name, most);
}

} // namespace

void append_shown_name(TextBuilder& out, const TypeInfo* type) {
  append_name(out, type, SIZE_MAX);
}

PY_OPENING Status append_message(TextBuilder& out, const char* format, va_list values) {
  for (const char* at = format; *at != 0;) {
    if (*at != '%') {
      const char* end = at;
      while (*end != 0 && *end != '%')
        ++end;
      out.append_utf8(at, end - at);
      at = end;
      continue;
    }
    ++at;
    size_t most = SIZE_MAX;
    if (*at == '.') {
      most = 0;
      for (++at; *at >= '0' && *at <= '9'; ++at)
        most = most * 10 + (*at - '0');
    }
    if (*at == 'z')
      ++at; // %zd: the width is that of the letter's word below
    switch (*at++) {
    case 's': {
      const char* text = va_arg(values, const char*);
      size_t size = 0;
      while (size < most && text[size] != 0)
        ++size;
      out.append_utf8(text, size);
      break;
    }
    case 'd':
      if (at[-2] == 'z')
        out.append_decimal(va_arg(values, SWord));
      else
        out.append_decimal(va_arg(values, int));
      break;
    case 'u':
      out.append_decimal(va_arg(values, unsigned));
      break;
    case 'c':
      out.append_code_point(uint32_t(va_arg(values, int)));
      break;
    case 'U':
      append_limited(out, va_arg(values, const Str*), most);
      break;
    case 'N':
      append_name(out, va_arg(values, const TypeInfo*), most);
      break;
    case 'T':
      append_name(out, type_of(Ref(va_arg(values, Word))), most);
      break;
    case 'S': {
      PY_TRY(text, to_str(Ref(va_arg(values, Word))));
      append_limited(out, text, most);
      break;
    }
    case 'R': {
      PY_TRY(text, to_repr(Ref(va_arg(values, Word))));
      append_limited(out, text, most);
      break;
    }
    case 'A': {
      PY_TRY(text, format_value(Ref(va_arg(values, Word)), 'a', nullptr));
      append_limited(out, text, most);
      break;
    }
    case '%':
      out.append_byte('%');
      break;
    default:
      __builtin_trap(); // a message of our own is malformed
    }
  }
  return {};
}

} // namespace py
