"""The module `usb_host`: the board as the host of USB devices. On the simulator none is plugged in."""
import digitalio


class Port:
    def __init__(self, dp, dm):
        self._lines = (digitalio.DigitalInOut(dp), digitalio.DigitalInOut(dm))


def set_user_keymap(keymap):
    pass
