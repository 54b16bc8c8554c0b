"""The module `bitbangio`: buses on any pins. Where the chip has a bus unit for the pins, that does the work; on other
pins each edge is a statement here. (On the simulator any pins are any bus's.)"""
import busio
from digitalio import DigitalInOut, Pull
from microcontroller import delay_us


class _Lockable:
    """A bus of software: claims its pins by name, keeps the lock."""

    def __init__(self, pins):
        self._locked = False
        self._lines = []
        try:
            for pin in pins:
                self._lines.append(None if pin is None else DigitalInOut(pin))
        except ValueError:
            self.deinit()
            raise

    def deinit(self):
        for line in self._lines:
            if line is not None:
                line.deinit()
        self._lines = []

    def try_lock(self):
        if self._locked:
            return False
        self._locked = True
        return True

    def unlock(self):
        self._locked = False

    def _check(self):
        if not self._lines:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")
        if not self._locked:
            raise RuntimeError("Function requires lock")


class _SoftI2C(_Lockable):
    def __init__(self, scl, sda, frequency, timeout):
        super().__init__((scl, sda))
        self._scl, self._sda = self._lines
        self._half = max(1, 500000 // frequency)
        self._timeout = timeout
        self._scl.switch_to_input(Pull.UP)
        self._sda.switch_to_input(Pull.UP)

    # A line is pulled low or let go; it goes up by itself, unless somebody else holds it.

    def _let_clock_go(self):
        self._scl.switch_to_input(Pull.UP)
        waited = 0
        while not self._scl.value:
            if waited > self._timeout:
                raise TimeoutError("Clock stretch too long")
            delay_us(1)
            waited += 1
        delay_us(self._half)

    def _start(self):
        self._sda.switch_to_input(Pull.UP)
        delay_us(self._half)
        self._let_clock_go()
        self._sda.switch_to_output(False)
        delay_us(self._half)
        self._scl.switch_to_output(False)

    def _stop(self):
        self._sda.switch_to_output(False)
        delay_us(self._half)
        self._let_clock_go()
        self._sda.switch_to_input(Pull.UP)
        delay_us(self._half)

    def _write_bit(self, bit):
        if bit:
            self._sda.switch_to_input(Pull.UP)
        else:
            self._sda.switch_to_output(False)
        delay_us(self._half)
        self._let_clock_go()
        self._scl.switch_to_output(False)

    def _read_bit(self):
        self._sda.switch_to_input(Pull.UP)
        delay_us(self._half)
        self._let_clock_go()
        bit = self._sda.value
        self._scl.switch_to_output(False)
        return bit

    def _write_byte(self, byte):
        """Whether it was acknowledged."""
        for place in range(7, -1, -1):
            self._write_bit(byte >> place & 1)
        return not self._read_bit()

    def _read_byte(self, more):
        byte = 0
        for _ in range(8):
            byte = byte << 1 | self._read_bit()
        self._write_bit(not more)
        return byte

    def _address(self, address, reads):
        self._start()
        if not self._write_byte(address << 1 | reads):
            self._stop()
            raise OSError(19)

    def _send(self, address, data):
        self._address(address, 0)
        for byte in data:
            if not self._write_byte(byte):
                self._stop()
                raise OSError(5)

    def _receive(self, address, buffer, start, end):
        self._address(address, 1)
        for i in range(start, end):
            buffer[i] = self._read_byte(i + 1 < end)
        self._stop()

    def scan(self):
        self._check()
        found = []
        for address in range(8, 120):
            self._start()
            if self._write_byte(address << 1):
                found.append(address)
            self._stop()
        return found

    def writeto(self, address, buffer, *, start=0, end=None):
        self._check()
        self._send(address, memoryview(buffer)[start:end])
        self._stop()

    def readfrom_into(self, address, buffer, *, start=0, end=None):
        self._check()
        start, end, _ = slice(start, end).indices(len(buffer))
        self._receive(address, buffer, start, end)

    def writeto_then_readfrom(self, address, out_buffer, in_buffer, *, out_start=0, out_end=None, in_start=0, in_end=None):
        self._check()
        self._send(address, memoryview(out_buffer)[out_start:out_end])
        in_start, in_end, _ = slice(in_start, in_end).indices(len(in_buffer))
        self._receive(address, in_buffer, in_start, in_end)


class _SoftSPI(_Lockable):
    def __init__(self, clock, mosi, miso):
        super().__init__((clock, mosi, miso))
        self._clock, self._mosi, self._miso = self._lines
        if self._mosi is not None:
            self._mosi.switch_to_output(False)
        if self._miso is not None:
            self._miso.switch_to_input()
        self._locked = True
        self.configure()
        self._locked = False

    def configure(self, *, baudrate=100000, polarity=0, phase=0, bits=8):
        self._check()
        if bits != 8:
            raise NotImplementedError("only 8 bits")
        self._half = 500000 // baudrate
        self._polarity, self._phase = bool(polarity), bool(phase)
        self._clock.switch_to_output(self._polarity)

    def _exchange(self, byte):
        back = 0
        for place in range(7, -1, -1):
            if self._phase:
                self._clock.value = not self._polarity
            if self._mosi is not None:
                self._mosi.value = bool(byte >> place & 1)
            delay_us(self._half)
            self._clock.value = self._polarity if self._phase else not self._polarity
            if self._miso is not None:
                back = back << 1 | self._miso.value
            delay_us(self._half)
            if not self._phase:
                self._clock.value = self._polarity
        return back

    def write(self, buffer, *, start=0, end=None):
        self._check()
        if self._mosi is None:
            raise ValueError("No MOSI pin")
        for byte in memoryview(buffer)[start:end]:
            self._exchange(byte)

    def readinto(self, buffer, *, start=0, end=None, write_value=0):
        self._check()
        if self._miso is None:
            raise ValueError("No MISO pin")
        for i in range(*slice(start, end).indices(len(buffer))):
            buffer[i] = self._exchange(write_value)

    def write_readinto(self, out_buffer, in_buffer, *, out_start=0, out_end=None, in_start=0, in_end=None):
        self._check()
        if self._mosi is None or self._miso is None:
            raise ValueError("No MOSI pin" if self._mosi is None else "No MISO pin")
        out = memoryview(out_buffer)[out_start:out_end]
        places = range(*slice(in_start, in_end).indices(len(in_buffer)))
        if len(out) != len(places):
            raise ValueError("buffer slices must be of equal length")
        for i, byte in zip(places, out):
            in_buffer[i] = self._exchange(byte)


class _Bus:
    """What the two have in common: everything is done by the bus that was found."""

    def deinit(self):
        self._bus.deinit()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

    def try_lock(self):
        return self._bus.try_lock()

    def unlock(self):
        self._bus.unlock()


class I2C(_Bus):
    def __init__(self, scl, sda, *, frequency=400000, timeout=255):
        try:
            self._bus = busio.I2C(scl, sda, frequency=frequency)
        except ValueError:  # no unit for these pins, or it is taken
            self._bus = _SoftI2C(scl, sda, frequency, timeout)

    def scan(self):
        return self._bus.scan()

    def writeto(self, address, buffer, *, start=0, end=None):
        self._bus.writeto(address, buffer, start=start, end=len(buffer) if end is None else end)

    def readfrom_into(self, address, buffer, *, start=0, end=None):
        self._bus.readfrom_into(address, buffer, start=start, end=len(buffer) if end is None else end)

    def writeto_then_readfrom(self, address, out_buffer, in_buffer, *, out_start=0, out_end=None, in_start=0, in_end=None):
        self._bus.writeto_then_readfrom(
            address, out_buffer, in_buffer, out_start=out_start, out_end=len(out_buffer) if out_end is None else out_end,
            in_start=in_start, in_end=len(in_buffer) if in_end is None else in_end)


class SPI(_Bus):
    def __init__(self, clock, MOSI=None, MISO=None):
        try:
            self._bus = busio.SPI(clock, MOSI, MISO)
        except ValueError:
            self._bus = _SoftSPI(clock, MOSI, MISO)

    def configure(self, *, baudrate=100000, polarity=0, phase=0, bits=8):
        self._bus.configure(baudrate=baudrate, polarity=polarity, phase=phase, bits=bits)

    def write(self, buffer, *, start=0, end=None):
        self._bus.write(buffer, start=start, end=len(buffer) if end is None else end)

    def readinto(self, buffer, *, start=0, end=None, write_value=0):
        self._bus.readinto(buffer, start=start, end=len(buffer) if end is None else end, write_value=write_value)

    def write_readinto(self, out_buffer, in_buffer, *, out_start=0, out_end=None, in_start=0, in_end=None):
        self._bus.write_readinto(
            out_buffer, in_buffer, out_start=out_start, out_end=len(out_buffer) if out_end is None else out_end,
            in_start=in_start, in_end=len(in_buffer) if in_end is None else in_end)
