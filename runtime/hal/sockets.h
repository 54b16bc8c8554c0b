// Sockets of IPv4, which only the simulator has: it gives its host's. Addresses are numbers, 127.0.0.1 being
// 0x7f000001. Nothing here may be called from an interrupt. What fails gives the system's number for why,
// negative.
#pragma once
#include "runtime/hal/clock.h"

namespace py::hal {

struct SocketAddress {
  uint32_t host = 0;
  uint16_t port = 0;
};

enum class SocketKind : uint8_t { stream, datagrams };
enum class SocketOption : uint8_t { reuse_address, no_delay, multicast_ttl };

/// A new socket, not below 0. None of these ever waits but `socket_wait`: -EAGAIN is what could only be had
/// by waiting.
int socket_open(SocketKind kind);
void socket_close(int socket);
int socket_bind(int socket, SocketAddress address);
int socket_listen(int socket, int backlog);
/// -EINPROGRESS: `socket_connected` says, once the socket can be written to, what came of it.
int socket_connect(int socket, SocketAddress address);
int socket_connected(int socket);
/// The socket to the one who has called.
int socket_accept(int socket, SocketAddress& peer);
/// How many bytes; 0 at the end of a stream.
ptrdiff_t socket_receive(int socket, uint8_t* bytes, size_t size, SocketAddress& from);
/// How many bytes went. To a stream's other end, or with `to`.
ptrdiff_t socket_send(int socket, const uint8_t* bytes, size_t size, const SocketAddress* to);
int socket_set(int socket, SocketOption option, int value);

/// Whether reading or writing would do something now, an error being something.
bool socket_is_ready(int socket, bool to_write);
/// Keeps the program here until that is so, until the deadline, or until Ctrl-C was typed; interrupts and
/// alarms go on. Whether it is so.
bool socket_wait(int socket, bool to_write, Micros deadline);

/// The address of a host by its name or in digits; false when nobody knows it.
bool look_up_host(const char* name, uint32_t& host);

} // namespace py::hal
