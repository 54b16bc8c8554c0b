"""The module `mdns`. On the simulator nobody asks for the board's name, and nobody offers anything."""
import time
import wifi


class RemoteService:
    """What another one offers. There are none."""


class Server:
    def __init__(self, network_interface):
        if network_interface is not wifi.radio:
            raise ValueError("mDNS only works with built-in WiFi")
        self._is_over = False
        self._hostname = "cpy-" + bytes(wifi.radio.mac_address)[3:].hex()
        self._instance_name = "CircuitPython"

    def _check(self):
        if self._is_over:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def deinit(self):
        self._is_over = True

    @property
    def hostname(self):
        self._check()
        return self._hostname

    @hostname.setter
    def hostname(self, value):
        self._check()
        self._hostname = value

    @property
    def instance_name(self):
        self._check()
        return self._instance_name

    @instance_name.setter
    def instance_name(self, value):
        self._check()
        self._instance_name = value

    def find(self, service_type, protocol, *, timeout=1):
        self._check()
        time.sleep(timeout)
        return ()

    def advertise_service(self, *, service_type, protocol, port, txt_records=()):
        self._check()
