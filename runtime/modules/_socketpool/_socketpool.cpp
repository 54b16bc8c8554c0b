#include "runtime/modules/_socketpool/_socketpool.h"
#include "runtime/aio/poll.h"
#include "runtime/core/buffer.h"
#include "runtime/core/exceptions.h"
#include "runtime/core/narrow_buffer.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(_socketpool, Socket)

namespace py::_socketpool {

constinit const TypeInfo gaierror = builtin_type({.name = PY_STR("gaierror"),
                                                  .base = &types::OSError,
                                                  .size = sizeof(OSError),
                                                  .kind = Kind::exception,
                                                  .drop = drop_object<OSError>,
                                                  .traverse = traverse_exception,
                                                  .construct = construct_exception,
                                                  .module = PY_STR("socketpool")});
constinit const TypeInfo Socket::info = native_type<Socket>(PY_STR("socketpool"), PY_STR("Socket"), nullptr,
                                                            &attrs::_socketpool::Socket, TypeInfo::abstract);

namespace {

// As the system numbers them.
constexpr int not_open = 9, try_again = 11, broken_pipe = 32, not_supported = 95, reset_by_peer = 104,
              not_connected = 107, timed_out = 110, in_progress = 115;
constexpr int name_not_known = -2;

Failed raise_unknown_host() {
  const Ref values[] = {IntRef::small(name_not_known), PY_STR("Name or service not known")};
  PY_TRY(error, make_os_error(gaierror, {values, 2}));
  return raise_exception(static_cast<Own<BaseException>&&>(error));
}

Result<uint32_t> address_of(Str* host) {
  uint32_t address;
  if (!hal::look_up_host(host->text(), address))
    return raise_unknown_host();
  return address;
}

Result<Own<Str>> in_digits(uint32_t host) {
  TextBuilder text;
  for (int shift = 24; shift >= 0; shift -= 8) {
    text.append_decimal(host >> shift & 0xff);
    if (shift != 0)
      text.append_byte('.');
  }
  return text.finish();
}

/// (host, port). An empty host is every address of the board.
Result<hal::SocketAddress> read_address(Ref value) {
  PY_TRY(size, builtin_len(value));
  if (size.ref().small_int() != 2)
    return raise_value_error("requested length 2 but object has length %d", int(size.ref().small_int()));
  PY_TRY(host, get_item(value, IntRef::small(0)));
  PY_TRY(given, get_item(value, IntRef::small(1)));
  if (!is<Str>(host))
    return raise_type_error("can't convert '%T' object to str implicitly", host.word());
  PY_TRY(index, to_index(given));
  PY_TRY(port, to_sword(index));
  if (port < 0)
    return raise_value_error("port must be >= 0");
  hal::SocketAddress address{0, uint16_t(port)};
  if (host.ref().as<Str>()->size != 0) {
    PY_TRY(found, address_of(host.ref().as<Str>()));
    address.host = found;
  }
  return address;
}

Result<Own<Tuple>> make_address(hal::SocketAddress address) {
  PY_TRY(host, in_digits(address.host));
  return tuple_of(Ref(host), IntRef::small(address.port));
}

} // namespace

Result<Own<Socket>> open_socket(bool is_stream) {
  const int handle = hal::socket_open(is_stream ? hal::SocketKind::stream : hal::SocketKind::datagrams);
  if (handle < 0)
    return raise_runtime_error("Out of sockets");
  Result<Own<Socket>> socket = create<Socket>();
  if (socket.failed()) {
    hal::socket_close(handle);
    return Failed{};
  }
  (*socket)->handle = handle;
  (*socket)->is_stream = is_stream;
  return socket;
}

Result<Own<Str>> look_up(Str* host) {
  PY_TRY(address, address_of(host));
  return in_digits(address);
}

void Socket::close() {
  if (handle >= 0)
    hal::socket_close(handle);
  handle = -1;
  is_connected = is_listening = false;
}

Status Socket::check_open() {
  if (handle < 0)
    return raise_os_error(not_open);
  return {};
}

hal::Micros Socket::deadline() const {
  return has_timeout ? hal::now() + timeout : hal::never;
}

/// Until the socket is ready. OSError with the number for a timeout of 0, or for one that is over;
/// KeyboardInterrupt.
Status Socket::wait(bool to_write, hal::Micros deadline, int when_over) {
  if (has_timeout && timeout == 0)
    return raise_os_error(when_over == in_progress ? in_progress : try_again);
  const bool is_ready = hal::socket_wait(handle, to_write, deadline);
  PY_CHECK(check_interrupt_now());
  if (!is_ready)
    return raise_os_error(when_over);
  return {};
}

Result<Own<Tuple>> Socket::accept() {
  PY_CHECK(check_open());
  hal::SocketAddress peer;
  int accepted;
  for (const hal::Micros end = deadline(); (accepted = hal::socket_accept(handle, peer)) < 0;) {
    if (accepted != -try_again)
      return raise_os_error(-accepted);
    PY_CHECK(wait(false, end, timed_out));
  }
  Result<Own<Socket>> socket = create<Socket>();
  if (socket.failed()) {
    hal::socket_close(accepted);
    return Failed{};
  }
  (*socket)->handle = accepted;
  (*socket)->is_connected = true;
  (*socket)->has_timeout = has_timeout;
  (*socket)->timeout = timeout;
  PY_TRY(address, make_address(peer));
  return tuple_of(Ref(*socket), Ref(address));
}

Status Socket::bind(Ref address) {
  PY_TRY(at, read_address(address));
  PY_CHECK(check_open());
  const int error = hal::socket_bind(handle, at);
  return error == 0 ? Status() : raise_os_error(-error);
}

Status Socket::connect(Ref address) {
  PY_CHECK(check_open());
  PY_TRY(to, read_address(address));
  int error = hal::socket_connect(handle, to);
  if (error == -in_progress) {
    PY_CHECK(wait(true, deadline(), in_progress));
    error = hal::socket_connected(handle);
  }
  if (error != 0)
    return raise_os_error(-error);
  is_connected = true;
  return {};
}

Status Socket::listen(SWord backlog) {
  PY_CHECK(check_open());
  const int error = hal::socket_listen(handle, int(backlog));
  if (error != 0)
    return raise_os_error(-error);
  is_listening = true;
  return {};
}

// --- Receiving
// -------------------------------------------------------------------------------------------------------

Result<size_t> Socket::receive_bytes(uint8_t* bytes, size_t size, hal::SocketAddress& from) {
  PY_CHECK(check_open());
  if (is_listening)
    return raise_os_error(not_connected);
  for (const hal::Micros end = deadline();;) {
    const ptrdiff_t got = hal::socket_receive(handle, bytes, size, from);
    if (got >= 0)
      return size_t(got);
    if (got != -try_again)
      return raise_os_error(int(-got));
    PY_CHECK(wait(false, end, timed_out));
  }
}

Result<Own<Tuple>> Socket::receive_from(Ref buffer) {
  Buffer memory;
  PY_CHECK(get_writable_buffer(buffer, memory));
  hal::SocketAddress from;
  PY_TRY(got, receive_bytes(memory.data, memory.size, from));
  PY_TRY(address, make_address(from));
  return tuple_of(Int::small(SWord(got)), Ref(address));
}

Result<SWord> Socket::receive(Ref buffer, SWord size) {
  PY_CHECK(check_open());
  Buffer memory;
  PY_CHECK(get_writable_buffer(buffer, memory));
  if (size > SWord(memory.size))
    return raise_value_error("buffer too small for requested bytes");
  if (size > 0)
    memory.size = size_t(size);
  if (memory.size == 0)
    return SWord(0);
  hal::SocketAddress from;
  PY_TRY(got, receive_bytes(memory.data, memory.size, from));
  return SWord(got);
}

// --- Sending
// ---------------------------------------------------------------------------------------------------------

Result<size_t> Socket::send_bytes(const uint8_t* bytes, size_t size, const hal::SocketAddress* to) {
  PY_CHECK(check_open());
  if (to == nullptr && !is_connected)
    return raise_os_error(broken_pipe);
  for (const hal::Micros end = deadline();;) {
    const ptrdiff_t sent = hal::socket_send(handle, bytes, size, to);
    if (sent >= 0)
      return size_t(sent);
    if (sent == -reset_by_peer || sent == -not_connected || sent == -broken_pipe)
      is_connected = false;
    if (sent != -try_again)
      return raise_os_error(int(-sent));
    PY_CHECK(wait(true, end, timed_out));
  }
}

Result<SWord> Socket::send(Ref bytes) {
  PY_CHECK(check_open());
  Buffer memory;
  PY_CHECK(get_buffer_or_text(bytes, memory));
  PY_TRY(sent, send_bytes(memory.data, memory.size, nullptr));
  return SWord(sent);
}

Status Socket::send_all(Ref bytes) {
  PY_CHECK(check_open());
  Buffer memory;
  PY_CHECK(get_buffer_or_text(bytes, memory));
  for (size_t sent = 0; sent < memory.size;) {
    PY_TRY(more, send_bytes(memory.data + sent, memory.size - sent, nullptr));
    sent += more;
  }
  return {};
}

Result<SWord> Socket::send_to(Ref bytes, Ref address) {
  Buffer memory;
  PY_CHECK(get_buffer_or_text(bytes, memory));
  PY_TRY(to, read_address(address));
  PY_TRY(sent, send_bytes(memory.data, memory.size, is_stream ? nullptr : &to));
  return SWord(sent);
}

// --- Options
// ---------------------------------------------------------------------------------------------------------

void Socket::set_blocking(bool flag) {
  has_timeout = !flag;
  timeout = 0;
}

Status Socket::set_timeout(Optional<Float> seconds) {
  has_timeout = !seconds.is_none();
  timeout = has_timeout && *seconds > 0 ? hal::Micros(*seconds * 1000000) : 0;
  return {};
}

Status Socket::set_option(SWord level, SWord option, Ref value) {
  struct Known {
    SWord level, option;
    hal::SocketOption means;
  };
  static constexpr Known known[] = {{0xfff, 4, hal::SocketOption::reuse_address},
                                    {6, 1, hal::SocketOption::no_delay},
                                    {0, 5, hal::SocketOption::multicast_ttl}};
  PY_CHECK(check_open());
  int number = 0;
  Buffer memory;
  if (peek_buffer(value, memory)) {
    for (size_t i = 0; i < memory.size && i < sizeof number; ++i)
      number |= memory.data[i] << 8 * i;
  } else {
    PY_TRY(index, to_index(value));
    PY_TRY(given, to_sword(index));
    number = int(given);
  }
  for (const Known& one : known)
    if (one.level == level && one.option == option) {
      const int error = hal::socket_set(handle, one.means, number);
      return error == 0 ? Status() : raise_os_error(-error);
    }
  return raise_os_error(not_supported);
}

// --- As a stream
// -----------------------------------------------------------------------------------------------------

static SWord ready_for(Header* object, SWord wanted) {
  auto& socket = static_cast<Socket&>(*object);
  if (socket.handle < 0)
    return wanted;
  SWord ready = 0;
  if ((wanted & poll_in) != 0 && hal::socket_is_ready(socket.handle, false))
    ready |= poll_in;
  if ((wanted & poll_out) != 0 && hal::socket_is_ready(socket.handle, true))
    ready |= poll_out;
  return ready;
}

} // namespace py::_socketpool

constinit const py::PollEntry py::poll_entries::socket{
    .type = &py::_socketpool::Socket::info, .ready = py::_socketpool::ready_for, .is_silent = true};
