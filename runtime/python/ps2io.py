"""The module `ps2io`: keyboards with two wires. On the simulator nobody types."""
import digitalio


class Ps2:
    def __init__(self, data_pin, clock_pin):
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in (data_pin, clock_pin)]

    def _model_check(self):
        if not self._model_lines:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.deinit()

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []

    def __len__(self):
        self._model_check()
        return 0

    def __bool__(self):
        self._model_check()
        return False

    def popleft(self):
        self._model_check()
        raise IndexError("pop from empty Ps2")

    def sendcmd(self, byte):
        self._model_check()
        if not 0 <= byte <= 255:
            raise ValueError("byte must be 0-255")
        raise RuntimeError("Failed sending command.")

    def clear_errors(self):
        """The errors since the last call, as bits; 0x0200 is a command that nobody answered."""
        self._model_check()
        return 0
