#!/usr/bin/python3.11
"""Writes a program of a dozen modules and about 1,500 lines into a folder, the way people write device libraries: what
`tools/bench --compile` measures the compiler with.

  generate.py FOLDER     code.py there, its package in lib/parts; prints how many modules and lines it has
"""
import os
import sys

folder = sys.argv[1]
os.makedirs(folder + "/lib/parts", exist_ok=True)

HEAD = '''"""Driver number {n}: registers over a bus, a filter, a state machine, a log."""
{imports}

try:
    from typing import List, Optional, Tuple
except ImportError:
    pass

__version__ = "1.{n}.0"

_ADDRESS = {address}
_MASK = 0xFF
LIMIT = {limit}


class Bits{n}:
    """A few bits of a register."""

    def __init__(self, register, width, lowest):
        self.register = register
        self.mask = ((1 << width) - 1) << lowest
        self.lowest = lowest

    def __get__(self, device, owner=None):
        return (device.read(self.register) & self.mask) >> self.lowest

    def __set__(self, device, value):
        old = device.read(self.register) & ~self.mask
        device.write(self.register, old | (value << self.lowest) & self.mask)


class Device{n}{base}:
    """A device with registers."""

    mode = Bits{n}(0, 2, 0)
    rate = Bits{n}(0, 3, 2)
    count = 0

    def __init__(self, address: int = _ADDRESS, *, gain: float = 1.0, name: "Optional[str]" = None) -> None:
        {super}
        self.registers = {{}}
        self.address = address
        self.gain = gain
        self.label = name or "device{n}"
        self._offset = 0.0
        self._history = []
        Device{n}.count += 1

    def read(self, register: int) -> int:
        return self.registers.get(register, 0)

    def write(self, register: int, value: int) -> None:
        if not 0 <= value <= _MASK:
            raise ValueError("%s: %d does not fit" % (self.label, value))
        self.registers[register] = value

    @property
    def offset(self) -> float:
        """What is added to each value."""
        return self._offset

    @offset.setter
    def offset(self, value: float) -> None:
        self._offset = float(value)

    @property
    def value(self) -> float:
        raw = self.read(1) | self.read(2) << 8
        return raw * self.gain + self._offset

    def sample(self, raw: int) -> float:
        self.write(1, raw & _MASK)
        self.write(2, (raw >> 8) & _MASK)
        self._history.append(self.value)
        if len(self._history) > LIMIT:
            self._history.pop(0)
        return self._history[-1]

    def average(self) -> float:
        if not self._history:
            return 0.0
        return sum(self._history) / len(self._history)

    def summary(self) -> str:
        return "{{}} {{:.2f}} {{}}".format(self.label, self.average(), [round(v, 1) for v in self._history])


class Machine{n}:
    """States by name, each with a method."""

    def __init__(self, device):
        self.device = device
        self.state = "idle"
        self.steps = 0
        self.handlers = {{"idle": self._idle, "run": self._run, "stop": self._stop}}

    def _idle(self, event):
        return "run" if event == "start" else "idle"

    def _run(self, event):
        self.steps += 1
        if event == "halt":
            return "stop"
        if isinstance(event, int):
            self.device.sample(event)
        return "run"

    def _stop(self, event):
        return "idle" if event == "reset" else "stop"

    def feed(self, *events):
        for event in events:
            old = self.state
            self.state = self.handlers[old](event)
            if self.state != old:
                yield old, self.state


def checksum(data: "List[int]", start: int = 0) -> int:
    crc = start
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0x8C if crc & 1 else crc >> 1
    return crc
{more}
'''


def write(name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


for n in range(11):
    imports = "import sys" if n == 0 else "from . import part%d\nfrom .part%d import Device%d, checksum as previous" % (n - 1, n - 1, n - 1)
    base = "" if n % 3 == 0 else "(Device%d)" % (n - 1)
    more = "\n\nVERSION = sys.version_info[0]\n" if n == 0 else "\n\ndef both(data):\n    return previous(data), checksum(data), part%d.LIMIT\n" % (n - 1)
    text = HEAD.format(n=n, imports=imports, address=hex(0x40 + n), limit=4 + n % 3, base=base,
                       super="pass" if not base else "super().__init__(address, gain=gain, name=name)", more=more)
    write("lib/parts/part%d.py" % n, text)
write("lib/parts/__init__.py", "".join("from .part%d import Device%d, Machine%d\n" % (n, n, n) for n in range(11)))
main = "import parts\nfrom parts import part10\n\n\ndef main():\n    total = 0.0\n"
for n in range(11):
    main += '''    device = parts.Device%d(gain=0.5, name="d%d")
    machine = parts.Machine%d(device)
    for old, new in machine.feed("start", 100, 2000, 33, "halt", "reset"):
        print(old, new, end="; ")
    device.mode = %d
    device.offset = 1
    total += device.value
    print(device.summary(), device.mode, device.rate, machine.steps)
''' % (n, n, n, n % 4)
main += '''    print(total, part10.both([1, 2, 3]), part10.Device10.count)
    try:
        device.write(1, 300)
    except ValueError as error:
        print(error)


main()
'''
write("code.py", main)
lines = 0
for where, _, files in os.walk(folder):
    for file in files:
        with open(os.path.join(where, file), encoding="utf-8") as text:
            lines += len(text.readlines())
modules = sum(f.endswith(".py") for _, _, fs in os.walk(folder) for f in fs)
print(f"{modules} modules, {lines} lines")
