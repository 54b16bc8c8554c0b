import sys
from adafruit_debouncer import Button, Debouncer
from ringbuffer import RingBuffer
from PID import PID
import morse
import menu as m
from statemachine import *

ticks = 0


def clock():
    return ticks


class Pin:
    value = True


pin = Pin()
button = Button(pin, clock=clock, short_duration_ms=50, long_duration_ms=100)
events = []
pattern = [(5, False), (30, True), (110, False), (130, True), (300, False), (500, True), (700, True)]
for when, level in pattern:
    while ticks < when:
        ticks += 1
        button.update()
        if button.short_count:
            events.append((ticks, "short", button.short_count))
        if button.long_press:
            events.append((ticks, "long"))
        if button.fell or button.rose:
            events.append((ticks, "rose" if button.rose else "fell", round(button.last_duration, 3)))
    pin.value = level
print(events)
deb = Debouncer(lambda: ticks % 7 < 3, interval=0.002, clock=clock)
out = []
for _ in range(20):
    ticks += 1
    deb.update()
    out.append((deb.value, deb.rose, deb.fell))
print(out.count((True, True, False)), out[-3:], deb.interval)
deb.interval = 0.5
print(deb._interval_ticks)

ring = RingBuffer(4)
for i in range(7):
    ring.append(i * 1.5)
print(list(ring), len(ring), ring[0], ring[-1], ring[1:3], 4.5 in ring, 99 in ring, ring.full, max(ring), sum(ring) / len(ring))
try:
    ring[9]
except IndexError as e:
    print(e)

pid = PID(2.0, 0.5, 0.1, setpoint=10, output_limits=(0, 20), time_fn=lambda: ticks / 10)
temperature = 3.0
for _ in range(5):
    ticks += 1
    power = pid(temperature)
    temperature += power * 0.05
    print("%.4f %.4f" % (power, temperature), [round(c, 4) for c in pid.components])
print(pid, pid.tunings)
try:
    pid.output_limits = (5, 1)
except ValueError as e:
    print(e)
try:
    pid(1, dt=-1)
except ValueError as e:
    print(e)

print(morse.encode("sos bad x"), morse.decode("... --- ... .-.-.-"), sum(t for on, t in morse.timings("sos a") if on))

log = []
main_menu = m.Menu("main").add(m.MenuItem("hello", lambda: log.append("hello") or "said")).add(m.MenuItem("off", 5, enabled=False))
main_menu.add(m.Menu("sub", [m.MenuItem("x", 1)]))
print(main_menu)
print(main_menu.select(), log)
main_menu.down(); print(main_menu.select())
main_menu.down(); sub = main_menu.select(); print(sub.text, sub.parent is main_menu, [i.text for i in sub], sub.select())
main_menu.up(); print(main_menu.index)

machine = StateMachine()
for cls in (Waiting, Raising):
    machine.add_state(cls())
machine.go_to_state("waiting")
for _ in range(6):
    machine.update()
print(machine.trace, sorted(machine.states))
machine.reset_fireworks()
print(machine.count, __name__, sys.implementation.name != "")
