"""The module `i2ctarget`: being a device on somebody else's I2C bus. On the simulator nobody asks anything of it."""
import time

import digitalio


class I2CTargetRequest:
    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)


class I2CTarget:
    def __init__(self, scl, sda, addresses, smbus=False):
        for address in addresses:
            if not 0 <= address <= 0x7F:
                raise ValueError("address out of range")
        if not addresses:
            raise ValueError("addresses is empty")
        self._lines = [digitalio.DigitalInOut(scl), digitalio.DigitalInOut(sda)]

    def deinit(self):
        for line in self._lines:
            line.deinit()
        self._lines = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

    def request(self, *, timeout=-1):
        """None. A time of 0 waits for ever, one below looks once."""
        if not self._lines:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")
        while timeout == 0:
            time.sleep(1)
        if timeout > 0:
            time.sleep(timeout)
        return None
