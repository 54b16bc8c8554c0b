// json.dumps and json.dump.
#include "runtime/core/float_text.h"
#include "runtime/core/function.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/modules/json/json.h"

namespace py::json {
namespace {

struct Options {
  bool skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys;
  Ref otherwise;
};

void append_hex_escape(TextBuilder& out, uint32_t unit) {
  char text[6] = {'\\', 'u'};
  for (int i = 0; i < 4; ++i)
    text[2 + i] = "0123456789abcdef"[unit >> (12 - 4 * i) & 15];
  out.append_ascii(text, 6);
}

/// The letter after the backslash, or 0 for what has none.
char short_escape(char c) {
  switch (c) {
  case '"':
  case '\\':
    return c;
  case '\n':
    return 'n';
  case '\r':
    return 'r';
  case '\t':
    return 't';
  case '\f':
    return 'f';
  case '\b':
    return 'b';
  default:
    return 0;
  }
}

class Writer {
public:
  Writer(const Options& options) : options_(options) {}

  Status prepare(Ref indent, Ref separators);
  Status value(Ref value);
  Result<Own<Str>> finish() { return out_.finish(); }

private:
  /// A container that is being written.
  struct Open {
    Ref container;
    Open* outer;
  };
  Status enter(Open& open);
  void leave(const Open& open) {
    innermost_ = open.outer;
    --depth_;
  }

  void text(const Str* text);
  Status number(Float value);
  Status whole(Ref value);
  template <class Sequence>
  Status sequence(Sequence* sequence);
  Status dict(Dict* dict);
  Status sorted_items(Dict* dict);
  /// One `key: value`; what skipkeys leaves out is none.
  Status item(Ref key, Ref value, bool& is_first);
  Status key(Ref key);
  Status other(Ref value);
  void new_line();

  Options options_;
  TextBuilder out_;
  Own<Str> item_separator_{PY_STR(", ")}, key_separator_{PY_STR(": ")}, indent_;
  Open* innermost_ = nullptr;
  size_t depth_ = 0;
};

Status Writer::prepare(Ref indent, Ref separators) {
  if (is<Str>(indent)) {
    indent_ = Own<Str>(indent.as<Str>());
  } else if (!indent.is_none()) {
    if (!has_index(indent))
      return raise_type_error("can't multiply sequence by non-int of type '%T'", indent.word());
    PY_TRY(number, to_index(indent));
    PY_TRY(width, to_sword(number));
    TextBuilder spaces;
    spaces.append_repeated(' ', width > 0 ? size_t(width) : 0);
    PY_TRY(made, spaces.finish());
    indent_ = static_cast<Own<Str>&&>(made);
  }
  if (!indent_.is_null())
    item_separator_ = Own<Str>(PY_STR(","));
  if (separators.is_none())
    return {};
  Object parts[2];
  PY_CHECK(unpack(separators, parts, 2));
  for (int i = 1; i >= 0; --i)
    if (!is<Str>(parts[i].ref()))
      return raise_type_error("make_encoder() argument %d must be str, not %T", 6 - i, parts[i].word());
  item_separator_ = Own<Str>(parts[0].ref().as<Str>());
  key_separator_ = Own<Str>(parts[1].ref().as<Str>());
  return {};
}

void Writer::text(const Str* text) {
  out_.append("\"");
  const char* at = text->text();
  const char* end = at + text->size;
  while (at != end) {
    const char* start = at;
    auto is_plain = [this](char c) {
      return uint8_t(c) >= 0x20 && c != '"' && c != '\\' && (!options_.ensure_ascii || (uint8_t(c) < 0x7F));
    };
    while (at != end && is_plain(*at))
      ++at;
    if (at != start)
      out_.append_utf8(start, size_t(at - start));
    if (at == end)
      break;
    if (char letter = short_escape(*at)) {
      char escape[2] = {'\\', letter};
      out_.append_ascii(escape, 2);
      ++at;
      continue;
    }
    uint32_t c = utf8::decode(at);
    if (c >= 0x10000) {
      append_hex_escape(out_, 0xD800 + ((c - 0x10000) >> 10));
      append_hex_escape(out_, 0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
      append_hex_escape(out_, c);
    }
  }
  out_.append("\"");
}

Status Writer::number(Float value) {
  if (!is_finite(value)) {
    if (!options_.allow_nan)
      return raise_value_error("Out of range float values are not JSON compliant");
    out_.append_c_string(is_nan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    return {};
  }
  PY_TRY(digits, to_repr(value));
  out_.append(digits.get());
  return {};
}

Status Writer::whole(Ref value) {
  PY_TRY(number, to_index(value));
  PY_TRY(digits, int_to_text(number, 10));
  out_.append(digits.get());
  return {};
}

Status Writer::enter(Open& open) {
  PY_CHECK(check_stack());
  if (options_.check_circular)
    for (Open* each = innermost_; each != nullptr; each = each->outer)
      if (each->container == open.container)
        return raise_value_error("Circular reference detected");
  open.outer = innermost_;
  innermost_ = &open;
  ++depth_;
  return {};
}

void Writer::new_line() {
  if (indent_.is_null())
    return;
  out_.append("\n");
  for (size_t i = 0; i < depth_; ++i)
    out_.append(indent_.get());
}

template <class Sequence>
Status Writer::sequence(Sequence* sequence) {
  if (sequence->count == 0) {
    out_.append("[]");
    return {};
  }
  Open open{sequence, nullptr};
  PY_CHECK(enter(open));
  out_.append("[");
  for (size_t i = 0; i < sequence->count; ++i) {
    if (i != 0)
      out_.append(item_separator_.get());
    new_line();
    Object each((*sequence)[i]);
    PY_CHECK(value(each));
  }
  leave(open);
  new_line();
  out_.append("]");
  return {};
}

Status Writer::key(Ref key) {
  if (is<Str>(key)) {
    text(key.as<Str>());
    return {};
  }
  out_.append("\"");
  if (key.is_none()) {
    out_.append("null");
  } else if (key.is_bool()) {
    out_.append_c_string(key.is_true() ? "true" : "false");
  } else if (is_float(key)) {
    PY_CHECK(number(float_of(key)));
  } else {
    PY_CHECK(whole(key));
  }
  out_.append("\"");
  return {};
}

Status Writer::item(Ref name, Ref value_, bool& is_first) {
  const bool can_be_key =
      is<Str>(name) || name.is_none() || name.is_bool() || is_float(name) || is_instance(name, &types::int_);
  if (!can_be_key) {
    if (options_.skipkeys)
      return {};
    return raise_type_error("keys must be str, int, float, bool or None, not %T", name.word());
  }
  if (!is_first) {
    out_.append(item_separator_.get());
    new_line();
  }
  is_first = false;
  PY_CHECK(key(name));
  out_.append(key_separator_.get());
  return value(value_);
}

Status Writer::sorted_items(Dict* dict) {
  PY_TRY(items, list_of_iterable(dict, ""));
  for (size_t i = 0; i < items->count; ++i) {
    Object name = items->items[i], found;
    PY_TRY(has, dict->lookup(name, found));
    if (!has)
      return raise_key_error(name);
    PY_TRY(pair, tuple_of(name, found));
    items->items[i] = Object(static_cast<Own<Tuple>&&>(pair));
  }
  PY_CHECK(items->sort(none, false));
  bool is_first = true;
  for (size_t i = 0; i < items->count; ++i) {
    auto* pair = (*items.get())[i].as<Tuple>();
    PY_CHECK(item((*pair)[0], (*pair)[1], is_first));
  }
  return {};
}

Status Writer::dict(Dict* dict) {
  if (dict->used == 0) {
    out_.append("{}");
    return {};
  }
  Open open{dict, nullptr};
  PY_CHECK(enter(open));
  out_.append("{");
  new_line(); // even when skipkeys leaves out all items
  if (options_.sort_keys) {
    PY_CHECK(sorted_items(dict));
  } else {
    bool is_first = true;
    DictItemsCursor cursor = iterate_items(dict);
    for (;;) {
      Object name, each;
      PY_TRY(more, cursor.next_pair(name, each));
      if (!more)
        break;
      PY_CHECK(item(name, each, is_first));
    }
  }
  leave(open);
  new_line();
  out_.append("}");
  return {};
}

Status Writer::other(Ref value_) {
  if (options_.otherwise.is_none())
    return raise_type_error("Object of type %U is not JSON serializable", type_of(value_)->name);
  Open open{value_, nullptr};
  PY_CHECK(enter(open));
  --depth_; // it is no level of its own
  PY_TRY(replaced, call_with(options_.otherwise, value_));
  PY_CHECK(value(replaced));
  ++depth_;
  leave(open);
  return {};
}

Status Writer::value(Ref value_) {
  if (value_.is_none()) {
    out_.append("null");
    return {};
  }
  if (value_.is_bool()) {
    out_.append_c_string(value_.is_true() ? "true" : "false");
    return {};
  }
  if (is<Str>(value_)) {
    text(value_.as<Str>());
    return {};
  }
  if (is_float(value_))
    return number(float_of(value_));
  if (is_instance(value_, &types::int_))
    return whole(value_);
  if (is<List>(value_))
    return sequence(value_.as<List>());
  if (is<Tuple>(value_))
    return sequence(value_.as<Tuple>());
  if (is<Dict>(value_))
    return dict(value_.as<Dict>());
  return other(value_);
}

} // namespace

Result<Own<Str>> dumps(Ref obj, bool skipkeys, bool ensure_ascii, bool check_circular, bool allow_nan,
                       Ref indent, Ref separators, Ref otherwise, bool sort_keys) {
  Writer writer(Options{skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, otherwise});
  PY_CHECK(writer.prepare(indent, separators));
  PY_CHECK(writer.value(obj));
  return writer.finish();
}

Status dump(Ref obj, Ref fp, bool skipkeys, bool ensure_ascii, bool check_circular, bool allow_nan,
            Ref indent, Ref separators, Ref otherwise, bool sort_keys) {
  PY_TRY(text, dumps(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, otherwise,
                     sort_keys));
  PY_TRY(written, call_method_with(fp, PY_STR("write"), text));
  static_cast<void>(written);
  return {};
}

} // namespace py::json
