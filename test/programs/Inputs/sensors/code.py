import sys
import io

try:
    import nonexistent_accelerator as accel
except ImportError as error:
    accel = None
    print("no accelerator:", error, type(error).__name__)

try:
    from espulp import ULP
except ImportError:
    ULP = None

from sensors import *
from helpers import *
import sensors.tmp as tmp_module, sensors
import sensors.light
from fake_i2c import FakeI2C


def main():
    bus = FakeI2C({0x48: {0: 0x0C, 1: 0x80, 2: 0, 3: 0}, 0x39: {4: 10, 5: 1}})
    print(bus.scan(), ULP, accel)
    config = load_config("config.json")
    print(sorted(config.items(), key=lambda kv: kv[0]))
    load_config("missing.json")
    devices = make_all(bus)
    for d in sorted(devices):
        print(d, d.value, d.count(), isinstance(d, Sensor))
    t = devices[0]
    t.high_limit = 30.5
    print(t.high_limit, t.mode, t.status)
    t.mode = 3
    print(t.mode, t.offset, bus.log[-2:])
    try:
        t.status = 1
    except AttributeError as e:
        print("AttributeError", e)
    try:
        t.high_limit = 999
    except SensorError as e:
        print(type(e).__mro__[1].__name__, e, e.sensor is t)
    try:
        TMP117(bus, 0x10)
    except ValueError as e:
        print(e, "|", type(e.__context__).__name__, isinstance(e.__context__, OSError))
    t.offset = -1.5
    print(t.value, tmp_module.ALERT_HYSTERESIS, sensors.light.LightSensor.GAINS, devices[1].peers())
    print(registry.names(), registry.size, sensors.registry is registry, sensors.__version__, Sensor.total)
    try:
        registry.nothing
    except AttributeError as e:
        print(e)
    print(visible, "_hidden" in globals(), "io" in globals(), __name__, sensors.__name__, tmp_module.__name__)
    out = io.StringIO()
    log = CSVLogger(out, ["name", "value"])
    for d in devices:
        log.log(name=d.name, value=round(d.value, 3))
    log.log(value=1)
    print(repr(out.getvalue()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
