# wifi and socketpool on the simulator: streams and datagrams over this machine, timeouts, errors, and sockets as streams
# of asyncio and select.
# RUN: %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import asyncio
import errno
import select
import time

import socketpool
import ssl
import wifi

radio = wifi.radio
print(radio.connected, radio.ipv4_address, radio.ap_info, radio.addresses, radio.enabled)
# CHECK: False None None () True
for name, password in (("", "password1"), ("home", "short"), ("home", "z" * 64)):
    try:
        radio.connect(name, password)
    except ValueError as e:
        print(e)
# CHECK-NEXT: ssid length must be 1-32
# CHECK-NEXT: password length must be 8-64
# CHECK-NEXT: Invalid hex password
radio.hostname = "weather-1"
radio.connect(ssid="home", password=b"password1", timeout=5)
print(radio.connected, radio.ipv4_address, radio.ap_info.ssid, radio.ap_info.authmode, radio.hostname)
# CHECK-NEXT: True 127.0.0.1 home [wifi.AuthMode.WPA2, wifi.AuthMode.PSK] weather-1
print(len(radio.mac_address), radio.ipv4_address == radio.ipv4_gateway, radio.ping(radio.ipv4_address) is not None)
# CHECK-NEXT: 6 True True
print([network.ssid for network in radio.start_scanning_networks()])
# CHECK-NEXT: []
radio.stop_scanning_networks()
radio.start_ap("board", "password1")
print(radio.ap_active, radio.ipv4_address_ap)
# CHECK-NEXT: True 192.168.4.1
radio.stop_ap()

try:
    socketpool.SocketPool(None)
except ValueError as e:
    print(e)
# CHECK-NEXT: SocketPool can only be used with wifi.radio
pool = socketpool.SocketPool(radio)
print(pool.getaddrinfo("127.0.0.1", 80))
# CHECK-NEXT: [(2, 1, 0, '', ('127.0.0.1', 80))]
HOST, PORT = str(radio.ipv4_address), 47311


def told(call, *arguments):
    """What of OSError a call raises."""
    try:
        print(call(*arguments))
    except OSError as e:
        print(type(e).__name__, e.errno, e)


# --- What goes wrong
s = pool.socket()
told(s.connect, (HOST, 1))
# CHECK-NEXT: ConnectionRefusedError 111 [Errno 111] Connection refused
told(s.send, b"x")
# CHECK-NEXT: BrokenPipeError 32 [Errno 32] Broken pipe
told(s.setsockopt, pool.SOL_SOCKET, 99, 1)
# CHECK-NEXT: OSError 95 [Errno 95] Operation not supported
s.close()
told(s.recv_into, bytearray(1))
# CHECK-NEXT: OSError 9 [Errno 9] Bad file descriptor
try:
    pool.getaddrinfo("no host of this name", 80)
except pool.gaierror as e:
    print(repr(e), e.errno == pool.EAI_NONAME, isinstance(e, OSError))
# CHECK-NEXT: gaierror(-2, 'Name or service not known') True True
with pool.socket() as s:
    for address in ((HOST, -1), (HOST, 1, 2)):
        try:
            s.bind(address)
        except ValueError as e:
            print(e)
    told(ssl.create_default_context().wrap_socket, s)
# CHECK-NEXT: port must be >= 0
# CHECK-NEXT: requested length 2 but object has length 3
# CHECK-NEXT: OSError 95 [Errno 95] the simulator has no TLS
try:
    pool.socket(pool.AF_INET6)
except NotImplementedError as e:
    print(e)
# CHECK-NEXT: Only IPv4 sockets supported

# --- Datagrams
receiver, sender = pool.socket(type=pool.SOCK_DGRAM), pool.socket(pool.AF_INET, pool.SOCK_DGRAM)
receiver.bind((HOST, PORT))
data = bytearray(8)
receiver.setblocking(False)
told(receiver.recvfrom_into, data)
# CHECK-NEXT: BlockingIOError 11 [Errno 11] Resource temporarily unavailable
receiver.settimeout(0.02)
before = time.monotonic()
told(receiver.recvfrom_into, data)
print(time.monotonic() - before >= 0.02)
# CHECK-NEXT: TimeoutError 110 [Errno 110] Connection timed out
# CHECK-NEXT: True
print(sender.sendto(b"datagram that is long", (HOST, PORT)))
receiver.settimeout(5)
size, source = receiver.recvfrom_into(data)
print(size, data, source[0], receiver.type == pool.SOCK_DGRAM)
# CHECK-NEXT: 21
# CHECK-NEXT: 8 bytearray(b'datagram') 127.0.0.1 True
sender.close()
receiver.close()


# --- A server and a client that poll, as on a board
async def poll(call, *arguments):
    while True:
        try:
            return call(*arguments)
        except OSError as e:
            if e.errno != errno.EAGAIN:
                raise
        await asyncio.sleep(0)


async def serve(listener):
    connection, peer = await poll(listener.accept)
    print("called by", peer[0])
    buffer = bytearray(16)
    with connection:
        while size := await poll(connection.recv_into, buffer):
            connection.sendall(bytes(buffer[:size]).upper())
    print("hung up")


async def call():
    s = pool.socket()
    s.settimeout(5)
    s.connect((HOST, PORT))
    s.setblocking(False)
    buffer = bytearray(16)
    for word in (b"hello", memoryview(b"again")):
        print("sent", s.send(word))
        size = await poll(s.recv_into, buffer, 5)
        print("got", buffer[:size])
    try:
        s.recv_into(buffer, 17)
    except ValueError as e:
        print(e)
    s.close()


async def through_queue(listener):
    """The same as one who waits for the sockets themselves."""
    s = pool.socket()
    s.connect((HOST, PORT))
    poller = select.poll()
    poller.register(listener, select.POLLIN)
    print([wanted for _, wanted in poller.poll(5000)])
    connection, _ = listener.accept()
    print([len(ready) for ready in select.select([connection], [s], [s], 0)])
    s.send("q")
    print(select.select([connection], [], [], 5)[0] == [connection])
    await asyncio.core._io_queue.queue_read(connection)
    print(connection.recv_into(bytearray(4)))
    s.close()
    await asyncio.core._io_queue.queue_read(connection)
    print(connection.recv_into(bytearray(4)))
    connection.close()


async def main():
    with pool.socket() as listener:
        listener.setsockopt(pool.SOL_SOCKET, pool.SO_REUSEADDR, 1)
        listener.bind(("0.0.0.0", PORT))
        listener.listen(2)
        listener.setblocking(False)
        await asyncio.gather(serve(listener), call())
        await through_queue(listener)


# CHECK-NEXT: {{[0-9.]+}} LISTENING=localhost:47311
# CHECK-NEXT: sent 5
# CHECK-NEXT: called by 127.0.0.1
# CHECK-NEXT: got bytearray(b'HELLO')
# CHECK-NEXT: sent 5
# CHECK-NEXT: got bytearray(b'AGAIN')
# CHECK-NEXT: buffer too small for requested bytes
# CHECK-NEXT: hung up
# CHECK-NEXT: [1]
# CHECK-NEXT: [0, 1, 0]
# CHECK-NEXT: True
# CHECK-NEXT: 1
# CHECK-NEXT: 0
asyncio.run(main())

# While nothing is to come from a socket, time is virtual.
with pool.socket() as listener:
    listener.bind((HOST, PORT))
    listener.listen(1)
    near = pool.socket()
    near.connect((HOST, PORT))
    far, _ = listener.accept()
near.send(b"?")
far.recv_into(bytearray(1))
far.send(b"!")
near.recv_into(data)
near.send(b"?")
far.recv_into(data)
far.close()
print(near.recv_into(data))
before = time.monotonic()
time.sleep(100000)
print("done", time.monotonic() - before >= 100000)
# CHECK-NEXT: {{[0-9.]+}} LISTENING=localhost:47311
# CHECK-NEXT: 0
# CHECK-NEXT: done True
