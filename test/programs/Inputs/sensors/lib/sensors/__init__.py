"""A package that collects its parts."""
from .base import Sensor, SensorError
from .tmp import TMP117
from . import registry

__all__ = ["Sensor", "TMP117", "SensorError", "registry", "make_all"]
__version__ = "0.0.0+auto.0"


def make_all(bus):
    from .light import LightSensor  # late, for the circle

    return [TMP117(bus), LightSensor(bus, gain=LightSensor.GAIN_HIGH)]
