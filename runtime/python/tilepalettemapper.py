"""The module `tilepalettemapper`: which colour each value of a bitmap has, tile by tile of the TileGrid that it is the
pixel shader of."""


class TilePaletteMapper:
    def __init__(self, pixel_shader, input_color_count, width=0, height=0):
        if input_color_count < 1:
            raise ValueError("input_color_count must be >= 1")
        self._model_shader = pixel_shader
        self._model_count = input_color_count
        self._model_columns = width
        self._model_rows = height
        self._model_mappings = {}

    def _model_attach(self, columns, rows):
        self._model_columns = columns
        self._model_rows = rows

    @property
    def pixel_shader(self):
        return self._model_shader

    @property
    def width(self):
        return self._model_columns

    @property
    def height(self):
        return self._model_rows

    def _model_tile(self, where):
        if isinstance(where, int):
            if not 0 <= where < self._model_columns * self._model_rows:
                raise IndexError("index out of range")
            return where
        x, y = where
        if not (0 <= x < self._model_columns and 0 <= y < self._model_rows):
            raise IndexError("Tile index out of bounds")
        return y * self._model_columns + x

    def __getitem__(self, where):
        """The index of the colour for each value, as a tuple."""
        return self._model_mappings.get(self._model_tile(where), tuple(range(self._model_count)))

    def __setitem__(self, where, mapping):
        if len(mapping) != self._model_count:
            raise ValueError("mapping length must match input_color_count")
        self._model_mappings[self._model_tile(where)] = tuple(mapping)

    def _model_color_in(self, tile, value):
        mapping = self._model_mappings.get(tile)
        if mapping is not None and value < len(mapping):
            value = mapping[value]
        return self._model_shader._model_color_of(value)
