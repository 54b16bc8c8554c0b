from micropython import const
from adafruit_register.i2c_struct import UnaryStruct
from adafruit_register.i2c_bits import RWBits, ROBits
from .base import Sensor, SensorError

_TEMP = const(0x00)
_CONFIG = const(0x01)
_HIGH = const(0x02)
_I2C_ADDR = const(0x48)
_RESOLUTION = 0.0078125

ALERT_WINDOW = const(0)
ALERT_HYSTERESIS = const(1)


class TMP117(Sensor):
    name = "tmp117"
    _raw = UnaryStruct(_TEMP, ">h")
    _high = UnaryStruct(_HIGH, ">h")
    mode = RWBits(2, _CONFIG, 2)
    status = ROBits(3, _CONFIG, 5)

    def __init__(self, bus, address=_I2C_ADDR):
        super().__init__(bus, address)
        self._offset = 0.0

    @property
    def value(self):
        return self._raw * _RESOLUTION + self._offset

    @property
    def high_limit(self):
        return self._high * _RESOLUTION

    @high_limit.setter
    def high_limit(self, degrees):
        if not -256 <= degrees < 256:
            raise SensorError(self, "limit %.1f out of range" % degrees)
        self._high = int(degrees / _RESOLUTION)

    @property
    def offset(self):
        return self._offset

    @offset.setter
    def offset(self, value):
        self._offset = value
