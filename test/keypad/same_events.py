# A scanner that rests while nothing changes gives the events, and their times, of one that looks at each multiple of its
# interval: compared with a model of the reference, over random presses, bounces, and edges exactly at a scan.
# RUN: %python %S/Inputs/reference.py stimulus %t.stimulus
# RUN: %python %S/Inputs/reference.py events > %t.expected
# RUN: %pyasync2cpp %s --run --stimulus %t.stimulus > %t.out && diff %t.expected %t.out
# RUN: %pyasync2cpp %s --run --stimulus %t.stimulus -fno-inference > %t.out && diff %t.expected %t.out
import asyncio
import board
import keypad

scanners = (
    ("slow", keypad.Keys((board.D2, board.D3), value_when_pressed=False, interval=0.020, max_events=1000)),
    ("quick", keypad.Keys((board.D4, board.D5, board.D6), value_when_pressed=False, interval=0.001, max_events=1000)),
    ("each", keypad.Keys((board.D7,), value_when_pressed=False, interval=0, max_events=1000, debounce_threshold=3)),
    ("thrice", keypad.Keys((board.D9, board.D10), value_when_pressed=False, interval=0.010, max_events=1000, debounce_threshold=3)),
)


async def main():
    await asyncio.sleep(3)
    for name, keys in scanners:
        while event := keys.events.get():
            print(name, event.key_number, "pressed" if event.pressed else "released", event.timestamp)


asyncio.run(main())
