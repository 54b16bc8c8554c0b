"""The module `vectorio`: shapes of one colour, as layers of a group."""
from displayio._layers import Layer as _Layer


class _Shape(_Layer):
    def __init__(self, pixel_shader, x, y, color_index):
        super().__init__(x, y)
        self.pixel_shader = pixel_shader
        self.color_index = color_index

    @property
    def location(self):
        return (self._model_x, self._model_y)

    @location.setter
    def location(self, value):
        self._model_x, self._model_y = value

    def contains(self, point):
        return self._model_covers(point[0] - self._model_x, point[1] - self._model_y)

    def _model_pixel(self, x, y):
        if self._model_hidden or not self._model_covers(x - self._model_x, y - self._model_y):
            return None
        return self.pixel_shader._model_color_of(self.color_index)


class Rectangle(_Shape):
    def __init__(self, pixel_shader, width, height, x=0, y=0, color_index=0):
        if width < 1:
            raise ValueError("width must be >= 1")
        if height < 1:
            raise ValueError("height must be >= 1")
        super().__init__(pixel_shader, x, y, color_index)
        self.width = width
        self.height = height

    def _model_covers(self, x, y):
        return 0 <= x < self.width and 0 <= y < self.height


class Circle(_Shape):
    def __init__(self, pixel_shader, radius, x=0, y=0, color_index=0):
        if radius < 1:
            raise ValueError("radius must be >= 1")
        super().__init__(pixel_shader, x, y, color_index)
        self.radius = radius

    def _model_covers(self, x, y):
        return x * x + y * y <= self.radius * self.radius


class Polygon(_Shape):
    def __init__(self, pixel_shader, points, x=0, y=0, color_index=0):
        super().__init__(pixel_shader, x, y, color_index)
        self.points = points

    @property
    def points(self):
        return self._model_points

    @points.setter
    def points(self, value):
        if len(value) < 3:
            raise ValueError("Polygon needs at least 3 points")
        self._model_points = [(x, y) for x, y in value]

    def _model_covers(self, x, y):
        inside = False
        from_x, from_y = self._model_points[-1]
        for to_x, to_y in self._model_points:
            if (from_y > y) != (to_y > y) and (x - from_x) * (to_y - from_y) * (1 if to_y > from_y else -1) < (
                    to_x - from_x) * (y - from_y) * (1 if to_y > from_y else -1):
                inside = not inside
            from_x, from_y = to_x, to_y
        return inside
