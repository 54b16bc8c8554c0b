"""The module `_bleio`: Bluetooth Low Energy in a room where nobody else is. On the simulator what the board offers and
advertises is kept, a scan finds nothing, and nobody connects."""
import time


class BluetoothError(Exception):
    pass


class RoleError(BluetoothError):
    pass


class SecurityError(BluetoothError):
    pass


class Attribute:
    NO_ACCESS = 0
    OPEN = 1
    ENCRYPT_NO_MITM = 2
    ENCRYPT_WITH_MITM = 3
    LESC_ENCRYPT_WITH_MITM = 4
    SIGNED_NO_MITM = 5
    SIGNED_WITH_MITM = 6


class Address:
    PUBLIC = 0
    RANDOM_STATIC = 1
    RANDOM_PRIVATE_RESOLVABLE = 2
    RANDOM_PRIVATE_NON_RESOLVABLE = 3

    def __init__(self, address, address_type=RANDOM_STATIC):
        if len(address) != 6:
            raise ValueError("Address must be 6 bytes long")
        if not 0 <= address_type <= 3:
            raise ValueError("Address type out of range")
        self._address = bytes(address)
        self._type = address_type

    @property
    def address_bytes(self):
        return self._address

    @property
    def type(self):
        return self._type

    def __eq__(self, other):
        return isinstance(other, Address) and self._address == other._address and self._type == other._type

    def __hash__(self):
        return hash((self._address, self._type))

    def __repr__(self):
        return "<Address " + ":".join("%02x" % byte for byte in reversed(self._address)) + ">"


class UUID:
    """A number of 16 bits, or 16 bytes with the lowest first."""

    def __init__(self, value):
        if isinstance(value, int):
            if not 0 <= value <= 0xFFFF:
                raise ValueError("UUID integer value must be 0-0xffff")
            self._bytes = value.to_bytes(2, "little")
            return
        if isinstance(value, str):
            digits = value.replace("-", "")
            if len(value) != 36 or len(digits) != 32:
                raise ValueError("UUID string not 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'")
            value = bytes(reversed(bytes.fromhex(digits)))
        if len(value) != 16:
            raise ValueError("Byte buffer must be 16 bytes.")
        self._bytes = bytes(value)

    @property
    def size(self):
        return 8 * len(self._bytes)

    @property
    def uuid16(self):
        at = 0 if len(self._bytes) == 2 else 12
        return int.from_bytes(self._bytes[at:at + 2], "little")

    @property
    def uuid128(self):
        if len(self._bytes) == 2:
            raise AttributeError("uuid128")
        return self._bytes

    def pack_into(self, buffer, offset=0):
        if offset + len(self._bytes) > len(buffer):
            raise ValueError("Buffer + offset too small %d %d %d" % (offset, len(self._bytes), len(buffer)))
        buffer[offset:offset + len(self._bytes)] = self._bytes

    def __eq__(self, other):
        return isinstance(other, UUID) and self._bytes == other._bytes

    def __hash__(self):
        return hash(self._bytes)

    def __repr__(self):
        if len(self._bytes) == 2:
            return "UUID(0x%04x)" % self.uuid16
        text = "".join("%02x" % byte for byte in reversed(self._bytes))
        return "UUID('%s')" % "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


class Service:
    def __init__(self, uuid, *, secondary=False):
        self._uuid = uuid
        self._secondary = bool(secondary)
        self._characteristics = []

    @property
    def uuid(self):
        return self._uuid

    @property
    def secondary(self):
        return self._secondary

    @property
    def remote(self):
        return False

    @property
    def characteristics(self):
        return tuple(self._characteristics)


class _Valued:
    """What characteristics and descriptors have in common: a value of bytes, of a length that has a limit."""

    def _model_begin(self, uuid, max_length, fixed_length, initial_value):
        self._uuid = uuid
        self._max_length = max_length
        self._fixed_length = fixed_length
        if initial_value is None:
            self._value = bytes(max_length) if fixed_length else b""
        else:
            self._value = b""
            self.value = initial_value

    @property
    def uuid(self):
        return self._uuid

    @property
    def max_length(self):
        return self._max_length

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        if self._fixed_length and len(value) != self._max_length:
            raise ValueError("Value length != required fixed length")
        if len(value) > self._max_length:
            raise ValueError("Value length > max_length")
        self._value = bytes(value)


class Characteristic(_Valued):
    BROADCAST = 1
    READ = 2
    WRITE_NO_RESPONSE = 4
    WRITE = 8
    NOTIFY = 16
    INDICATE = 32

    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)

    @classmethod
    def add_to_service(cls, service, uuid, *, properties=0, read_perm=Attribute.OPEN, write_perm=Attribute.OPEN,
                       max_length=20, fixed_length=False, initial_value=None, user_description=None):
        if not 0 <= max_length <= 512:
            raise ValueError("max_length must be 0-512")
        made = object.__new__(cls)
        made._model_begin(uuid, max_length, fixed_length, initial_value)
        made._properties = properties
        made._service = service
        made._descriptors = []
        service._characteristics.append(made)
        return made

    @property
    def properties(self):
        return self._properties

    @property
    def service(self):
        return self._service

    @property
    def descriptors(self):
        return tuple(self._descriptors)

    def set_cccd(self, *, notify=False, indicate=False):
        raise RoleError("Can't set CCCD on local Characteristic")


class Descriptor(_Valued):
    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)

    @classmethod
    def add_to_characteristic(cls, characteristic, uuid, *, read_perm=Attribute.OPEN, write_perm=Attribute.OPEN,
                              max_length=20, fixed_length=False, initial_value=b""):
        made = object.__new__(cls)
        made._model_begin(uuid, max_length, fixed_length, initial_value)
        made._characteristic = characteristic
        characteristic._descriptors.append(made)
        return made

    @property
    def characteristic(self):
        return self._characteristic


class CharacteristicBuffer:
    """What others write to a characteristic: nothing."""

    def __init__(self, characteristic, *, timeout=1, buffer_size=64):
        if timeout < 0:
            raise ValueError("timeout must be >= 0.0")
        if buffer_size < 1:
            raise ValueError("buffer_size must be >= 1")
        self._timeout = timeout

    def _model_wait(self):
        time.sleep(self._timeout)

    @property
    def in_waiting(self):
        return 0

    def read(self, nbytes=None):
        if nbytes is not None:
            self._model_wait()

    def readinto(self, buf):
        self._model_wait()

    def readline(self):
        self._model_wait()
        return b""

    def reset_input_buffer(self):
        pass

    def deinit(self):
        pass


class PacketBuffer:
    def __init__(self, characteristic, *, buffer_size, max_packet_size=None):
        self._size = characteristic.max_length if max_packet_size is None else max_packet_size

    def readinto(self, buf):
        return 0

    def write(self, data, *, header=None):
        raise ConnectionError("Not connected")

    @property
    def incoming_packet_length(self):
        return self._size

    @property
    def outgoing_packet_length(self):
        return self._size

    def deinit(self):
        pass


class Connection:
    """Nobody connects, so there is none."""

    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)


class ScanEntry:
    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)


class ScanResults:
    """What a scan finds: nothing, until its time is over."""

    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)

    def _model_begin(self, timeout):
        self._end = time.monotonic() + timeout if timeout else None
        self._is_active = True

    def __iter__(self):
        return self

    def __next__(self):
        while self._is_active:
            left = 1 if self._end is None else self._end - time.monotonic()
            if left <= 0:
                break
            time.sleep(left)
        self._is_active = False
        raise StopIteration


class Adapter:
    def __init__(self):
        raise NotImplementedError("Cannot create a new Adapter; use _bleio.adapter;")

    def _model_begin(self):
        self._enabled = True
        self._name = "CIRCUITPY0001"
        self._scan = None
        self._advertising_until = None
        self._is_advertising = False

    @property
    def enabled(self):
        return self._enabled

    @enabled.setter
    def enabled(self, value):
        self._enabled = bool(value)
        if not self._enabled:
            self.stop_scan()
            self.stop_advertising()

    @property
    def address(self):
        return Address(b"\x01\x00\x00\x00\x00\xc2", Address.RANDOM_STATIC)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = value

    def _model_check(self):
        if not self._enabled:
            raise BluetoothError("Adapter not enabled")

    def start_advertising(self, data, *, scan_response=None, connectable=True, anonymous=False, timeout=0, interval=0.1,
                          tx_power=0, directed_to=None):
        self._model_check()
        if self.advertising:
            raise BluetoothError("Already advertising.")
        if not 0.02 <= interval <= 10.24:
            raise ValueError("interval must be in range 0.0020-10.24")
        extended = len(data) > 31 or anonymous
        if extended and scan_response is not None:
            raise BluetoothError("Extended advertisements with scan response not supported.")
        if len(data) > 1650 or (scan_response is not None and len(scan_response) > 31):
            raise BluetoothError("Data too large for advertisement packet")
        if anonymous and connectable:
            raise ValueError("Cannot have scan responses for extended, connectable advertisements.")
        self._is_advertising = True
        self._advertising_until = time.monotonic() + timeout if timeout else None

    def stop_advertising(self):
        self._is_advertising = False

    @property
    def advertising(self):
        if self._advertising_until is not None and time.monotonic() >= self._advertising_until:
            self._is_advertising = False
        return self._is_advertising

    def start_scan(self, prefixes=b"", *, buffer_size=512, extended=False, timeout=None, interval=0.1, window=0.1,
                   minimum_rssi=-80, active=True):
        self._model_check()
        if not 0.0025 <= interval <= 40.959375:
            raise ValueError("interval must be in range 0.0025-40.959375")
        if window > interval:
            raise ValueError("window must be <= interval")
        self.stop_scan()
        self._scan = object.__new__(ScanResults)
        self._scan._model_begin(timeout)
        return self._scan

    def stop_scan(self):
        if self._scan is not None:
            self._scan._is_active = False
            self._scan = None

    @property
    def connected(self):
        return False

    @property
    def connections(self):
        return ()

    def connect(self, address, *, timeout):
        self._model_check()
        time.sleep(timeout)
        raise BluetoothError("Failed to connect: timeout")

    def erase_bonding(self):
        pass


adapter = object.__new__(Adapter)
adapter._model_begin()


def set_adapter(adapter):
    raise NotImplementedError("set_adapter")
