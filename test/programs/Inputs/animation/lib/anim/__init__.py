"""
An animation base class.
"""
__version__ = "2.7.0"


class Animation:
    # pylint: disable=too-many-instance-attributes
    on_cycle_complete_supported = False

    def __init__(self, pixel_object, speed, color, peers=None, paused=False, name=None):
        self.pixel_object = pixel_object
        self.pixel_object.auto_write = False
        self._peers = [self] + peers if peers is not None else [self]
        self._speed_ms = 0
        self._color = None
        self._paused = paused
        self._next_update = 0
        self._time_left_at_pause = 0
        self._also_notify = []
        self.speed = speed
        self.color = color
        self.name = name
        self.cycle_complete = False
        self.notify_cycles = 1
        self.draw_count = 0
        self.cycle_count = 0

    def __str__(self):
        return f"<{self.__class__.__name__}: {self.name}>"

    def animate(self, show=True):
        if self._paused:
            return False
        for anim in self._peers:
            anim.draw_count += 1
            anim.draw()
            anim.after_draw()
        if show:
            for anim in self._peers:
                anim.show()
        for anim in self._peers:
            if anim.cycle_complete:
                anim.cycle_complete = False
                anim.on_cycle_complete()
        return True

    def draw(self):
        raise NotImplementedError()

    def after_draw(self):
        """Additional operations to run after draw."""

    def show(self):
        self.pixel_object.show()

    @property
    def peers(self):
        return self._peers[1:]

    @peers.setter
    def peers(self, peer_list):
        if peer_list is not None:
            self._peers = [self] + list(peer_list)

    def freeze(self):
        self._paused = True

    def resume(self):
        self._paused = False

    def fill(self, color):
        self.pixel_object.fill(color)
        self.pixel_object.show()

    @property
    def color(self):
        return self._color

    @color.setter
    def color(self, color):
        if self._color == color:
            return
        if isinstance(color, int):
            color = (color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF)
        self._set_color(color)

    def _set_color(self, color):
        self._color = color

    @property
    def speed(self):
        return self._speed_ms / 1000

    @speed.setter
    def speed(self, seconds):
        self._speed_ms = int(seconds * 1000)

    def on_cycle_complete(self):
        self.cycle_count += 1
        if self.cycle_count % self.notify_cycles == 0:
            for callback in self._also_notify:
                callback(self)

    def add_cycle_complete_receiver(self, callback):
        self._also_notify.append(callback)

    def reset(self):
        """Resets the animation sequence."""
