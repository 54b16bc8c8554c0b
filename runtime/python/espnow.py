"""The module `espnow`: short messages between boards. On the simulator no other board is near: what is sent to one fails,
what is sent to all (to b"\\xff" * 6) has gone out, and nothing comes in."""
from collections import namedtuple

ESPNowPacket = namedtuple("ESPNowPacket", ("mac", "msg", "rssi", "time"))
_EVERYBODY = b"\xff" * 6


def _check_length(value, size, name):
    if len(value) != size:
        raise ValueError("%s length must be %d" % (name, size))
    return bytes(value)


class Peer:
    def __init__(self, mac, *, lmk=None, channel=0, interface=0, encrypted=False):
        self.mac = mac
        self.lmk = lmk
        self.channel = channel
        self.interface = interface
        self.encrypted = encrypted

    @property
    def mac(self):
        return self._mac

    @mac.setter
    def mac(self, value):
        self._mac = _check_length(value, 6, "mac")

    @property
    def lmk(self):
        return self._lmk

    @lmk.setter
    def lmk(self, value):
        self._lmk = None if value is None else _check_length(value, 16, "lmk")

    @property
    def channel(self):
        return self._channel

    @channel.setter
    def channel(self, value):
        if not 0 <= value <= 14:
            raise ValueError("channel must be 0-14")
        self._channel = value

    @property
    def interface(self):
        return self._interface

    @interface.setter
    def interface(self, value):
        if not 0 <= value <= 1:
            raise ValueError("interface must be 0-1")
        self._interface = value

    @property
    def encrypted(self):
        return self._encrypted

    @encrypted.setter
    def encrypted(self, value):
        if value and self._lmk is None:
            raise ValueError("lmk is required")
        self._encrypted = bool(value)


class Peers:
    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)

    def append(self, peer):
        if not isinstance(peer, Peer):
            raise TypeError("peer must be of type Peer, not %s" % type(peer).__name__)
        self._peers.append(peer)

    def remove(self, peer):
        self._peers.remove(peer)

    def __len__(self):
        return len(self._peers)

    def __getitem__(self, index):
        return self._peers[index]

    def __iter__(self):
        return iter(self._peers)


class ESPNow:
    def __init__(self, buffer_size=526, phy_rate=0):
        if buffer_size < 1:
            raise ValueError("buffer_size must be >= 1")
        self._buffer_size = buffer_size
        self.phy_rate = phy_rate
        self._peers = object.__new__(Peers)
        self._peers._peers = []
        self._is_open = True
        self._success = 0
        self._failure = 0

    def _model_check(self):
        if not self._is_open:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def deinit(self):
        self._is_open = False

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

    def send(self, message, peer=None):
        self._model_check()
        size = len(message.encode() if isinstance(message, str) else message)
        if not 1 <= size <= 250:
            raise ValueError("message length must be 1-250")
        for each in self._peers if peer is None else (peer,):
            if each.mac == _EVERYBODY:
                self._success += 1
            else:
                self._failure += 1

    def read(self):
        self._model_check()
        return None

    def set_pmk(self, pmk):
        self._model_check()
        _check_length(pmk, 16, "pmk")

    @property
    def peers(self):
        return self._peers

    @property
    def buffer_size(self):
        return self._buffer_size

    @property
    def send_success(self):
        return self._success

    @property
    def send_failure(self):
        return self._failure

    @property
    def read_success(self):
        return 0

    @property
    def read_failure(self):
        return 0

    def __bool__(self):
        return False

    def __len__(self):
        return 0
