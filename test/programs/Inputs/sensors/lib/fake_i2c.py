class FakeI2C:
    """A bus with registers in memory."""

    def __init__(self, devices):
        self._devices = devices
        self._locked = False
        self.log = []

    def try_lock(self):
        if self._locked:
            return False
        self._locked = True
        return True

    def unlock(self):
        self._locked = False

    def scan(self):
        return sorted(self._devices)

    def _registers(self, address):
        try:
            return self._devices[address]
        except KeyError:
            raise OSError(19, "No such device")

    def writeto(self, address, buffer, *, start=0, end=None):
        registers = self._registers(address)
        data = bytes(buffer[start:end])
        self.log.append((hex(address), data))
        if len(data) > 1:
            for i, byte in enumerate(data[1:]):
                registers[data[0] + i] = byte

    def readfrom_into(self, address, buffer, *, start=0, end=None):
        registers = self._registers(address)
        for i in range(start, len(buffer) if end is None else end):
            buffer[i] = registers.get(i - start, 0)

    def writeto_then_readfrom(self, address, buffer_out, buffer_in, *, out_start=0, out_end=None, in_start=0, in_end=None):
        registers = self._registers(address)
        first = buffer_out[out_start]
        if in_end is None:
            in_end = len(buffer_in)
        for i in range(in_start, in_end):
            buffer_in[i] = registers.get(first + i - in_start, 0)
