"""NMEA sentences, the way GPS libraries parse them."""
import time

try:
    from typing import Optional, Tuple, List
    from typing_extensions import Literal
    from circuitpython_typing import ReadableBuffer
    from busio import UART, I2C
except ImportError:
    pass

_GPSI2C_DEFAULT_ADDRESS = 0x10
_GLL = 0
_RMC = 1
_GGA = 2
_ST_MIN = 7
_SENTENCE_PARAMS = (
    # 0 - _GLL
    "dcdcscC",
    # 1 - _RMC
    "scdcdcffsDCC",
    # 2 - _GGA
    "sdcdciiffsfsIS",
)


def _parse_degrees(nmea_data: str) -> int:
    if nmea_data is None or len(nmea_data) < 3:
        return None
    degrees, minutes = divmod(int(nmea_data.split(".")[0]), 100)
    return degrees * 1000000 + int(float("%d.%s" % (minutes, nmea_data.split(".")[1])) * 1000000 / 60)


def _parse_int(nmea_data: str) -> int:
    if nmea_data is None or nmea_data == "":
        return None
    return int(nmea_data)


def _parse_float(nmea_data):
    if nmea_data is None or nmea_data == "":
        return None
    return float(nmea_data)


def _read_degrees(data, index, neg):
    x = data[index] / 1000000
    if data[index + 1].lower() == neg:
        x *= -1.0
    return x


def _parse_data(sentence_type: int, data):
    param_types = _SENTENCE_PARAMS[sentence_type]
    if len(param_types) != len(data):
        return None
    params = []
    try:
        for i, dti in enumerate(data):
            pti = param_types[i]
            len_dti = len(dti)
            nothing = dti == "" or len_dti == 0
            if pti == "c":
                if len_dti != 1:
                    return None
                params.append(dti)
            elif pti == "C":
                params.append(None if nothing else dti)
            elif pti == "d":
                params.append(_parse_degrees(dti))
            elif pti == "D":
                params.append(None if nothing else _parse_degrees(dti))
            elif pti == "f":
                params.append(_parse_float(dti))
            elif pti in ("i", "I"):
                params.append(_parse_int(dti) if not nothing else None)
            elif pti in ("s", "S"):
                params.append(dti or None)
            else:
                raise TypeError(f"GPS: Unexpected parameter type '{pti}'")
    except ValueError:
        return None
    return tuple(params)


class GPS:
    def __init__(self, lines, debug: bool = False) -> None:
        self._lines = iter(lines)
        self.latitude = None
        self.longitude = None
        self.fix_quality = 0
        self.satellites = None
        self.speed_knots = None
        self.timestamp = None
        self.debug = debug
        self.stats = {}

    def update(self) -> bool:
        try:
            sentence = self._parse_sentence()
        except UnicodeError:
            return None
        if sentence is None:
            return False
        data_type, args = sentence
        if len(data_type) < 5:
            return False
        sentence_type = data_type[2:]
        self.stats[sentence_type] = self.stats.get(sentence_type, 0) + 1
        handler = {"RMC": self._parse_rmc, "GGA": self._parse_gga}.get(sentence_type)
        return handler(args.split(",")) if handler else True

    @property
    def has_fix(self) -> bool:
        return self.fix_quality is not None and self.fix_quality >= 1

    def _parse_sentence(self):
        sentence = next(self._lines, None)
        if sentence is None or sentence == b"" or len(sentence) < 1:
            return None
        sentence = str(sentence, "ascii").strip()
        if len(sentence) > _ST_MIN and sentence[-3] == "*":
            expected = int(sentence[-2:], 16)
            actual = 0
            for i in range(1, len(sentence) - 3):
                actual ^= ord(sentence[i])
            if actual != expected:
                if self.debug:
                    print("checksum", hex(actual), hex(expected))
                return None
            sentence = sentence[:-3]
        delimiter = sentence.find(",")
        if delimiter == -1:
            return None
        return (sentence[1:delimiter], sentence[delimiter + 1 :])

    def _parse_rmc(self, data) -> bool:
        if data is None or len(data) not in (11, 12, 13):
            return False
        data = data[:12]
        parsed = _parse_data(_RMC, data)
        if parsed is None:
            self.fix_quality = 0
            return False
        self.timestamp = parsed[0]
        if parsed[1].lower() == "a":
            self.fix_quality = self.fix_quality or 1
        self.latitude = _read_degrees(parsed, 2, "s")
        self.longitude = _read_degrees(parsed, 4, "w")
        self.speed_knots = parsed[6]
        return True

    def _parse_gga(self, data) -> bool:
        if data is None or len(data) != 14:
            return False
        parsed = _parse_data(_GGA, data)
        if parsed is None:
            return False
        self.fix_quality = parsed[5]
        self.satellites = parsed[6]
        return True
