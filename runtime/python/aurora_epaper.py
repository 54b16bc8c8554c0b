"""The module `aurora_epaper`: electronic paper by Pervasive Displays. On the simulator nothing is sent to it."""
from _panels import Panel as _Panel


class AuroraMemoryFramebuffer(_Panel):
    def __init__(self, spi_bus, chip_select, reset, busy, discharge, width, height, power=None, free_bus=True):
        super().__init__(width, height,
                         [pin for pin in (chip_select, reset, busy, discharge, power) if pin is not None])
        self.free_bus = free_bus

    def set_temperature(self, celsius):
        pass
