"""The module `sharpdisplay`: memory displays by Sharp. On the simulator nothing is sent to them."""
import digitalio


class SharpMemoryFramebuffer:
    def __init__(self, spi_bus, chip_select, width, height, *, baudrate=2000000, jdi_display=False):
        self._width = width
        self._height = height
        self._line = digitalio.DigitalInOut(chip_select)
        self._line.switch_to_output(True)

    @property
    def width(self):
        return self._width

    @property
    def height(self):
        return self._height

    def deinit(self):
        self._line.deinit()
