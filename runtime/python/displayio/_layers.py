"""What a display shows: a tree of groups, with tiles of bitmaps for leaves."""
import array


class Layer:
    """What may be in a group. Classes of a program that derive from one of these may have properties of their own
    under the names of these, which its constructor does not call."""
    _model_parent = None

    def __init__(self, x, y):
        self._model_x = x
        self._model_y = y
        self._model_hidden = False

    @property
    def x(self):
        return self._model_x

    @x.setter
    def x(self, value):
        self._model_x = value

    @property
    def y(self):
        return self._model_y

    @y.setter
    def y(self, value):
        self._model_y = value

    @property
    def hidden(self):
        return self._model_hidden

    @hidden.setter
    def hidden(self, value):
        self._model_hidden = value


class TileGrid(Layer):
    def __init__(self, bitmap, *, pixel_shader, width=1, height=1, tile_width=None, tile_height=None, default_tile=0,
                 x=0, y=0):
        if tile_width is None or tile_width == 0:
            tile_width = bitmap.width
        if tile_height is None or tile_height == 0:
            tile_height = bitmap.height
        if bitmap.width % tile_width:
            raise ValueError("Tile width must exactly divide bitmap width")
        if bitmap.height % tile_height:
            raise ValueError("Tile height must exactly divide bitmap height")
        super().__init__(x, y)
        self._model_bitmap = bitmap
        self._model_columns = width
        self._model_rows = height
        self._model_set_shader(pixel_shader)
        self._model_tile_width = tile_width
        self._model_tile_height = tile_height
        self._model_tiles = array.array("H", [self._model_checked(default_tile)]) * (width * height)
        self._model_flip_x = False
        self._model_flip_y = False
        self._model_transpose_xy = False

    @property
    def pixel_shader(self):
        return self._model_pixel_shader

    @pixel_shader.setter
    def pixel_shader(self, value):
        self._model_set_shader(value)

    def _model_set_shader(self, shader):
        self._model_pixel_shader = shader
        self._model_is_mapped = hasattr(shader, "_model_attach")
        if self._model_is_mapped:  # by a TilePaletteMapper
            shader._model_attach(self._model_columns, self._model_rows)

    @property
    def flip_x(self):
        return self._model_flip_x

    @flip_x.setter
    def flip_x(self, value):
        self._model_flip_x = value

    @property
    def flip_y(self):
        return self._model_flip_y

    @flip_y.setter
    def flip_y(self, value):
        self._model_flip_y = value

    @property
    def transpose_xy(self):
        return self._model_transpose_xy

    @transpose_xy.setter
    def transpose_xy(self, value):
        self._model_transpose_xy = value

    def _model_checked(self, tile):
        across = self._model_bitmap.width // self._model_tile_width
        if not 0 <= tile < across * (self._model_bitmap.height // self._model_tile_height):
            raise ValueError("Tile index out of bounds")
        return tile

    @property
    def bitmap(self):
        return self._model_bitmap

    @bitmap.setter
    def bitmap(self, value):
        if value.width != self._model_bitmap.width or value.height != self._model_bitmap.height:
            raise ValueError("New bitmap must be same size as old bitmap")
        self._model_bitmap = value

    @property
    def width(self):
        return self._model_columns

    @property
    def height(self):
        return self._model_rows

    @property
    def tile_width(self):
        return self._model_tile_width

    @property
    def tile_height(self):
        return self._model_tile_height

    def _model_index(self, where):
        if isinstance(where, int):
            if not 0 <= where < len(self._model_tiles):
                raise IndexError("index out of range")
            return where
        x, y = where
        if not (0 <= x < self._model_columns and 0 <= y < self._model_rows):
            raise IndexError("Tile index out of bounds")
        return y * self._model_columns + x

    def __getitem__(self, where):
        return self._model_tiles[self._model_index(where)]

    def __setitem__(self, where, tile):
        self._model_tiles[self._model_index(where)] = self._model_checked(tile)

    def contains(self, touch_tuple):
        x = touch_tuple[0] - self._model_x
        y = touch_tuple[1] - self._model_y
        if self._model_transpose_xy:
            x, y = y, x
        return (0 <= x < self._model_columns * self._model_tile_width
                and 0 <= y < self._model_rows * self._model_tile_height)

    def _model_pixel(self, x, y):
        x -= self._model_x
        y -= self._model_y
        if self._model_transpose_xy:
            x, y = y, x
        width = self._model_columns * self._model_tile_width
        height = self._model_rows * self._model_tile_height
        if self._model_hidden or not (0 <= x < width and 0 <= y < height):
            return None
        if self._model_flip_x:
            x = width - 1 - x
        if self._model_flip_y:
            y = height - 1 - y
        place = y // self._model_tile_height * self._model_columns + x // self._model_tile_width
        tile = self._model_tiles[place]
        across = self._model_bitmap.width // self._model_tile_width
        value = self._model_bitmap._model_value(tile % across * self._model_tile_width + x % self._model_tile_width,
                                    tile // across * self._model_tile_height + y % self._model_tile_height)
        if self._model_is_mapped:
            return self._model_pixel_shader._model_color_in(place, value)
        return self._model_pixel_shader._model_color_of(value)


class Group(Layer):
    def __init__(self, *, max_size=None, scale=1, x=0, y=0): # `max_size`: of programs for CircuitPython 6 and before
        super().__init__(x, y)
        self._model_layers = []
        self._model_scale = self._model_checked_scale(scale)

    def _model_checked_scale(self, value):
        if value < 1:
            raise ValueError("scale must be >= 1")
        return value

    @property
    def scale(self):
        return self._model_scale

    @scale.setter
    def scale(self, value):
        self._model_scale = self._model_checked_scale(value)

    def _model_take(self, layer):
        if not isinstance(layer, Layer):
            raise ValueError("Layer must be a Group or TileGrid subclass")
        if layer._model_parent is not None:
            raise ValueError("Layer already in a group")
        layer._model_parent = self
        return layer

    def append(self, layer):
        self._model_layers.append(self._model_take(layer))

    def insert(self, index, layer):
        self._model_layers.insert(index, self._model_take(layer))

    def index(self, layer):
        return self._model_layers.index(layer)

    def pop(self, i=-1):
        layer = self._model_layers.pop(i)
        layer._model_parent = None
        return layer

    def remove(self, layer):
        self._model_layers.remove(layer)
        layer._model_parent = None

    def sort(self, key, reverse=False):
        self._model_layers.sort(key=key, reverse=reverse)

    def __len__(self):
        return len(self._model_layers)

    def __iter__(self):
        return iter(self._model_layers)

    def __contains__(self, layer):
        return layer in self._model_layers

    def __getitem__(self, index):
        return self._model_layers[index]

    def __setitem__(self, index, layer):
        before = self._model_layers[index]
        before._model_parent = None
        self._model_layers[index] = self._model_take(layer)

    def __delitem__(self, index):
        before = self._model_layers[index]
        del self._model_layers[index]
        before._model_parent = None

    def _model_pixel(self, x, y):
        if self._model_hidden:
            return None
        x = (x - self._model_x) // self._model_scale
        y = (y - self._model_y) // self._model_scale
        for layer in reversed(self._model_layers):
            color = layer._model_pixel(x, y)
            if color is not None:
                return color
        return None
