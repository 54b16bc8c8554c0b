"""The module `wifi`. On the simulator every network that is asked for is there, and leads to the machine that it runs on:
the board's address is 127.0.0.1. In sight is the network that settings.toml names, if it names one, and the board has
connected to it when the program begins."""
import board
import ipaddress
import os


class _Named:
    """A value of AuthMode or PowerManagement."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return "wifi." + self._name


class AuthMode:
    OPEN = _Named("AuthMode.OPEN")
    WEP = _Named("AuthMode.WEP")
    WPA = _Named("AuthMode.WPA")
    WPA2 = _Named("AuthMode.WPA2")
    WPA3 = _Named("AuthMode.WPA3")
    PSK = _Named("AuthMode.PSK")
    ENTERPRISE = _Named("AuthMode.ENTERPRISE")


class PowerManagement:
    MIN = _Named("PowerManagement.MIN")
    MAX = _Named("PowerManagement.MAX")
    NONE = _Named("PowerManagement.NONE")
    UNKNOWN = _Named("PowerManagement.UNKNOWN")


class Packet:
    CH = 0
    LEN = 1
    RAW = 2
    RSSI = 3


class Monitor:
    """Other stations are silent on the simulator: no packet comes."""

    def __init__(self, channel=1, queue=128):
        self._is_open = True
        self.channel = channel
        if queue < 1:
            raise ValueError("queue must be >= 1")

    def _check(self):
        if not self._is_open:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    @property
    def channel(self):
        self._check()
        return self._channel

    @channel.setter
    def channel(self, value):
        self._check()
        if not 1 <= value <= 14:
            raise ValueError("channel must be 1-14")
        self._channel = value

    def deinit(self):
        self._is_open = False

    def queued(self):
        self._check()
        return 0

    def lost(self):
        self._check()
        return 0

    def packet(self):
        self._check()
        return {}


class Network:
    """A network in sight."""

    def __init__(self, ssid, bssid, channel, authmode):
        self._ssid = ssid
        self._bssid = bssid
        self._channel = channel
        self._authmode = authmode

    @property
    def ssid(self):
        return self._ssid

    @property
    def bssid(self):
        return self._bssid

    @property
    def rssi(self):
        return -50

    @property
    def channel(self):
        return self._channel

    @property
    def country(self):
        return ""

    @property
    def authmode(self):
        return self._authmode


def _text(value):
    """A name or password, which may be given as bytes."""
    return value if isinstance(value, str) else bytes(value).decode()


def _check_length(value, low, high, name):
    size = len(value.encode())
    if not low <= size <= high:
        raise ValueError("%s length must be %d-%d" % (name, low, high))


def _check_password(password):
    _check_length(password, 8, 64, "password")
    if len(password) == 64:
        for c in password:
            if c not in "0123456789abcdefABCDEF":
                raise ValueError("Invalid hex password")


class Radio:
    def __init__(self):
        self._enabled = True
        self._hostname = "cpy-" + board.board_id
        self._mac_address = b"\x02\x00\x00\x00\x00\x01"
        self._mac_address_ap = b"\x02\x00\x00\x00\x00\x02"
        self._network = None
        self._address = None
        self._static = None
        self._ap_active = False
        self._ap_address = None
        self._dns = None
        self.tx_power = 20.0
        self.power_management = PowerManagement.MIN

    @property
    def enabled(self):
        return self._enabled

    @enabled.setter
    def enabled(self, value):
        self._enabled = bool(value)
        if not self._enabled:
            self.stop_station()
            self.stop_ap()

    @property
    def hostname(self):
        return self._hostname

    @hostname.setter
    def hostname(self, value):
        name = _text(value)
        _check_length(name, 1, 253, "hostname")
        for part in name.split("."):
            if len(part) > 63 or part.startswith("-") or not part.replace("-", "a").isalnum():
                raise ValueError("invalid hostname")
        self._hostname = name

    @property
    def mac_address(self):
        return self._mac_address

    @mac_address.setter
    def mac_address(self, value):
        if len(value) != 6:
            raise ValueError("Invalid MAC address")
        self._mac_address = bytes(value)

    @property
    def mac_address_ap(self):
        return self._mac_address_ap

    @mac_address_ap.setter
    def mac_address_ap(self, value):
        if len(value) != 6:
            raise ValueError("Invalid MAC address")
        self._mac_address_ap = bytes(value)

    # --- As a station

    def _require_enabled(self):
        if not self._enabled:
            raise RuntimeError("WiFi is not enabled")

    def connect(self, ssid, password=b"", *, channel=0, bssid=None, timeout=None):
        name = _text(ssid)
        _check_length(name, 1, 32, "ssid")
        secret = "" if password is None else _text(password)
        if secret:
            _check_password(secret)
        if bssid is not None and len(bssid) != 6:
            raise ValueError("Invalid BSSID")
        self._require_enabled()
        authmode = [AuthMode.WPA2, AuthMode.PSK] if secret else [AuthMode.OPEN]
        self._network = Network(name, b"\x02\x00\x00\x00\x00\x03" if bssid is None else bytes(bssid), channel or 1, authmode)

    @property
    def connected(self):
        return self._network is not None

    @property
    def ap_info(self):
        return self._network

    def start_station(self):
        self._require_enabled()

    def stop_station(self):
        self._network = None

    def start_scanning_networks(self, *, start_channel=1, stop_channel=11):
        self._require_enabled()
        name = os.getenv("CIRCUITPY_WIFI_SSID")
        if isinstance(name, str):
            return iter([Network(name, b"\x02\x00\x00\x00\x00\x03", 1, [AuthMode.WPA2, AuthMode.PSK])])
        return iter([])

    def stop_scanning_networks(self):
        pass

    def _of_station(self, which):
        if self._network is None:
            return None
        return _LOOPBACK[which] if self._static is None else self._static[which]

    @property
    def ipv4_address(self):
        return self._of_station(0)

    @property
    def ipv4_subnet(self):
        return self._of_station(1)

    @property
    def ipv4_gateway(self):
        return self._of_station(2)

    @property
    def ipv4_dns(self):
        return self._of_station(0) if self._dns is None else self._dns

    @ipv4_dns.setter
    def ipv4_dns(self, value):
        self._dns = value

    @property
    def dns(self):
        address = self.ipv4_dns
        return () if address is None else (str(address),)

    @dns.setter
    def dns(self, value):
        self._dns = ipaddress.ip_address(value[0]) if value else None

    @property
    def addresses(self):
        address = self.ipv4_address
        return () if address is None else (str(address),)

    def set_ipv4_address(self, *, ipv4, netmask, gateway, ipv4_dns=None):
        self._static = (ipv4, netmask, gateway)
        if ipv4_dns is not None:
            self._dns = ipv4_dns

    def start_dhcp(self, *, ipv4=True, ipv6=False):
        self._static = None

    def stop_dhcp(self):
        pass

    def ping(self, ip, *, timeout=0.5):
        """Nobody is asked: every station is there, and answers at once."""
        if self._network is None and not self._ap_active:
            return None
        return 0.001

    # --- As an access point

    def start_ap(self, ssid, password=b"", *, channel=1, authmode=(), max_connections=4):
        modes = list(authmode)
        _check_length(_text(ssid), 1, 32, "ssid")
        secret = _text(password)
        if not modes:
            modes = [AuthMode.WPA, AuthMode.WPA2, AuthMode.PSK] if secret else [AuthMode.OPEN]
        if not 1 <= channel <= 13:
            raise ValueError("channel must be 1-13")
        if modes == [AuthMode.OPEN]:
            if secret:
                raise ValueError("AuthMode.OPEN is not used with password")
        else:
            _check_password(secret)
        self._require_enabled()
        self._ap_active = True

    def stop_ap(self):
        self._ap_active = False

    @property
    def ap_active(self):
        return self._ap_active

    @property
    def stations_ap(self):
        return [] if self._ap_active else None

    def start_dhcp_ap(self):
        pass

    def stop_dhcp_ap(self):
        pass

    def set_ipv4_address_ap(self, *, ipv4, netmask, gateway):
        self._ap_address = (ipv4, netmask, gateway)

    def _of_ap(self, which):
        if not self._ap_active:
            return None
        return _AP_DEFAULT[which] if self._ap_address is None else self._ap_address[which]

    @property
    def ipv4_address_ap(self):
        return self._of_ap(0)

    @property
    def ipv4_subnet_ap(self):
        return self._of_ap(1)

    @property
    def ipv4_gateway_ap(self):
        return self._of_ap(2)

    @property
    def addresses_ap(self):
        address = self.ipv4_address_ap
        return () if address is None else (str(address),)


_LOOPBACK = tuple(ipaddress.IPv4Address(text) for text in ("127.0.0.1", "255.0.0.0", "127.0.0.1"))
_AP_DEFAULT = tuple(ipaddress.IPv4Address(text) for text in ("192.168.4.1", "255.255.255.0", "192.168.4.1"))
radio = Radio()


def _connect_by_settings():
    name = os.getenv("CIRCUITPY_WIFI_SSID")
    password = os.getenv("CIRCUITPY_WIFI_PASSWORD", "")
    if isinstance(name, str) and isinstance(password, str):
        try:
            radio.connect(name, password)
        except ValueError:
            pass


_connect_by_settings()
