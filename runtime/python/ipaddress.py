"""The module `ipaddress`: addresses of IPv4, as CPython 3.11 has them."""


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _octet(text, address):
    if not text:
        raise ValueError("Empty octet not permitted in " + repr(address))
    if not (text.isascii() and text.isdigit()):
        raise ValueError("Only decimal digits permitted in " + repr(text) + " in " + repr(address))
    if len(text) > 3:
        raise ValueError("At most 3 characters permitted in " + repr(text) + " in " + repr(address))
    if text != "0" and text[0] == "0":
        raise ValueError("Leading zeros are not permitted in " + repr(text) + " in " + repr(address))
    value = int(text)
    if value > 255:
        raise ValueError("Octet " + str(value) + " (> 255) not permitted in " + repr(address))
    return value


class IPv4Address:
    version = 4
    max_prefixlen = 32

    def __init__(self, address):
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(str(address) + " (< 0) is not permitted as an IPv4 address")
            if address >= 1 << 32:
                raise AddressValueError(str(address) + " (>= 2**32) is not permitted as an IPv4 address")
            self._ip = address
            return
        if isinstance(address, bytes):
            if len(address) != 4:
                raise AddressValueError(repr(address) + " (len " + str(len(address)) + " != 4) is not permitted as an IPv4 address")
            self._ip = int.from_bytes(address, "big")
            return
        text = str(address)
        if "/" in text:
            raise AddressValueError("Unexpected '/' in " + repr(address))
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError("Expected 4 octets in " + repr(text))
        value = 0
        for octet in octets:
            try:
                value = value << 8 | _octet(octet, text)
            except ValueError as error:
                raise AddressValueError(str(error)) from None
        self._ip = value

    @property
    def packed(self):
        return self._ip.to_bytes(4, "big")

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return str(self)

    @property
    def is_loopback(self):
        return self._ip >> 24 == 127

    @property
    def is_multicast(self):
        return self._ip >> 28 == 14

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_link_local(self):
        return self._ip >> 16 == 0xA9FE

    def __int__(self):
        return self._ip

    def __str__(self):
        return ".".join([str(octet) for octet in self.packed])

    def __repr__(self):
        return self.__class__.__name__ + "(" + repr(str(self)) + ")"

    def __eq__(self, other):
        return self._ip == other._ip if isinstance(other, IPv4Address) else NotImplemented

    def __hash__(self):
        return hash(hex(self._ip))

    def __lt__(self, other):
        return self._ip < other._ip if isinstance(other, IPv4Address) else NotImplemented

    def __le__(self, other):
        return self._ip <= other._ip if isinstance(other, IPv4Address) else NotImplemented

    def __gt__(self, other):
        return self._ip > other._ip if isinstance(other, IPv4Address) else NotImplemented

    def __ge__(self, other):
        return self._ip >= other._ip if isinstance(other, IPv4Address) else NotImplemented

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented


def ip_address(address):
    try:
        return IPv4Address(address)
    except AddressValueError:
        pass
    if isinstance(address, str) and ":" in address or isinstance(address, bytes) and len(address) == 16:
        raise NotImplementedError("addresses of IPv6")
    raise ValueError(repr(address) + " does not appear to be an IPv4 or IPv6 address")
