# A web server as programs write it by hand, its clients outside of the simulator: sockets that never wait, polled by a task
# for each connection, while another task blinks.
# RUN: %python %S/Inputs/web_client.py %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %python %S/Inputs/web_client.py %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import asyncio
import errno

import socketpool
import wifi

wifi.radio.start_ap(ssid="board", password="password1")
pool = socketpool.SocketPool(wifi.radio)
served = 0
over = asyncio.Event()


async def handle(connection):
    global served
    connection.setblocking(False)
    buffer = bytearray(32)
    request = b""
    while b"\r\n\r\n" not in request:
        try:
            size = connection.recv_into(buffer)
            if size == 0:
                break
            request += buffer[:size]
        except OSError as e:
            if e.errno != errno.EAGAIN:
                raise
            await asyncio.sleep(0.001)
    path = request.decode().split(" ")[1]
    status, body = "200 OK", "page %s" % path
    if path == "/missing":
        status, body = "404 Not Found", "nothing"
    connection.send(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    connection.close()
    served += 1
    if path == "/quit":
        over.set()


async def serve():
    server = pool.socket(pool.AF_INET, pool.SOCK_STREAM)
    server.settimeout(0)
    server.bind((str(wifi.radio.ipv4_address_ap), 0))
    server.listen(5)
    while not over.is_set():
        try:
            connection, address = server.accept()
            asyncio.create_task(handle(connection))
        except OSError as e:
            if e.errno != errno.EAGAIN:
                raise
        await asyncio.sleep(0)
    server.close()


async def blink():
    blinks = 0
    while not over.is_set():
        blinks += 1
        await asyncio.sleep(0.005)
    print("blinked:", blinks > 0)


async def main():
    print("ready")
    await asyncio.gather(serve(), blink())
    print("served", served)


asyncio.run(main())
# CHECK:      server: ready
# CHECK-NEXT: client: HTTP/1.1 200 OK | page /
# CHECK-NEXT: client: HTTP/1.1 404 Not Found | nothing
# CHECK-NEXT: client: HTTP/1.1 200 OK | page /
# CHECK-NEXT: client: HTTP/1.1 200 OK | page /quit
# CHECK-NEXT: server: blinked: True
# CHECK-NEXT: server: served 7
# CHECK-NEXT: ended with 0
