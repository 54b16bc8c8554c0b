// Sockets of the simulated board: those of this machine. While something is to come from one (`Reason`), the
// run goes by the wall clock: the other side of a socket lives in the world, whose time cannot jump.
#include "runtime/hal/sockets.h"
#include "runtime/hal/console.h"
#include "targets/sim/machine.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

namespace py {

namespace sim {
namespace {

/// Why something is to come from a socket: it is bound or listens; it was sent something, or asked in vain,
/// since anything last came.
enum Reason : uint8_t { serves = 1, asks = 2 };
uint8_t reasons[FD_SETSIZE];
unsigned awaited = 0; ///< sockets with reasons

void await(int socket, uint8_t why) {
  if (socket >= FD_SETSIZE || reasons[socket] == why)
    return;
  awaited += unsigned(why != 0) - unsigned(reasons[socket] != 0);
  reasons[socket] = why;
  follow_wall_clock(awaited != 0);
}
void add_reason(int socket, Reason why) {
  if (socket < FD_SETSIZE)
    await(socket, reasons[socket] | why);
}
void something_came(int socket) {
  if (socket < FD_SETSIZE)
    await(socket, reasons[socket] & serves);
}

/// What came of asking for something, or the number of what is wrong.
template <class T>
T asked(int socket, T answer) {
  if (answer >= 0)
    return answer;
  const int error = errno;
  if (error == EAGAIN || error == EINPROGRESS)
    add_reason(socket, asks);
  return -error;
}

/// Ports that a machine keeps for itself are so much higher here.
constexpr uint16_t kept_ports = 1024, above_kept = 8000;

sockaddr_in to_system(hal::SocketAddress address) {
  sockaddr_in out = {};
  out.sin_family = AF_INET;
  out.sin_addr.s_addr = htonl(address.host);
  out.sin_port = htons(address.port);
  return out;
}
hal::SocketAddress from_system(const sockaddr_in& address) {
  return {ntohl(address.sin_addr.s_addr), ntohs(address.sin_port)};
}

int never_waiting(int socket) {
  if (socket >= 0)
    fcntl(socket, F_SETFL, O_NONBLOCK);
  return socket;
}

int result(int status) {
  return status < 0 ? -errno : 0;
}

pollfd watched(int socket, bool to_write) {
  return {socket, short(to_write ? POLLOUT : POLLIN), 0};
}

/// Who wants to try the program has to know where it is.
void tell_listening(int socket) {
  sockaddr_in address;
  socklen_t size = sizeof address;
  if (getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    return;
  char text[32];
  snprintf(text, sizeof text, "localhost:%u", unsigned(ntohs(address.sin_port)));
  trace_device("LISTENING", text);
}

} // namespace
} // namespace sim

namespace hal {

using namespace sim;

int socket_open(SocketKind kind) {
  const int opened = socket(AF_INET, kind == SocketKind::stream ? SOCK_STREAM : SOCK_DGRAM, 0);
  return opened < 0 ? -errno : never_waiting(opened);
}

void socket_close(int socket) {
  await(socket, 0);
  close(socket);
}

/// Whichever of its addresses the board listens at, it is to be reached from this machine, and from nowhere
/// else.
int socket_bind(int socket, SocketAddress address) {
  address.host = INADDR_LOOPBACK;
  if (address.port != 0 && address.port < kept_ports)
    address.port = uint16_t(address.port + above_kept);
  const int yes = 1; // a program that is started again is a board that was reset: its ports are free
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in at = to_system(address);
  if (bind(socket, reinterpret_cast<sockaddr*>(&at), sizeof at) < 0)
    return -errno;
  add_reason(socket, serves);
  return 0;
}

int socket_listen(int socket, int backlog) {
  if (listen(socket, backlog) < 0)
    return -errno;
  add_reason(socket, serves);
  tell_listening(socket);
  return 0;
}

int socket_connect(int socket, SocketAddress address) {
  sockaddr_in to = to_system(address);
  return asked(socket, connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to));
}

int socket_connected(int socket) {
  int error = 0;
  socklen_t size = sizeof error;
  if (getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) < 0)
    return -errno;
  something_came(socket);
  return -error;
}

int socket_accept(int socket, SocketAddress& peer) {
  sockaddr_in from = {};
  socklen_t size = sizeof from;
  const int accepted = asked(socket, accept(socket, reinterpret_cast<sockaddr*>(&from), &size));
  peer = from_system(from);
  return never_waiting(accepted);
}

ptrdiff_t socket_receive(int socket, uint8_t* bytes, size_t size, SocketAddress& from) {
  sockaddr_in sender = {};
  socklen_t length = sizeof sender;
  const ssize_t got =
      asked(socket, recvfrom(socket, bytes, size, 0, reinterpret_cast<sockaddr*>(&sender), &length));
  if (got < 0)
    return got;
  something_came(socket);
  if (length == 0)
    getpeername(socket, reinterpret_cast<sockaddr*>(&sender), &(length = sizeof sender));
  from = from_system(sender);
  return got;
}

ptrdiff_t socket_send(int socket, const uint8_t* bytes, size_t size, const SocketAddress* to) {
  ssize_t sent;
  if (to == nullptr) {
    sent = send(socket, bytes, size, MSG_NOSIGNAL);
  } else {
    sockaddr_in address = to_system(*to);
    sent = sendto(socket, bytes, size, MSG_NOSIGNAL, reinterpret_cast<sockaddr*>(&address), sizeof address);
  }
  if (sent >= 0)
    add_reason(socket, asks);
  return asked(socket, sent);
}

int socket_set(int socket, SocketOption option, int value) {
  switch (option) {
  case SocketOption::reuse_address:
    return result(setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &value, sizeof value));
  case SocketOption::no_delay:
    return result(setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &value, sizeof value));
  case SocketOption::multicast_ttl:
    return result(setsockopt(socket, IPPROTO_IP, IP_MULTICAST_TTL, &value, sizeof value));
  }
  __builtin_unreachable();
}

bool socket_is_ready(int socket, bool to_write) {
  observe();
  pollfd waiting = watched(socket, to_write);
  const bool is = poll(&waiting, 1, 0) != 0;
  if (!is)
    add_reason(socket, asks);
  return is;
}

bool socket_wait(int socket, bool to_write, Micros deadline) {
  flush_console();
  for (;;) {
    if (socket_is_ready(socket, to_write))
      return true;
    if (console_has_interrupt() || now() >= deadline)
      return false;
    const Micros longest = until_next_event(deadline);
    timespec time{time_t(longest / 1000000), long(longest % 1000000 * 1000)};
    pollfd waiting = watched(socket, to_write);
    ppoll(&waiting, 1, &time, nullptr);
    look_closer();
  }
}

bool look_up_host(const char* name, uint32_t& host) {
  flush_console();
  addrinfo wanted = {};
  wanted.ai_family = AF_INET;
  addrinfo* found = nullptr;
  if (getaddrinfo(name, nullptr, &wanted, &found) != 0 || found == nullptr)
    return false;
  host = ntohl(reinterpret_cast<sockaddr_in*>(found->ai_addr)->sin_addr.s_addr);
  freeaddrinfo(found);
  return true;
}

} // namespace hal
} // namespace py
