# _bleio: what a board offers over Bluetooth is kept; nobody is near.
# RUN: %pyasync2cpp %s --run -fno-inference | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run | %FileCheck --match-full-lines %s
# RUN: %pyasync2cpp %s --run --sanitize | %FileCheck --match-full-lines %s
import time

import _bleio
from _bleio import Address, Attribute, Characteristic, UUID


def fails(action):
    try:
        action()
    except (ValueError, TypeError, NotImplementedError, ConnectionError, _bleio.BluetoothError) as error:
        print(type(error).__name__, error)


short = UUID(0x180F)
long = UUID("6E400001-b5a3-f393-e0a9-e50e24dcca9e")
room = bytearray(20)
long.pack_into(room, 2)
short.pack_into(room)
# CHECK: UUID(0x180f) 16 UUID('6e400001-b5a3-f393-e0a9-e50e24dcca9e') 128 0x1
print(short, short.size, long, long.size, hex(long.uuid16))
# CHECK-NEXT: 0f189ecadc240ee5a9e093f3a3b50100406e0000 True True False
print(room.hex(), UUID(long.uuid128) == long, UUID(0x180F) in {short: 1}, short == long)
fails(lambda: UUID(0x10000))
fails(lambda: UUID("6E400001"))
fails(lambda: UUID(b"123"))
fails(lambda: long.pack_into(room, 5))
# CHECK-NEXT: ValueError UUID integer value must be 0-0xffff
# CHECK-NEXT: ValueError UUID string not 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'
# CHECK-NEXT: ValueError Byte buffer must be 16 bytes.
# CHECK-NEXT: ValueError Buffer + offset too small 5 16 20

service = _bleio.Service(short)
level = Characteristic.add_to_service(service, UUID(0x2A19), properties=Characteristic.READ | Characteristic.NOTIFY,
                                      max_length=1, fixed_length=True, initial_value=b"\x64")
text = Characteristic.add_to_service(service, UUID(0x2A24), read_perm=Attribute.OPEN, max_length=5)
note = _bleio.Descriptor.add_to_characteristic(text, UUID(0x2901), initial_value=b"name")
# CHECK-NEXT: b'd' b'' 18 True 2 False False b'name' True
print(level.value, text.value, level.properties, level.service is service, len(service.characteristics), service.remote,
      service.secondary, note.value, text.descriptors == (note,))
level.value = bytearray(b"\x32")
text.value = b"abc"
# CHECK-NEXT: b'2' b'abc'
print(level.value, text.value)
fails(lambda: setattr(level, "value", b""))
fails(lambda: setattr(text, "value", b"123456"))
fails(lambda: text.set_cccd(notify=True))
fails(lambda: Characteristic())
# CHECK-NEXT: ValueError Value length != required fixed length
# CHECK-NEXT: ValueError Value length > max_length
# CHECK-NEXT: RoleError Can't set CCCD on local Characteristic
# CHECK-NEXT: TypeError cannot create 'Characteristic' instances

incoming = _bleio.CharacteristicBuffer(text, timeout=0.5, buffer_size=64)
begin = time.monotonic()
# CHECK-NEXT: 0 None b'' 1.0
print(incoming.in_waiting, incoming.read(4), incoming.readline(), time.monotonic() - begin)
packets = _bleio.PacketBuffer(text, buffer_size=2)
# CHECK-NEXT: 0 5
print(packets.readinto(bytearray(5)), packets.outgoing_packet_length)
# CHECK-NEXT: ConnectionError Not connected
fails(lambda: packets.write(b"x"))

adapter = _bleio.adapter
adapter.name = "pad"
# CHECK-NEXT: pad True False () False <Address c2:00:00:00:00:01>
print(adapter.name, adapter.enabled, adapter.connected, adapter.connections, adapter.advertising, adapter.address)
# CHECK-NEXT: True False b'123456'
print(Address(b"123456", Address.PUBLIC) == Address(b"123456", 0), Address(b"123456") == Address(b"123456", 0), Address(b"123456").address_bytes)
adapter.start_advertising(b"\x02\x01\x06", timeout=2)
fails(lambda: adapter.start_advertising(b"\x02\x01\x06"))
# CHECK-NEXT: BluetoothError Already advertising.
time.sleep(1.9)
print(adapter.advertising, end=" ")
time.sleep(0.2)
# CHECK-NEXT: True False
print(adapter.advertising)
adapter.start_advertising(b"\x02\x01\x06", scan_response=b"", connectable=True)
adapter.stop_advertising()
begin = time.monotonic()
# CHECK-NEXT: [] 3.0
print(list(adapter.start_scan(timeout=3)), round(time.monotonic() - begin, 6))
adapter.stop_scan()
fails(lambda: adapter.connect(Address(b"123456"), timeout=4))
# CHECK-NEXT: BluetoothError Failed to connect: timeout
adapter.enabled = False
fails(lambda: adapter.start_scan())
# CHECK-NEXT: BluetoothError Adapter not enabled
