from anim import Animation
from anim.group.sequence import AnimationSequence


class AnimationGroup:
    def __init__(self, *members, sync=False, name=None):
        if not members:
            raise ValueError("At least one member required in an AnimationGroup")
        self.draw_count = 0
        self.cycle_count = 0
        self.notify_cycles = 1
        self._members = list(members)
        self._sync = sync
        self._also_notify = []
        self.name = name
        if sync:
            main = members[0]
            main.peers = members[1:]
        for mem in members:
            mem.add_cycle_complete_receiver(self._group_done)

    def __str__(self):
        return "<AnimationGroup %s: %s>" % (self.__class__.__name__, self.name)

    def _group_done(self, animation):
        self.cycle_count += 1

    def animate(self, show=True):
        if self._sync:
            return self._members[0].animate(show)
        ret = False
        for item in self._members:
            if item.animate(show):
                ret = True
        return ret

    @property
    def color(self):
        return None

    @color.setter
    def color(self, color):
        for item in self._members:
            item.color = color

    def _for_all(self, method, *args, **kwargs):
        for item in self._members:
            getattr(item, method)(*args, **kwargs)

    def fill(self, color):
        self._for_all("fill", color)
