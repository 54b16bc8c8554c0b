"""The module `canio`: the CAN bus. On the simulator nobody else is on it: what is sent comes back to the program's own
listeners with `loopback`, and nothing comes in otherwise."""
import time

import digitalio


class BusState:
    ERROR_ACTIVE = None
    ERROR_PASSIVE = None
    ERROR_WARNING = None
    BUS_OFF = None

    def __init__(self, name):
        self._model_name = name

    def __repr__(self):
        return "canio.BusState." + self._model_name


BusState.ERROR_ACTIVE = BusState("ERROR_ACTIVE")
BusState.ERROR_PASSIVE = BusState("ERROR_PASSIVE")
BusState.ERROR_WARNING = BusState("ERROR_WARNING")
BusState.BUS_OFF = BusState("BUS_OFF")


def _check_id(number, extended):
    if not 0 <= number <= (0x1FFFFFFF if extended else 0x7FF):
        raise ValueError("id must be 0-%d" % (0x1FFFFFFF if extended else 0x7FF))
    return number


class Message:
    def __init__(self, id, data, *, extended=False):
        self.extended = extended
        self.id = _check_id(id, extended)
        self.data = data

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, value):
        if len(value) > 8:
            raise ValueError("Messages limited to 8 bytes")
        self._data = bytes(value)


class RemoteTransmissionRequest:
    def __init__(self, id, length, *, extended=False):
        self.extended = extended
        self.id = _check_id(id, extended)
        self.length = length

    @property
    def length(self):
        return self._length

    @length.setter
    def length(self, value):
        if not 0 <= value <= 8:
            raise ValueError("length must be 0-8")
        self._length = value


class Match:
    def __init__(self, id, *, mask=None, extended=False):
        self._id = _check_id(id, extended)
        self._mask = mask
        self._extended = bool(extended)

    @property
    def id(self):
        return self._id

    @property
    def mask(self):
        return self._mask

    @property
    def extended(self):
        return self._extended

    def _model_takes(self, message):
        mask = 0x1FFFFFFF if self._mask is None else self._mask
        return message.extended == self._extended and (message.id ^ self._id) & mask == 0


class Listener:
    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)

    def _model_begin(self, can, matches, timeout):
        self._can = can
        self._matches = None if matches is None else list(matches)
        self.timeout = timeout
        self._waiting = []

    def _model_offer(self, message):
        if self._matches is None or any(match._model_takes(message) for match in self._matches):
            self._waiting.append(message)

    def in_waiting(self):
        return len(self._waiting)

    def receive(self):
        """The oldest message, or None after the timeout."""
        if not self._waiting:
            time.sleep(self.timeout)
        return self._waiting.pop(0) if self._waiting else None

    def __iter__(self):
        return self

    def __next__(self):
        message = self.receive()
        if message is None:
            raise StopIteration
        return message

    def deinit(self):
        if self in self._can._listeners:
            self._can._listeners.remove(self)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()


class CAN:
    def __init__(self, tx, rx, *, baudrate=250000, loopback=False, silent=False, auto_restart=False):
        self._lines = [digitalio.DigitalInOut(pin) for pin in (tx, rx) if pin is not None]
        self._baudrate = baudrate
        self._loopback = bool(loopback)
        self._silent = bool(silent)
        self.auto_restart = bool(auto_restart)
        self._listeners = []

    @property
    def baudrate(self):
        return self._baudrate

    @property
    def loopback(self):
        return self._loopback

    @property
    def silent(self):
        return self._silent

    @property
    def state(self):
        return BusState.ERROR_ACTIVE

    @property
    def transmit_error_count(self):
        return 0

    @property
    def receive_error_count(self):
        return 0

    def restart(self):
        pass

    def listen(self, matches=None, *, timeout=10):
        listener = object.__new__(Listener)
        listener._model_begin(self, matches, timeout)
        self._listeners.append(listener)
        return listener

    def send(self, message):
        if not isinstance(message, (Message, RemoteTransmissionRequest)):
            raise TypeError("expected Message or RemoteTransmissionRequest")
        if self._loopback:
            for listener in self._listeners:
                listener._model_offer(message)

    def deinit(self):
        for line in self._lines:
            line.deinit()
        self._lines = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()
