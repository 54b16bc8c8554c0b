from gps_parser import GPS, _parse_degrees
from patterns import *
import patterns as p
from segments import Display


def with_checksum(body):
    c = 0
    for ch in body.encode():
        c ^= ch
    return ("$%s*%02X\r\n" % (body, c)).encode("ascii")


gps = GPS([
    with_checksum("GPRMC,123519,A,4807.038,N,01131.000,W,022.4,084.4,230394,,,A"),
    with_checksum("GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,"),
    with_checksum("GPGGA,,,,,,0,,,,,,,,"),
    b"$GPRMC,1*00\r\n", b"garbage", b"", with_checksum("GPZDA,1,2,3"), with_checksum("XX,"),
], debug=True)
print([gps.update() for _ in range(9)])
print(gps.latitude, gps.longitude, gps.has_fix, gps.satellites, gps.speed_knots, gps.timestamp, gps.stats, _parse_degrees("4807.038"))

d = Device(name="lamp")
e = Device()
seen = []
d.on("change", lambda old, new: seen.append((old, new)) or len(seen))
@d.on("change")
def second(old, new=0):
    return old * 10
print(d.emit("change", 1, new=2), seen, d.emit("nothing"), d.describe(), e.name, Device.instances, Counted.instances, Device.kind, second(3))
print([c.__name__ for c in Device.__mro__], Singleton() is Singleton(), isinstance(d, Observable), hasattr(d, "__observers"), [k for k in dir(d) if "observers" in k])
print(fib(30), len(fib.cache), fib.__name__, fib(30) is fib(30))
with Locked() as n, Locked() as m:
    print(n, m, Locked.depth)
with Locked():
    raise KeyError("swallowed")
print(Locked.depth)
print(list(pipeline(range(6), moving(3), lambda vs: (round(v, 2) for v in vs if v), list)))
display = Display()
for value, decimal in ((42, 0), (-7, 0), (3.14159, 2), ("12-4", 0), (12.5, 1)):
    display.print(value, decimal)
    print(display.buffer.hex(), end=" ")
try:
    display.print([1])
except ValueError as err:
    print(err)
print(list(display.marquee("0123456")))
display[0] = 0xFF
print(display.buffer)
