# espnow, i2ctarget, canio and usb: a board with nobody around it.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import time

import board
import canio
import espnow
import usb.core
import usb.util
import usb_host
from i2ctarget import I2CTarget


def fails(action):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


radio = espnow.ESPNow()
friend = espnow.Peer(b"\xaa" * 6, channel=1)
radio.peers.append(friend)
radio.peers.append(espnow.Peer(mac=b"\xff" * 6))
radio.send("hello")
radio.send(b"you", friend)
# CHECK: 2 True 1 2 None False 0 1
print(len(radio.peers), radio.peers[0] is friend, radio.send_success, radio.send_failure, radio.read(), bool(radio), len(radio), friend.channel)
fails(lambda: radio.send(b""))
fails(lambda: espnow.Peer(b"short"))
fails(lambda: espnow.Peer(b"\xaa" * 6, encrypted=True))
fails(lambda: radio.peers.append(b"x"))
# CHECK-NEXT: ValueError message length must be 1-250
# CHECK-NEXT: ValueError mac length must be 6
# CHECK-NEXT: ValueError lmk is required
# CHECK-NEXT: TypeError peer must be of type Peer, not bytes
# CHECK-NEXT: ESPNowPacket(mac=b'm', msg=b'hi', rssi=-40, time=5)
print(espnow.ESPNowPacket(b"m", b"hi", -40, 5))
radio.deinit()
fails(radio.read)
# CHECK-NEXT: ValueError Object has been deinitialized and can no longer be used. Create a new object.

begin = time.monotonic()
with I2CTarget(board.D1, board.D2, (0x40, 0x41)) as device:
    # CHECK-NEXT: None None 0.5
    print(device.request(), device.request(timeout=0.5), time.monotonic() - begin)
fails(lambda: I2CTarget(board.D1, board.D2, (0x80,)))
# CHECK-NEXT: ValueError address out of range

with canio.CAN(tx=board.D3, rx=board.D4, baudrate=500000, loopback=True) as can:
    everything = can.listen(timeout=0.25)
    some = can.listen([canio.Match(0x400, mask=0x7F0), canio.Match(0x12345, extended=True)], timeout=0)
    can.send(canio.Message(0x408, b"adafruit"))
    can.send(canio.Message(0x500, b""))
    can.send(canio.RemoteTransmissionRequest(0x12345, 4, extended=True))
    # CHECK-NEXT: canio.BusState.ERROR_ACTIVE True 500000 3 2
    print(can.state, can.state is canio.BusState.ERROR_ACTIVE, can.baudrate, everything.in_waiting(), some.in_waiting())
    message = some.receive()
    request = some.receive()
    # CHECK-NEXT: 0x408 b'adafruit' False 74565 4 True None
    print(hex(message.id), message.data, message.extended, request.id, request.length, isinstance(request, canio.RemoteTransmissionRequest), some.receive())
    begin = time.monotonic()
    # CHECK-NEXT: [1032, 1280, 74565] 0.25
    print([message.id for message in everything], time.monotonic() - begin)
    some.deinit()
    can.send(canio.Message(0x408, b"1"))
    # CHECK-NEXT: 1 0
    print(everything.in_waiting(), some.in_waiting())
fails(lambda: canio.Message(0x800, b""))
fails(lambda: canio.Message(1, b"123456789"))
# CHECK-NEXT: ValueError id must be 0-2047
# CHECK-NEXT: ValueError Messages limited to 8 bytes

port = usb_host.Port(board.D5, board.D6)
# CHECK-NEXT: None [] True 3
print(usb.core.find(idVendor=0x239A, idProduct=1), list(usb.core.find(find_all=True)), issubclass(usb.core.USBTimeoutError, OSError), usb.util.SPEED_HIGH)
