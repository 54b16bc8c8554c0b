"""The module `framebufferio`: displays that keep their picture in the program's memory."""
from displayio._displays import Screen as _Screen


class FramebufferDisplay(_Screen):
    def __init__(self, framebuffer, *, rotation=0, auto_refresh=True):
        super().__init__(None, framebuffer.width, framebuffer.height, rotation)
        self.framebuffer = framebuffer
        self.auto_refresh = auto_refresh
        self._model_brightness = 1.0

    @property
    def brightness(self):
        return self._model_brightness

    @brightness.setter
    def brightness(self, value):
        if not 0 <= value <= 1:
            raise ValueError("brightness must be 0-1")
        self._model_brightness = float(value)

    def refresh(self, *, target_frames_per_second=None, minimum_frames_per_second=0):
        return True
