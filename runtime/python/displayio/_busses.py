"""Buses to displays. Nothing is sent on the simulator; their pins are taken."""
import time

import digitalio

busses = []


class _Bus:
    """What all buses to displays have."""
    _model_reset = None

    def reset(self):
        if self._model_reset is None:
            raise RuntimeError("no reset pin available")
        self._model_reset.value = False
        time.sleep(0.001)
        self._model_reset.value = True
        time.sleep(0.001)

    def send(self, command, data):
        if not 0 <= command <= 255:
            raise ValueError("command must be 0-255")


class FourWire(_Bus):
    def __init__(self, spi_bus, *, command=None, chip_select=None, reset=None, baudrate=24000000, polarity=0, phase=0):
        self._model_spi = spi_bus
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in (command, chip_select, reset) if pin is not None]
        self._model_reset = self._model_lines[-1] if reset is not None else None
        for line in self._model_lines:
            line.switch_to_output(True)
        busses.append(self)

    def send(self, command, data, *, toggle_every_byte=False):
        super().send(command, data)

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []


class I2CDisplay(_Bus):
    def __init__(self, i2c_bus, *, device_address, reset=None):
        self._model_i2c = i2c_bus
        self._model_address = device_address
        if reset is not None:
            self._model_reset = digitalio.DigitalInOut(reset)
            self._model_reset.switch_to_output(True)
        busses.append(self)

    def deinit(self):
        if self._model_reset is not None:
            self._model_reset.deinit()
            self._model_reset = None


class ParallelBus(_Bus):
    def __init__(self, *, data0=None, data_pins=None, command, chip_select, write, read=None, reset=None, frequency=30000000):
        if (data0 is None) == (data_pins is None):
            raise ValueError("Specify exactly one of data0 or data_pins")
        if data_pins is not None and len(data_pins) not in (8, 16):
            raise ValueError("data_pins must be 8 or 16 pins")
        pins = [data0] if data_pins is None else list(data_pins)
        pins += [command, chip_select, write, read, reset]
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in pins if pin is not None]
        self._model_reset = self._model_lines[-1] if reset is not None else None
        for line in self._model_lines:
            line.switch_to_output(True)
        busses.append(self)

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []
