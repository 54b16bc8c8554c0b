"""One device on an SPI bus: the bus is locked and the device selected while a `with` block lasts."""
import time


class SPIDevice:
    def __init__(self, spi, chip_select=None, *, cs_active_value=False, baudrate=100000, polarity=0, phase=0,
                 extra_clocks=0):
        self.spi = spi
        self.baudrate = baudrate
        self.polarity = polarity
        self.phase = phase
        self.extra_clocks = extra_clocks
        self.chip_select = chip_select
        self.cs_active_value = cs_active_value
        if chip_select:
            chip_select.switch_to_output(value=not cs_active_value)

    def __enter__(self):
        while not self.spi.try_lock():
            time.sleep(0)
        self.spi.configure(baudrate=self.baudrate, polarity=self.polarity, phase=self.phase)
        if self.chip_select:
            self.chip_select.value = self.cs_active_value
        return self.spi

    def __exit__(self, kind, value, traceback):
        if self.chip_select:
            self.chip_select.value = not self.cs_active_value
        if self.extra_clocks:
            clocks = bytearray(b"\xff")
            for _ in range((self.extra_clocks + 7) // 8):
                self.spi.write(clocks)
        self.spi.unlock()
        return False
