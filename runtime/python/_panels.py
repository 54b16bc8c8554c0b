"""What the models of panels have in common: their size and their pins. On the simulator nothing is sent to them."""
import digitalio


class Panel:
    def __init__(self, width, height, pins=()):
        self._width = width
        self._height = height
        self._lines = [digitalio.DigitalInOut(pin) for pin in pins]

    @property
    def width(self):
        return self._width

    @property
    def height(self):
        return self._height

    def deinit(self):
        for line in self._lines:
            line.deinit()
        self._lines = []


class RefreshedPanel(Panel):
    """A panel that is sent its picture when the program says so."""

    def refresh(self):
        pass
