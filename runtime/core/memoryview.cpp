// `memoryview`.
#include "runtime/core/memoryview.h"
#include "runtime/core/bytes_shared.h"
#include "runtime/core/bytes_text.h"
#include "runtime/core/items.h"
#include "runtime/core/list.h"
#include "runtime/core/slice.h"
#include "runtime/core/tuple.h"
#include "runtime/core/type_attrs.h"

namespace py {

namespace {

void pin(Ref owner, int pins) {
  Buffer ignored;
  owner.header()->type->buffer(owner.header(), ignored, pins);
}

void lend_view(Header* object, Buffer& out, int pins) {
  auto* view = static_cast<MemoryView*>(object);
  if (view->owner.is_null() || view->stride != view->item_size) { // only what lies in a row can be lent
    out.item_size = 0;
    return;
  }
  view->pins += unsigned(pins);
  out.data = view->data;
  out.size = view->count * view->item_size;
  out.format = view->format;
  out.item_size = view->item_size;
  out.is_readonly = view->is_readonly;
}

void drop_view(Header* object) {
  auto* view = static_cast<MemoryView*>(object);
  if (!view->owner.is_null())
    pin(view->owner, -1);
  view->~MemoryView();
}
void traverse_view(Header* object, Visit visit, void* state) {
  Word owner = static_cast<MemoryView*>(object)->owner.word();
  if (word::is_heap(owner))
    visit(owner, state);
}

} // namespace

constinit const TypeInfo types::memoryview = builtin_type({.name = PY_STR("memoryview"),
                                                           .base = &types::object,
                                                           .size = sizeof(MemoryView),
                                                           .kind = Kind::memoryview,
                                                           .flags = TypeInfo::final,
                                                           .drop = drop_view,
                                                           .traverse = traverse_view,
                                                           .construct = constructors::memoryview,
                                                           .buffer = lend_view,
                                                           .attrs = &attrs::memoryview});

namespace {

Status check_open(MemoryView* view) {
  if (view->owner.is_null())
    return raise_value_error("operation forbidden on released memoryview object");
  return {};
}

/// Another window on the same memory.
Result<Own<MemoryView>> share(MemoryView* from) {
  PY_TRY(view, create<MemoryView>());
  pin(from->owner, 1);
  view->owner = from->owner;
  view->data = from->data;
  view->count = from->count;
  view->stride = from->stride;
  view->format = from->format;
  view->item_size = from->item_size;
  view->is_readonly = from->is_readonly;
  return view;
}

uint8_t* place_of(MemoryView* view, size_t i) {
  return view->data + SWord(i) * view->stride;
}

Result<size_t> checked_index(MemoryView* view, IntRef index) {
  PY_CHECK(check_open(view));
  PY_TRY(i, to_item_index(index));
  if (i < 0)
    i += SWord(view->count);
  if (i < 0 || i >= SWord(view->count))
    return raise_index_error("index out of bounds on dimension 1");
  return size_t(i);
}

Status store(MemoryView* view, uint8_t* at, Ref value) {
  switch (store_item(view->format, at, value)) {
  case StoreFault::none:
    return {};
  case StoreFault::raised:
    return Failed{};
  case StoreFault::wrong_type:
    return raise_type_error("memoryview: invalid type for format '%c'", view->format);
  case StoreFault::out_of_range:
    return raise_value_error("memoryview: invalid value for format '%c'", view->format);
  }
}

/// The shape in `cast(format, shape)`: one dimension of `count` items.
Status check_shape(Ref shape, size_t count) {
  if (!is<List>(shape) && !is<Tuple>(shape))
    return raise_type_error("shape must be a list or a tuple");
  PY_TRY(dimensions, py::len(shape));
  if (dimensions != 1)
    return raise_new(types::NotImplementedError, "memoryview of other than one dimension");
  PY_TRY(length, get_item(shape, IntRef(word::from_small_int(0))));
  if (!is_int(length))
    return raise_type_error("memoryview.cast(): elements of shape must be integers");
  PY_TRY(items, to_sword(as_int(length)));
  if (items <= 0)
    return raise_value_error("memoryview.cast(): elements of shape must be integers > 0");
  if (size_t(items) != count)
    return raise_type_error("memoryview: product(shape) * itemsize != buffer size");
  return {};
}

/// The window's bytes in a row.
Result<Own<Bytes>> gather(MemoryView* view) {
  PY_TRY(bytes, make_bytes_space(view->count * view->item_size));
  for (size_t i = 0; i < view->count; ++i)
    __builtin_memcpy(bytes->writable_data() + i * view->item_size, place_of(view, i), view->item_size);
  return bytes;
}

} // namespace

Result<Own<MemoryView>> MemoryView::construct(Ref object) {
  if (is<MemoryView>(object)) {
    PY_CHECK(check_open(object.as<MemoryView>()));
    return share(object.as<MemoryView>());
  }
  Buffer buffer;
  if (!peek_buffer(object, buffer))
    return raise_type_error("memoryview: a bytes-like object is required, not '%T'", object.word());
  PY_TRY(view, create<MemoryView>());
  pin(object, 1);
  view->owner = Object(object);
  view->data = buffer.data;
  view->item_size = buffer.item_size;
  view->count = buffer.size / buffer.item_size;
  view->stride = buffer.item_size;
  view->format = buffer.format;
  view->is_readonly = buffer.is_readonly;
  return view;
}

Result<None> MemoryView::release() {
  if (owner.is_null())
    return none;
  if (pins != 0)
    return raise_buffer_error("memoryview has %u exported buffer%s", pins, pins == 1 ? "" : "s");
  pin(owner, -1);
  owner.clear();
  data = nullptr;
  return none;
}
Result<Own<Bytes>> MemoryView::tobytes(Optional<Str*> order) {
  PY_CHECK(check_open(this));
  if (!order.is_none() && ((*order)->size != 1 || __builtin_memchr("CFA", *(*order)->text(), 3) == nullptr))
    return raise_value_error("order must be 'C', 'F' or 'A'");
  return gather(this);
}
Result<Own<List>> MemoryView::tolist() {
  PY_CHECK(check_open(this));
  PY_TRY(list, make_list(count));
  for (size_t i = 0; i < count; ++i) {
    PY_TRY(item, load_item(format, place_of(this, i)));
    PY_CHECK(list->push(static_cast<Object&&>(item)));
  }
  return list;
}
Result<Own<Str>> MemoryView::hex(Ref sep, IntRef bytes_per_sep) {
  PY_TRY(bytes, tobytes(none));
  return bytes_to_hex(bytes->data(), bytes->size, sep, bytes_per_sep);
}
Result<Own<MemoryView>> MemoryView::cast(Str* new_format, Ref shape) {
  PY_CHECK(check_open(this));
  const char* letter = new_format->text() + (new_format->size == 2 && *new_format->text() == '@');
  uint8_t new_size = letter + 1 == new_format->text() + new_format->size ? item_size_of(*letter) : 0;
  if (new_size == 0)
    return raise_value_error(
        "memoryview: destination format must be a native single character format prefixed with an "
        "optional '@'");
  if (stride != item_size)
    return raise_type_error("memoryview: casts are restricted to C-contiguous views");
  if (count * item_size % new_size != 0)
    return raise_type_error("memoryview: length is not a multiple of itemsize");
  const size_t new_count = count * item_size / new_size;
  if (!shape.is_none())
    PY_CHECK(check_shape(shape, new_count));
  PY_TRY(view, share(this));
  view->count = new_count;
  view->format = *letter;
  view->item_size = new_size;
  view->stride = new_size;
  return view;
}
Result<Own<MemoryView>> MemoryView::toreadonly() {
  PY_CHECK(check_open(this));
  PY_TRY(view, share(this));
  view->is_readonly = true;
  return view;
}
Result<Own<MemoryView>> MemoryView::enter() {
  PY_CHECK(check_open(this));
  return Own<MemoryView>(this);
}
Result<None> MemoryView::exit(Span<const Ref>) {
  return release();
}
Result<SWord> MemoryView::get_nbytes() {
  PY_CHECK(check_open(this));
  return SWord(count * item_size);
}
Result<SWord> MemoryView::get_itemsize() {
  PY_CHECK(check_open(this));
  return SWord(item_size);
}
Result<Own<Str>> MemoryView::get_format() {
  PY_CHECK(check_open(this));
  return make_str_of(uint8_t(format));
}
Result<bool> MemoryView::get_readonly() {
  PY_CHECK(check_open(this));
  return is_readonly;
}
Result<Object> MemoryView::get_obj() {
  PY_CHECK(check_open(this));
  return Object(owner.ref());
}
Result<bool> MemoryView::get_contiguous() {
  PY_CHECK(check_open(this));
  return stride == item_size || count < 2;
}
Result<SWord> MemoryView::get_ndim() {
  PY_CHECK(check_open(this));
  return SWord(1);
}
Result<Own<Tuple>> MemoryView::get_shape() {
  PY_CHECK(check_open(this));
  PY_TRY(length, make_int(SWord(count)));
  const Ref values[] = {IntRef(length)};
  return make_tuple(values, 1);
}
Result<Own<Tuple>> MemoryView::get_strides() {
  PY_CHECK(check_open(this));
  PY_TRY(step, make_int(stride));
  const Ref values[] = {IntRef(step)};
  return make_tuple(values, 1);
}
Result<Own<Tuple>> MemoryView::get_suboffsets() {
  PY_CHECK(check_open(this));
  return make_tuple(nullptr, 0);
}

Result<SWord> len(MemoryView* a) {
  PY_CHECK(check_open(a));
  return SWord(a->count);
}
Result<Object> get_item(MemoryView* a, IntRef index) {
  PY_TRY(i, checked_index(a, index));
  return load_item(a->format, place_of(a, i));
}
Result<Own<MemoryView>> get_item(MemoryView* a, Slice* slice) {
  PY_CHECK(check_open(a));
  PY_TRY(bounds, resolve_slice(slice, a->count));
  PY_TRY(view, share(a));
  view->data = a->data + bounds.start * a->stride;
  view->count = bounds.count;
  view->stride = SWord(Word(a->stride) * Word(bounds.step)); // of one item it may be anything
  if (bounds.count < 2 && bounds.step < 0)
    view->stride = a->stride;
  return view;
}
Status set_item(MemoryView* a, IntRef index, Ref value) {
  PY_CHECK(check_open(a));
  if (a->is_readonly)
    return raise_type_error("cannot modify read-only memory");
  PY_TRY(i, checked_index(a, index));
  uint8_t item[8]; // the value's own code may run: the memory is looked at again after it
  PY_CHECK(store(a, item, value));
  PY_CHECK(check_open(a));
  __builtin_memcpy(place_of(a, i), item, a->item_size);
  return {};
}
Status set_item(MemoryView* a, Slice* slice, Ref value) {
  PY_CHECK(check_open(a));
  if (a->is_readonly)
    return raise_type_error("cannot modify read-only memory");
  PY_TRY(target, get_item(a, slice));
  Buffer buffer;
  if (!is<MemoryView>(value) && !peek_buffer(value, buffer))
    return raise_type_error("a bytes-like object is required, not '%T'", value.word());
  PY_TRY(source, MemoryView::construct(value));
  if (source->format != target->format || source->count != target->count)
    return raise_value_error("memoryview assignment: lvalue and rvalue have different structures");
  PY_TRY(bytes, gather(source)); // they may overlap
  for (size_t i = 0; i < target->count; ++i)
    __builtin_memcpy(place_of(target, i), bytes->data() + i * target->item_size, target->item_size);
  return {};
}
Result<bool> is_eq(MemoryView* a, Ref b) {
  Buffer buffer;
  if (b == Ref(a))
    return true;
  if (a->owner.is_null() || !(is<MemoryView>(b) || peek_buffer(b, buffer)))
    return false;
  if (is<MemoryView>(b) && b.as<MemoryView>()->owner.is_null())
    return false;
  PY_TRY(other, MemoryView::construct(b));
  if (a->count != other->count)
    return false;
  if (a->format == other->format && a->format != 'f' && a->format != 'd') {
    for (size_t i = 0; i < a->count; ++i)
      if (__builtin_memcmp(place_of(a, i), place_of(other, i), a->item_size) != 0)
        return false;
    return true;
  }
  for (size_t i = 0; i < a->count; ++i) {
    PY_TRY(x, load_item(a->format, place_of(a, i)));
    PY_TRY(y, load_item(other->format, place_of(other, i)));
    PY_TRY(same, py::is_eq(x.ref(), y.ref()));
    if (!same)
      return false;
  }
  return true;
}
Result<Own<Str>> to_repr(MemoryView* a) {
  TextBuilder out;
  out.append_c_string(a->owner.is_null() ? "<released memory at 0x" : "<memory at 0x");
  PY_TRY(address, make_int_unsigned(Ref(a).word()));
  PY_TRY(digits, int_to_text(address, 16));
  out.append(digits);
  out.append(">");
  return out.finish();
}
Result<SWord> hash(MemoryView* a) {
  PY_CHECK(check_open(a));
  if (!a->is_readonly)
    return raise_value_error("cannot hash writable memoryview object");
  if (a->format != 'B' && a->format != 'b' && a->format != 'c')
    return raise_value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  PY_TRY(bytes, gather(a));
  return hash(bytes.get());
}

} // namespace py
