#include "runtime/modules/asyncio/stream.h"
#include "runtime/aio/poll.h"
#include "runtime/core/buffer.h"
#include "runtime/core/dict.h"
#include "runtime/core/function.h"
#include "runtime/core/memoryview.h"
#include "runtime/core/ops.h"
#include "runtime/core/slice.h"
#include "runtime/modules/io/stream.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio::stream, Stream)

namespace py::asyncio::stream {

constinit const TypeInfo Stream::info =
    native_type<Stream>(PY_STR("asyncio.stream"), PY_STR("Stream"), constructors::asyncio::stream::Stream,
                        &attrs::asyncio::stream::Stream, TypeInfo::final);

Result<Own<Stream>> Stream::construct(Ref stream, Ref extra) {
  PY_TRY(made, create<Stream>());
  made->stream = Object(stream);
  made->pending = Object(Ref(PY_BYTES("")));
  if (extra.is_null()) {
    PY_TRY(none_of_it, make_dict());
    made->extra = Object(static_cast<Own<Dict>&&>(none_of_it));
  } else {
    made->extra = Object(extra);
  }
  return made;
}

Result<Object> Stream::get_extra_info(Ref name) {
  return get_item(extra, name);
}

// --- Opening and closing
// ---------------------------------------------------------------------------------------------

inline constexpr CodeInfo close_code{"asyncio/stream", "Stream.wait_closed"};
static Coroutine<close_code> close_stream(Own<Stream> self) {
  Result<Object> closed = call_method_with(self->stream, PY_STR("close"));
  if (closed.failed())
    co_return Failed{};
  co_return none;
}
Result<Own<CoroutineObject>> Stream::wait_closed() {
  return close_stream(Own<Stream>(this));
}

inline constexpr CodeInfo itself_code{"asyncio/stream", "Stream.__aenter__"};
static Coroutine<itself_code> give_back(Object value) {
  co_return static_cast<Object&&>(value);
}
Result<Own<CoroutineObject>> Stream::aenter() {
  return give_back(Object(Ref(this)));
}
inline constexpr CodeInfo exit_code{"asyncio/stream", "Stream.__aexit__"};
static Coroutine<exit_code> leave() {
  co_return none;
}
Result<Own<CoroutineObject>> Stream::aexit(Ref, Ref, Ref) {
  return leave();
}

static Failed raise_no_network() {
  return raise_new(types::ImportError, "no module named 'socket'");
}
inline constexpr CodeInfo connection_code{"asyncio/stream", "open_connection"};
static Coroutine<connection_code> refuse_connection() {
  (void)raise_no_network();
  co_return Failed{};
}
Result<Own<CoroutineObject>> open_connection(Ref, Ref) {
  return refuse_connection();
}
inline constexpr CodeInfo server_code{"asyncio/stream", "start_server"};
static Coroutine<server_code> refuse_server() {
  (void)raise_no_network();
  co_return Failed{};
}
Result<Own<CoroutineObject>> start_server(Ref, Ref, Ref, SWord) {
  return refuse_server();
}

// --- Reading
// ---------------------------------------------------------------------------------------------------------

/// Appends what a stream's method has given: how much that was. Text, which the console gives, counts as
/// UTF-8.
static Result<size_t> append(io::Gathered& out, Ref got) {
  if (Str* text = try_as<Str>(got)) {
    out.append(text->text(), text->size);
    return text->size;
  }
  Buffer buffer;
  PY_CHECK(get_buffer(got, buffer));
  out.append(buffer.data, buffer.size);
  return buffer.size;
}

static Result<Object> finish(const io::Gathered& bytes) {
  if (bytes.has_failed())
    return raise_memory_error();
  return Result<Object>(make_bytes(bytes.data(), bytes.size()));
}

inline constexpr CodeInfo read_code{"asyncio/stream", "Stream.read"};
static Coroutine<read_code> read_some(Own<Stream> self, SWord count) {
  io::Gathered all;
  for (;;) {
    auto ready = co_await at(0, StreamWait(self->stream, false));
    if (ready.failed())
      co_return Failed{};
    Result<Object> got = call_method_with(self->stream, PY_STR("read"), Int::small(count));
    if (got.failed())
      co_return Failed{};
    if (count >= 0)
      co_return got.take();
    if ((*got).ref().is_none())
      continue;
    Result<size_t> size = append(all, *got);
    if (size.failed())
      co_return Failed{};
    if (*size == 0)
      break;
  }
  Result<Object> bytes = finish(all);
  if (bytes.failed())
    co_return Failed{};
  co_return bytes.take();
}
Result<Own<CoroutineObject>> Stream::read(SWord count) {
  return read_some(Own<Stream>(this), count);
}

inline constexpr CodeInfo readinto_code{"asyncio/stream", "Stream.readinto"};
static Coroutine<readinto_code> read_into(Own<Stream> self, Object buffer) {
  auto ready = co_await at(0, StreamWait(self->stream, false));
  if (ready.failed())
    co_return Failed{};
  Result<Object> got = call_method_with(self->stream, PY_STR("readinto"), buffer);
  if (got.failed())
    co_return Failed{};
  co_return got.take();
}
Result<Own<CoroutineObject>> Stream::readinto(Ref buffer) {
  return read_into(Own<Stream>(this), Object(buffer));
}

inline constexpr CodeInfo readexactly_code{"asyncio/stream", "Stream.readexactly"};
static Coroutine<readexactly_code> read_exactly(Own<Stream> self, SWord count) {
  io::Gathered all;
  while (count != 0) {
    auto ready = co_await at(0, StreamWait(self->stream, false));
    if (ready.failed())
      co_return Failed{};
    Result<Object> got = call_method_with(self->stream, PY_STR("read"), Int::small(count));
    if (got.failed())
      co_return Failed{};
    if ((*got).ref().is_none())
      continue;
    Result<size_t> size = append(all, *got);
    if (size.failed())
      co_return Failed{};
    if (*size == 0) {
      (void)raise_with(types::EOFError, {});
      co_return Failed{};
    }
    count -= SWord(*size);
  }
  Result<Object> bytes = finish(all);
  if (bytes.failed())
    co_return Failed{};
  co_return bytes.take();
}
Result<Own<CoroutineObject>> Stream::readexactly(SWord count) {
  return read_exactly(Own<Stream>(this), count);
}

/// What is there of a line: how much.
static Result<size_t> take_line(Ref stream, io::Gathered& out) {
  const PollEntry* entry = find_poll_entry(stream);
  if (entry == nullptr || entry->take == nullptr) {
    PY_TRY(got, call_method_with(stream, PY_STR("readline")));
    return append(out, got);
  }
  for (size_t taken = 0;; ++taken) {
    uint8_t byte;
    PY_TRY(got, entry->take(stream.header(), &byte, 1));
    if (got == 0)
      return taken;
    out.append_byte(byte);
    if (byte == '\n')
      return taken + 1;
  }
}

inline constexpr CodeInfo readline_code{"asyncio/stream", "Stream.readline"};
static Coroutine<readline_code> read_line(Own<Stream> self) {
  io::Gathered line;
  for (bool ends = false; !ends;) {
    auto ready = co_await at(0, StreamWait(self->stream, false));
    if (ready.failed())
      co_return Failed{};
    Result<size_t> taken = take_line(self->stream, line);
    if (taken.failed())
      co_return Failed{};
    ends = *taken == 0 || line.has_failed() || line.data()[line.size() - 1] == '\n';
  }
  Result<Object> bytes = finish(line);
  if (bytes.failed())
    co_return Failed{};
  co_return bytes.take();
}
Result<Own<CoroutineObject>> Stream::readline() {
  return read_line(Own<Stream>(this));
}

// --- Writing
// ---------------------------------------------------------------------------------------------------------

Status Stream::write(Ref buffer) {
  io::Gathered all;
  PY_CHECK(append(all, pending));
  PY_CHECK(append(all, buffer));
  PY_TRY(bytes, finish(all));
  pending = static_cast<Object&&>(bytes);
  return {};
}

/// Writes the kept bytes from `from` on, in one call: how many the stream took.
static Result<size_t> write_rest(Stream& self, size_t from) {
  Bytes* bytes = self.pending.ref().as<Bytes>();
  const PollEntry* entry = find_poll_entry(self.stream);
  if (entry != nullptr && entry->put != nullptr) {
    PY_CHECK(entry->put(self.stream.ref().header(), bytes->data() + from, bytes->size - from));
    return bytes->size - from;
  }
  PY_TRY(view, MemoryView::construct(bytes));
  PY_TRY(slice, make_slice(Int::small(SWord(from)), none, none));
  PY_TRY(rest, get_item(Ref(view), slice));
  PY_TRY(written, call_method_with(self.stream, PY_STR("write"), rest));
  if (written.ref().is_none())
    return size_t(0);
  PY_TRY(index, to_index(written));
  PY_TRY(count, to_sword(index));
  return size_t(count);
}

inline constexpr CodeInfo drain_code{"asyncio/stream", "Stream.drain"};
static Coroutine<drain_code> drain_all(Own<Stream> self) {
  for (size_t done = 0; done < self->pending.ref().as<Bytes>()->size;) {
    auto ready = co_await at(0, StreamWait(self->stream, true));
    if (ready.failed())
      co_return Failed{};
    Result<size_t> written = write_rest(*self, done);
    if (written.failed())
      co_return Failed{};
    done += *written;
  }
  self->pending = Object(Ref(PY_BYTES("")));
  co_return none;
}
Result<Own<CoroutineObject>> Stream::drain() {
  return drain_all(Own<Stream>(this));
}

inline constexpr CodeInfo awrite_code{"asyncio/stream", "Stream.awrite"};
static Coroutine<awrite_code> write_part(Own<Stream> self, Object buffer) {
  if (self->write(buffer).failed())
    co_return Failed{};
  auto drained = co_await at(0, AwaitNew(self->drain()));
  if (drained.failed())
    co_return Failed{};
  co_return none;
}
Result<Own<CoroutineObject>> Stream::awrite(Ref buffer, SWord offset, SWord size) {
  if (offset == 0 && size == -1)
    return write_part(Own<Stream>(this), Object(buffer));
  PY_TRY(view, MemoryView::construct(buffer));
  const Object end = size == -1 ? Object(none) : Object(Int::small(offset + size));
  PY_TRY(slice, make_slice(Int::small(offset), end, none));
  PY_TRY(part, get_item(Ref(view), slice));
  return write_part(Own<Stream>(this), static_cast<Object&&>(part));
}

} // namespace py::asyncio::stream
