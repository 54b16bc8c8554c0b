try:
    from typing import Dict, List, Union
except ImportError:
    pass
from .registry import register


class SensorError(RuntimeError):
    def __init__(self, sensor, message):
        super().__init__("{}: {}".format(sensor, message))
        self.sensor = sensor


class Sensor:
    _count = 0
    name = "sensor"

    def __init__(self, bus, address):
        from adafruit_bus_device.i2c_device import I2CDevice

        self.i2c_device = I2CDevice(bus, address)
        type(self)._count += 1
        Sensor.total = getattr(Sensor, "total", 0) + 1
        register(self)

    @property
    def value(self) -> "Union[int, float]":
        raise NotImplementedError

    @classmethod
    def count(cls):
        return cls._count

    @staticmethod
    def scale(raw, factor=1.0):
        return raw * factor

    def __str__(self):
        return "<%s %s>" % (type(self).__name__, self.name)

    def __lt__(self, other):
        return self.name < other.name
