// `text.format(...)` and `text.format_map(...)`: replacement fields.
#include "runtime/core/format.h"
#include "runtime/core/protocol.h"

namespace py {

namespace {

class FieldFormatter {
public:
  FieldFormatter(Span<const Ref> args, Ref mapping, bool has_positional)
      : args_(args), mapping_(mapping), has_positional_(has_positional) {}

  /// `depth` is how deep specs may still nest.
  Status run(TextBuilder& out, const char* at, const char* end, unsigned depth) {
    if (depth == 0)
      return raise_value_error("Max string recursion exceeded");
    while (at != end) {
      const char* begin = at;
      while (at != end && *at != '{' && *at != '}')
        ++at;
      out.append_utf8(begin, at - begin);
      if (at == end)
        break;
      char brace = *at++;
      if (at != end && *at == brace) {
        out.append_byte(brace);
        ++at;
        continue;
      }
      if (brace == '}')
        return raise_value_error("Single '}' encountered in format string");
      if (at == end)
        return raise_value_error("Single '{' encountered in format string");
      PY_CHECK(field(out, at, end, depth));
    }
    return {};
  }

private:
  /// From behind the brace to behind the one that ends the field.
  Status field(TextBuilder& out, const char*& at, const char* end, unsigned depth) {
    // Name: up to the first : or ! outside of brackets, or the end of the field.
    const char* name = at;
    bool in_brackets = false;
    char stop = 0;
    for (; at != end; ++at) {
      if (*at == '{')
        return raise_value_error("unexpected '{' in field name");
      if (*at == '[') {
        in_brackets = true;
        continue;
      }
      if (*at == ']') {
        in_brackets = false;
        continue;
      }
      if (!in_brackets && (*at == '}' || *at == ':' || *at == '!')) {
        stop = *at;
        break;
      }
    }
    if (stop == 0)
      return raise_value_error("expected '}' before end of string");
    const char* name_end = at++;
    char conversion = 0;
    if (stop == '!') {
      // The conversion is one character; the rest of the field is found first, as CPython does.
      if (at == end)
        return raise_value_error("end of string while looking for conversion specifier");
      const char* rest = at;
      uint32_t letter = utf8::decode(rest);
      if (rest == end)
        return raise_value_error("unmatched '{' in format spec");
      if (*rest != ':' && *rest != '}')
        return raise_value_error("expected ':' after conversion specifier");
      stop = *rest;
      at = rest + 1;
      if (letter != 'r' && letter != 's' && letter != 'a') {
        if (letter > 32 && letter < 127)
          return raise_value_error("Unknown conversion specifier %c", int(letter));
        return raise_value_error("Unknown conversion specifier \\x%s", "");
      }
      conversion = char(letter);
    }
    const char* spec = at;
    const char* spec_end = at;
    bool nested = false;
    if (stop == ':') {
      unsigned open = 1;
      for (; at != end; ++at) {
        if (*at == '{') {
          nested = true;
          ++open;
        } else if (*at == '}' && --open == 0) {
          break;
        }
      }
      if (at == end)
        return raise_value_error("unmatched '{' in format spec");
      spec_end = at++;
    }
    PY_TRY(value, look_up(name, name_end));
    TextBuilder spec_text;
    if (nested) {
      PY_CHECK(run(spec_text, spec, spec_end, depth - 1));
    } else {
      spec_text.append_utf8(spec, spec_end - spec);
    }
    PY_TRY(spec_str, spec_text.finish());
    PY_TRY(text, format_value(value.ref(), conversion, spec_str));
    out.append(text);
    return {};
  }

  /// A whole number, or -1; ValueError when it is too large for any sequence.
  static Result<SWord> number(const char* at, const char* end) {
    if (at == end)
      return -1;
    SWord value = 0;
    for (; at != end; ++at) {
      int digit = *at - '0';
      if (digit < 0 || digit > 9)
        return -1;
      if (value > (INTPTR_MAX - digit) / 10)
        return raise_value_error("Too many decimal digits in format string");
      value = value * 10 + digit;
    }
    return value;
  }

  Result<Object> look_up(const char* at, const char* end) {
    const char* first_end = at;
    while (first_end != end && *first_end != '.' && *first_end != '[')
      ++first_end;
    PY_TRY(value, first(at, first_end));
    at = first_end;
    while (at != end) {
      if (*at == '.') {
        const char* name = ++at;
        while (at != end && *at != '.' && *at != '[')
          ++at;
        if (name == at)
          return raise_value_error("Empty attribute in format string");
        PY_TRY(name_str, make_str(name, at - name));
        PY_TRY(attribute, get_attr(value.ref(), name_str));
        value = static_cast<Object&&>(attribute);
      } else if (*at == '[') {
        const char* key = ++at;
        while (at != end && *at != ']')
          ++at;
        if (at == end)
          return raise_value_error("Missing ']' in format string");
        if (key == at)
          return raise_value_error("Empty attribute in format string");
        PY_TRY(index, number(key, at));
        Object key_value;
        if (index >= 0) {
          PY_TRY(boxed, make_int(index));
          key_value = Object(static_cast<Int&&>(boxed));
        } else {
          PY_TRY(text, make_str(key, at - key));
          key_value = Object(static_cast<Own<Str>&&>(text));
        }
        ++at;
        PY_TRY(item, get_item(value.ref(), key_value.ref()));
        value = static_cast<Object&&>(item);
      } else {
        return raise_value_error("Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return value;
  }

  Result<Object> first(const char* name, const char* end) {
    PY_TRY(index, number(name, end));
    bool is_automatic = name == end;
    if (is_automatic || index >= 0) {
      Numbering wanted = is_automatic ? Numbering::automatic : Numbering::manual;
      if (numbering_ != Numbering::none && numbering_ != wanted)
        return raise_value_error(
            is_automatic ? "cannot switch from manual field specification to automatic field numbering"
                         : "cannot switch from automatic field numbering to manual field specification");
      numbering_ = wanted;
      if (is_automatic)
        index = next_++;
      if (!has_positional_)
        return raise_value_error("Format string contains positional fields");
      if (size_t(index) >= args_.count)
        return raise_index_error("Replacement index %zd out of range for positional args tuple", index);
      return Object(args_[index]);
    }
    PY_TRY(key, make_str(name, end - name));
    if (mapping_.is_null())
      return raise_key_error(key);
    return get_item(mapping_, Ref(key));
  }

  enum class Numbering { none, automatic, manual };
  Span<const Ref> args_;
  Ref mapping_;
  bool has_positional_;
  Numbering numbering_ = Numbering::none;
  SWord next_ = 0;
};

Result<Own<Str>> format_fields(Str* text, Span<const Ref> args, Ref mapping, bool has_positional) {
  TextBuilder out(text->size);
  FieldFormatter formatter(args, mapping, has_positional);
  PY_CHECK(formatter.run(out, text->text(), text->text() + text->size, 2));
  return out.finish();
}

} // namespace

Result<Own<Str>> format_text(Str* self, Span<const Ref> args, Dict* kwargs) {
  return format_fields(self, args, kwargs == nullptr ? Ref() : Ref(kwargs), true);
}
Result<Own<Str>> format_map(Str* self, Ref mapping) {
  return format_fields(self, {}, mapping, false);
}

} // namespace py
