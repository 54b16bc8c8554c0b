from .. import Animation
from ..color import BLACK

try:
    from typing import Iterable
except ImportError:
    ...


class AnimationSequence:
    def __init__(self, *members, advance_interval=None, auto_clear=True, random_order=False, name=None):
        if advance_interval and random_order:
            raise ValueError("no")
        self._members = members
        self._current = 0
        self._advance_interval = int(advance_interval * 1000) if advance_interval else None
        self.auto_clear = auto_clear
        self.name = name
        self.advance = self._random if random_order else self._next

    def _next(self):
        current = self._current
        if current + 1 >= len(self._members):
            self._current = 0
        else:
            self._current += 1
        if self.auto_clear:
            self.fill(BLACK)

    def _random(self):
        self._current = 0

    def animate(self, show=True):
        return self.current_animation.animate(show)

    @property
    def current_animation(self):
        return self._members[self._current]

    def fill(self, color):
        self.current_animation.fill(color)

    next = _next
