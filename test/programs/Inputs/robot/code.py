import sys
import io
import time
import adafruit_logging as logging
from adafruit_logging import WARNING, getLogger
from adafruit_ticks import ticks_add, ticks_diff, ticks_less, ticks_ms
from adafruit_display_text import wrap_text_to_lines, LabelBase
import robot
from robot import *
from robot.motor import Channels
import game

out = io.StringIO()
log = getLogger("app")
log.addHandler(logging.StreamHandler(out))
handler = logging.FileHandler("app.log", "w")
handler.formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")
handler.setLevel(logging.ERROR)
log.addHandler(handler)
log.debug("hidden")
log.warning("warn %d%%", 5)
log.setLevel(logging.DEBUG)
log.info("info %s %r", "a", "b")
try:
    1 / 0
except ZeroDivisionError as e:
    log.exception(e)
handler.close()
print(out.getvalue().splitlines(), open("app.log").read(), logging.getLogger("app") is log, log.hasHandlers(), WARNING, logging.CRITICAL, logging._level_for(25))
print(ticks_add(536870911, 5), ticks_diff(3, 536870910), ticks_less(5, 3), isinstance(ticks_ms(), int))
try:
    ticks_add(0, 1 << 28)
except OverflowError as e:
    print(e)
for width in (5, 10, 20):
    print(wrap_text_to_lines("The quick brown fox jumps over extraordinarily lazy dogs", width))
label = LabelBase("a\tb", scale=2, color=0xFF0000, anchor=(0.5, 1.0))
label.text = "hello"
print(label.text, label.bounding_box, sorted(label.kwargs.items()), label.char, LabelBase.text.__doc__)
v = Vector(3, 4)
print(v, abs(v), v * 2, 2 * v, v * v, v / 2, v - Vector(1, 1), -v, v == Vector(3, 4), bool(Vector()), list(v), v[0], {v: 1}[Vector(3, 4)], clamp(5, 0, 3), lerp(0, 10, 0.25))
try:
    v + 1
except TypeError as e:
    print(e)
try:
    v.z = 1
except AttributeError as e:
    print("no z")
channels = Channels(4)
with Motor(channels[0], channels[1]) as motor:
    motor.throttle = 0.5
    print(channels[0].duty_cycle, channels[1].duty_cycle, motor.throttle)
    motor.throttle = -0.25
    print(channels[0].duty_cycle, channels[1].duty_cycle)
    try:
        motor.throttle = 2
    except ValueError as e:
        print(e)
print(motor.throttle, channels[1].duty_cycle, len(channels), [c.index for c in channels._channels if c])
try:
    channels[2].duty_cycle = 70000
except MotorError as e:
    print(e.args, e.code, MotorError.code, repr(e))
try:
    channels[9]
except IndexError as e:
    print(e)
snake = game.Snake()
steps = 0
try:
    while steps < 60:
        snake.turn(game.autopilot(snake))
        snake.step()
        steps += 1
except game.GameOver as over:
    print("over:", over)
print(steps, snake.score, len(snake.body))
print(snake.render())
print(robot.__name__, game.robot is robot)
