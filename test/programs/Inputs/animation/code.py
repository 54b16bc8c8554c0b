import fakepixel
from anim.chase import Chase
from anim.rainbowchase import RainbowChase
from anim.group import AnimationGroup, AnimationSequence
from anim.color import *
import anim
import anim.color as colors
from anim import Animation, __version__ as animation_version

strip = fakepixel.Pixels(8)
chase = Chase(strip, 0.1, WHITE, size=2, spacing=1, name="chase")
rainbow = RainbowChase(strip, speed=0.25, size=1, spacing=1)
seen = []
chase.add_cycle_complete_receiver(lambda a: seen.append(str(a)))
for i in range(9):
    chase.animate()
print(strip, seen, chase.draw_count, chase.cycle_count, chase.speed)
for i in range(17):
    rainbow.animate()
print(strip, rainbow.cycle_count, rainbow._color_idx)
rainbow.reverse = True
rainbow.animate(show=False)
print(strip, strip.shown, rainbow)
sequence = AnimationSequence(chase, rainbow, auto_clear=True, name="seq")
print(sequence.animate(), sequence.current_animation)
sequence.next()
print(strip, sequence.current_animation, sequence.advance())
group = AnimationGroup(chase, rainbow, sync=True, name="g")
group.animate(); group.color = 0x102030; group.fill(colors.RED)
print(group, strip, chase.color, chase.peers[0].color, group.color)
chase.freeze()
print(chase.animate(), group.animate())
try:
    AnimationGroup()
except ValueError as e:
    print(e)
try:
    Animation(strip, 1, 0).animate()
except NotImplementedError as e:
    print("not implemented", repr(e))
print(colors.calculate_intensity((100, 200, 50), 0.5), colors.calculate_intensity((1, 2, 3, 4)), animation_version, anim.__version__, anim.color is colors, Chase.on_cycle_complete_supported, [c.__name__ for c in RainbowChase.__mro__], RainbowChase.__module__)
strip[0] = 0x0000FF
strip[-1] = [1, 2, 3]
strip[2:4] = [GREEN, BLUE]
print(strip, strip[1:3])
try:
    strip[0] = (1, 2)
except ValueError as e:
    print(e)
