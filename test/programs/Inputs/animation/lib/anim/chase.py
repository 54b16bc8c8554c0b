from anim import Animation


class Chase(Animation):
    def __init__(self, pixel_object, speed, color, size=2, spacing=3, reverse=False, name=None):
        self._size = size
        self._spacing = spacing
        self._repeat_width = size + spacing
        self._num_repeats = len(pixel_object) // self._repeat_width
        self._overflow = len(pixel_object) % self._repeat_width
        self._direction = -1 if reverse else 1
        self._reverse = reverse
        self._offset = 0
        self._reset()
        super().__init__(pixel_object, speed, color, name=name)

    on_cycle_complete_supported = True

    @property
    def reverse(self):
        return self._reverse

    @reverse.setter
    def reverse(self, value):
        self._reverse = value
        self._direction = -1 if self._reverse else 1

    def draw(self):
        def bar_colors():
            bar_no = 0
            for i in range(self._offset, 0, -1):
                if i > self._spacing:
                    yield self.bar_color(bar_no, i)
                else:
                    yield self.space_color(bar_no, i)
                    bar_no = 1
            while True:
                for bar_pixel in range(self._size):
                    yield self.bar_color(bar_no, bar_pixel)
                for space_pixel in range(self._spacing):
                    yield self.space_color(bar_no, space_pixel)
                bar_no += 1

        colorgen = bar_colors()
        self.pixel_object[:] = [next(colorgen) for _ in self.pixel_object]
        if self.draw_count % len(self.pixel_object) == 0:
            self.cycle_complete = True
        self._offset = (self._offset + self._direction) % self._repeat_width

    def bar_color(self, n, pixel_no=0):
        return self.color

    @staticmethod
    def space_color(n, pixel_no=0):
        return 0

    def _reset(self):
        self._offset = 0

    def reset(self):
        self._reset()
