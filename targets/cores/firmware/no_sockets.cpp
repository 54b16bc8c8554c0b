// There is no network: the compiler refuses the modules that would ask for one.
#include "runtime/hal/sockets.h"

namespace py::hal {

namespace {
constexpr int no_device = -19;
} // namespace

int socket_open(SocketKind) {
  return no_device;
}
void socket_close(int) {}
int socket_bind(int, SocketAddress) {
  return no_device;
}
int socket_listen(int, int) {
  return no_device;
}
int socket_connect(int, SocketAddress) {
  return no_device;
}
int socket_connected(int) {
  return no_device;
}
int socket_accept(int, SocketAddress&) {
  return no_device;
}
ptrdiff_t socket_receive(int, uint8_t*, size_t, SocketAddress&) {
  return no_device;
}
ptrdiff_t socket_send(int, const uint8_t*, size_t, const SocketAddress*) {
  return no_device;
}
int socket_set(int, SocketOption, int) {
  return no_device;
}
bool socket_is_ready(int, bool) {
  return true;
}
bool socket_wait(int, bool, Micros) {
  return true;
}
bool look_up_host(const char*, uint32_t&) {
  return false;
}

} // namespace py::hal
