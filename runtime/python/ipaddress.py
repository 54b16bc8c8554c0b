"""The module `ipaddress`: addresses of IPv4, as CircuitPython has them."""


def _parse(text):
    """The number that an address in digits is, or None."""
    parts = text.split(".")
    if len(parts) != 4:
        return None
    value = 0
    for part in parts:
        if not part.isdigit() or len(part) > 3 or int(part) > 255:
            return None
        value = value << 8 | int(part)
    return value


class IPv4Address:
    def __init__(self, address):
        if isinstance(address, int):
            value = address
            if not 0 <= value < 1 << 32:
                raise ValueError("Address must be 4 bytes long")
        elif isinstance(address, str):
            value = _parse(address)
            if value is None:
                raise ValueError("Not a valid IP string")
        else:
            packed = bytes(memoryview(address))
            if len(packed) != 4:
                raise ValueError("Address must be 4 bytes long")
            value = int.from_bytes(packed, "big")
        self._value = value

    @property
    def packed(self):
        return self._value.to_bytes(4, "big")

    @property
    def version(self):
        return 4

    def __eq__(self, other):
        return self._value == other._value if isinstance(other, IPv4Address) else NotImplemented

    def __hash__(self):
        return hash(self._value)

    def __repr__(self):
        value = self._value
        return "%d.%d.%d.%d" % (value >> 24, value >> 16 & 255, value >> 8 & 255, value & 255)

    def __str__(self):
        return repr(self)


def ip_address(obj):
    if isinstance(obj, str) and _parse(obj) is None:
        raise ValueError("Not a valid IP string")
    return IPv4Address(obj)
