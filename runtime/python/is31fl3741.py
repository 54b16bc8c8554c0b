"""The module `is31fl3741`: a chip that drives up to 351 LEDs. On the simulator nothing is sent to it."""


from _panels import RefreshedPanel as _Panel


class IS31FL3741:
    def __init__(self, i2c, *, addr=0x30):
        self._model_i2c = i2c
        self._model_current = 0

    def deinit(self):
        self._model_i2c = None

    def reset(self):
        pass

    def enable(self):
        pass

    def set_global_current(self, current):
        self._model_current = current

    def set_led(self, led, value, page):
        pass

    def write(self, mapping, buf):
        if len(mapping) % 3:
            raise ValueError("LED mappings must match display size")
        for number in mapping:
            if not 0 <= number <= 65535:
                raise ValueError("LED mapping must be 0-65535")


class IS31FL3741_FrameBuffer(_Panel):
    def __init__(self, is31, width, height, *, framebuffer=None, mapping, scale=False, gamma=False):
        if scale and (width % 3 or height % 3):
            raise ValueError("Scale dimensions must divide by 3")
        self._model_chip = is31
        if len(mapping) != (width // 3 * (height // 3) if scale else width * height) * 3:
            raise ValueError("LED mappings must match display size")
        super().__init__(width, height)
        self.brightness = 1.0

    def deinit(self):
        self._model_chip = None
