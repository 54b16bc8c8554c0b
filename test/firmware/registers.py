# The registers that the drivers use are those of the vendor's description.
# REQUIRES: svd
# RUN: %python %s %svd/RP2040.svd %root/targets/chips/rp2040/registers.def %root/targets/cores/cortex_m/registers.def
"""Compares registers.def files with an SVD file: addresses, fields, values after reset, interrupts."""

import re
import sys
import xml.etree.ElementTree


def number(text):
    return int(text, 0)


class Chip:
    def __init__(self, path):
        root = xml.etree.ElementTree.parse(path).getroot()
        self.peripherals = {p.findtext("name"): p for p in root.find("peripherals")}
        self.interrupts = {
            i.findtext("name"): number(i.findtext("value")) for p in self.peripherals.values() for i in p.findall("interrupt")
        }

    def base(self, peripheral):
        return number(self.peripherals[peripheral].findtext("baseAddress"))

    def register(self, peripheral, name):
        element = self.peripherals[peripheral]
        if element.get("derivedFrom"):
            element = self.peripherals[element.get("derivedFrom")]
        for register in element.find("registers"):
            if register.findtext("name") == name:
                return register
        raise KeyError(f"{peripheral} has no register {name}")

    def field(self, peripheral, register, name):
        for field in self.register(peripheral, register).find("fields"):
            if field.findtext("name") == name:
                high, low = map(int, re.match(r"\[(\d+):(\d+)\]", field.findtext("bitRange")).groups())
                return low, high - low + 1
        raise KeyError(f"{peripheral}.{register} has no field {name}")


def faults(chip, path):
    lines = re.findall(r"^PY_(\w+)\((.*)\)$", open(path, encoding="utf-8").read(), re.MULTILINE)
    assert len(lines) > 5, f"{path} lists nothing"
    for kind, arguments in lines:
        names = [a.strip() for a in arguments.split(",")]
        try:
            if kind == "PERIPHERAL":
                ours, theirs = number(names[1]), chip.base(names[0])
            elif kind == "REGISTER":
                ours, theirs = number(names[2]), number(chip.register(*names[:2]).findtext("addressOffset"))
            elif kind == "FIELD":
                ours, theirs = (int(names[3]), int(names[4])), chip.field(*names[:3])
            elif kind == "RESET":
                ours, theirs = number(names[2]), number(chip.register(*names[:2]).findtext("resetValue"))
            else:
                assert kind == "INTERRUPT", kind
                ours, theirs = number(names[1]), chip.interrupts[names[0]]
        except KeyError as missing:
            yield f"{path}: {kind} {arguments}: {missing}"
            continue
        if ours != theirs:
            yield f"{path}: {kind} {arguments}: the vendor says {theirs}"


def main():
    chip = Chip(sys.argv[1])
    wrong = [fault for path in sys.argv[2:] for fault in faults(chip, path)]
    print("\n".join(wrong))
    sys.exit(bool(wrong))


main()
