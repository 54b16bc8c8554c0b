"""The module `imagecapture`: cameras with lines for each bit. On the simulator a camera sees black."""
import digitalio


class ParallelImageCapture:
    def __init__(self, *, data_pins, clock, vsync=None, href=None):
        pins = list(data_pins) + [pin for pin in (clock, vsync, href) if pin is not None]
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in pins]
        self._model_buffers = []
        self._model_frames = 0

    def capture(self, buffer):
        if hasattr(buffer, "_model_pixels"):
            buffer.fill(0)
            return buffer
        view = memoryview(buffer)
        for i in range(len(view)):
            view[i] = 0
        return buffer

    def continuous_capture_start(self, buffer1, buffer2):
        self._model_buffers = [buffer1, buffer2]
        self._model_frames = 0

    def continuous_capture_get_frame(self):
        if not self._model_buffers:
            raise RuntimeError("No capture in progress")
        self._model_frames += 1
        return self.capture(self._model_buffers[self._model_frames % 2])

    def continuous_capture_stop(self):
        self._model_buffers = []

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()
