from .chase import Chase
from .color import RAINBOW


class RainbowChase(Chase):
    def __init__(self, pixel_object, speed, size=2, spacing=3, reverse=False, name=None, step=8):
        self._num_colors = len(RAINBOW)
        self._colors = list(RAINBOW)
        self._color_idx = 0
        super().__init__(pixel_object, speed, 0, size, spacing, reverse, name)

    def bar_color(self, n, pixel_no=0):
        return self._colors[self._color_idx - (n % len(self._colors))]

    def on_cycle_complete(self):
        self._color_idx = (self._color_idx + self._direction) % len(self._colors)
        super().on_cycle_complete()
