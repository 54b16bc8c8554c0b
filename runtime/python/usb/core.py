"""The module `usb.core`: finding devices, of which there are none."""


class USBError(OSError):
    pass


class USBTimeoutError(USBError):
    pass


class Device:
    def __init__(self):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)


def find(find_all=False, *, idVendor=None, idProduct=None):
    return iter(()) if find_all else None
