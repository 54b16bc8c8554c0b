// `_socketpool`: what of the module `socketpool` is better said in C++ (the rest is
// runtime/python/socketpool.py). Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/bind.h"
#include "runtime/core/exception_types.h"
#include "runtime/core/tuple.h"
#include "runtime/hal/sockets.h"

namespace py::_socketpool {

/// socketpool.SocketPool.gaierror: nobody knows a host's address.
extern const TypeInfo gaierror PY_CLASS_OF("gaierror", "OSError") PY_BASE("OSError");

/// A socket of IPv4. A host is a name or an address in digits; one that nobody knows is a gaierror. Waiting,
/// which keeps every task waiting, ends with KeyboardInterrupt when Ctrl-C is typed. Otherwise what goes
/// wrong is an OSError: EAGAIN when there is nothing and the timeout is 0, ETIMEDOUT when it is over, EBADF
/// once the socket is closed, and whatever the network says.
struct PY_CLASS("Socket") PY_EFFECT("plain_of_items") Socket : Header {
  static const TypeInfo info;

  int handle = -1;           ///< -1: closed
  bool is_stream = true;     ///< SOCK_STREAM, or SOCK_DGRAM
  bool is_connected = false; ///< to another socket
  bool is_listening = false;
  bool has_timeout = false; ///< without one, it waits without end
  hal::Micros timeout = 0;

  ~Socket() { close(); }

  PY_METHOD("__enter__")
  PY_OPERATOR("enter") Own<Socket> enter() { return Own<Socket>(this); }
  PY_METHOD("__exit__") PY_OPERATOR("exit") void exit(Ref, Ref, Ref) { close(); }
  PY_METHOD("close") void close();

  /// The new socket has the timeout of this one.
  PY_METHOD("accept") PY_SIGNATURE("(self) -> tuple[Socket, tuple[str, int]]") Result<Own<Tuple>>
  accept();
  /// An address is (host, port). ValueError for a port below 0.
  PY_METHOD("bind") Status bind(PY_POSITIONAL_ONLY PY_NAME("address") Ref address);
  /// EINPROGRESS when the timeout is over first.
  PY_METHOD("connect") Status connect(PY_POSITIONAL_ONLY PY_NAME("address") Ref address);
  PY_METHOD("listen") Status listen(PY_POSITIONAL_ONLY PY_NAME("backlog") SWord backlog);
  PY_METHOD("recvfrom_into")
  PY_SIGNATURE("(self, buffer: WriteableBuffer) -> tuple[int, tuple[str, int]]")
  Result<Own<Tuple>> receive_from(PY_POSITIONAL_ONLY PY_NAME("buffer") Ref buffer);
  /// At most `bufsize` bytes, if that is more than 0. ValueError when the buffer is shorter.
  PY_METHOD("recv_into") PY_SIGNATURE("(self, buffer: WriteableBuffer, bufsize: int = 0) -> int")
  Result<SWord> receive(PY_POSITIONAL_ONLY PY_NAME("buffer") Ref buffer,
                        PY_DEFAULT("0") PY_NAME("bufsize") SWord size);
  /// A text is sent as UTF-8. BrokenPipeError for a socket that is not connected.
  PY_METHOD("send") PY_SIGNATURE("(self, bytes: ReadableBuffer | str) -> int")
  Result<SWord> send(PY_POSITIONAL_ONLY PY_NAME("bytes") Ref bytes);
  PY_METHOD("sendall") PY_SIGNATURE("(self, bytes: ReadableBuffer | str) -> None")
  Status send_all(PY_POSITIONAL_ONLY PY_NAME("bytes") Ref bytes);
  PY_METHOD("sendto") PY_SIGNATURE("(self, bytes: ReadableBuffer | str, address: object) -> int")
  Result<SWord> send_to(PY_POSITIONAL_ONLY PY_NAME("bytes") Ref bytes, PY_NAME("address") Ref address);
  PY_METHOD("setblocking") void set_blocking(PY_POSITIONAL_ONLY PY_NAME("flag") bool flag);
  /// SO_REUSEADDR, TCP_NODELAY, IP_MULTICAST_TTL. EOPNOTSUPP for others.
  PY_METHOD("setsockopt")
  PY_SIGNATURE("(self, level: int, optname: int, value: int | ReadableBuffer) -> None")
  Status set_option(PY_POSITIONAL_ONLY PY_NAME("level") SWord level, PY_NAME("optname") SWord option,
                    PY_NAME("value") Ref value);
  /// Seconds; 0 never waits, None waits without end.
  PY_METHOD("settimeout") Status
  set_timeout(PY_POSITIONAL_ONLY PY_NAME("value") Optional<Float> seconds);
  PY_GET("type") SWord get_type() { return is_stream ? 1 : 2; }

private:
  Status check_open();
  Status wait(bool to_write, hal::Micros deadline, int when_over);
  hal::Micros deadline() const;
  Result<size_t> receive_bytes(uint8_t* bytes, size_t size, hal::SocketAddress& from);
  Result<size_t> send_bytes(const uint8_t* bytes, size_t size, const hal::SocketAddress* to);
};

/// A new socket of the kind SOCK_STREAM or SOCK_DGRAM.
PY_FUNCTION("open_socket") Result<Own<Socket>> open_socket(PY_POSITIONAL_ONLY bool is_stream);
/// The address of a host, in digits.
PY_FUNCTION("look_up") Result<Own<Str>> look_up(PY_POSITIONAL_ONLY Str* host);

} // namespace py::_socketpool
