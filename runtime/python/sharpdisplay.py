"""The module `sharpdisplay`: memory displays by Sharp. On the simulator nothing is sent to them."""
from _panels import Panel as _Panel


class SharpMemoryFramebuffer(_Panel):
    def __init__(self, spi_bus, chip_select, width, height, *, baudrate=2000000, jdi_display=False):
        super().__init__(width, height, [chip_select])
        self._lines[0].switch_to_output(True)
