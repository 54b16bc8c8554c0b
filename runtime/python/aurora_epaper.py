"""The module `aurora_epaper`: electronic paper by Pervasive Displays. On the simulator nothing is sent to it."""
import digitalio


class AuroraMemoryFramebuffer:
    def __init__(self, spi_bus, chip_select, reset, busy, discharge, width, height, power=None, free_bus=True):
        self._width = width
        self._height = height
        self.free_bus = free_bus
        pins = (chip_select, reset, busy, discharge, power)
        self._lines = [digitalio.DigitalInOut(pin) for pin in pins if pin is not None]

    @property
    def width(self):
        return self._width

    @property
    def height(self):
        return self._height

    def set_temperature(self, celsius):
        pass

    def deinit(self):
        for line in self._lines:
            line.deinit()
        self._lines = []
