class Screen:
    def __init__(self, width):
        self._width = width
        self._root = None

    @property
    def root(self):
        return self._root

    @root.setter
    def root(self, group):
        if group is self._root:
            return
        if group is not None:
            print("shows", group)
        self._root = group


class Display(Screen):
    def __init__(self, bus, width):
        super().__init__(width)
        self.bus = bus


class Wide(Screen):
    def __init__(self, bus, width):
        super().__init__(2 * width)
        self.bus = bus
