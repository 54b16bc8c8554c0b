# digitalio and countio on real pins: levels, pulls, open drain, edges counted while the program sleeps, errors.
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus --resolution 1ms -- --console=uart > %t.out && %FileCheck %s < %t.out
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus --resolution 1ms -- --console=uart -fno-inference > %t.dynamic && %FileCheck %s < %t.dynamic
import asyncio
import board
import countio
import digitalio


async def main():
    reader = digitalio.DigitalInOut(board.GP2)
    print("floating", reader.value)
    reader.pull = digitalio.Pull.UP
    print("up", reader.value)
    reader.pull = digitalio.Pull.DOWN
    print("down", reader.value)
    # CHECK: floating False
    # CHECK-NEXT: up True
    # CHECK-NEXT: down False

    falls = countio.Counter(board.GP4, edge=countio.Edge.FALL, pull=digitalio.Pull.UP)
    both = countio.Counter(board.GP5, edge=countio.Edge.RISE_AND_FALL, pull=digitalio.Pull.UP)
    await asyncio.sleep(0.1)
    print("counted", falls.count, both.count, reader.value)
    # CHECK-NEXT: counted 3 4 True
    falls.count = 10
    both.reset()
    await asyncio.sleep(0.1)
    print("counted", falls.count, both.count, reader.value)
    # CHECK-NEXT: counted 12 1 False
    falls.deinit()
    again = digitalio.DigitalInOut(board.GP4)
    print("free again", again.value)
    # CHECK-NEXT: free again True

    led = digitalio.DigitalInOut(board.LED)
    led.switch_to_output(True)
    print(led.value, led.drive_mode)
    led.value = False
    # CHECK-NEXT: 0.{{20[0-9]}}000 LED=1
    # CHECK-NEXT: True digitalio.DriveMode.PUSH_PULL
    # CHECK-NEXT: 0.{{20[0-9]}}000 LED=0
    drain = digitalio.DigitalInOut(board.GP6)
    drain.switch_to_output(True, digitalio.DriveMode.OPEN_DRAIN)
    await asyncio.sleep(0.05)
    print("pulled up from outside", drain.value)
    drain.value = False
    print("low", drain.value)
    drain.value = True
    print("let go", drain.value)
    drain.drive_mode = digitalio.DriveMode.PUSH_PULL
    print("driven", drain.value)
    # CHECK-NEXT: pulled up from outside True
    # CHECK-NEXT: 0.{{2[0-9]+}} GP6=0
    # CHECK-NEXT: low False
    # CHECK-NEXT: 0.{{2[0-9]+}} GP6=1
    # CHECK-NEXT: let go True
    # CHECK: driven True
    for wrong in (
        lambda: digitalio.DigitalInOut(board.GP25),
        lambda: setattr(reader, "value", True),
        lambda: led.pull,
        lambda: reader.drive_mode,
    ):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
    # CHECK: ValueError LED in use
    # CHECK-NEXT: AttributeError Cannot set value when direction is input.
    # CHECK-NEXT: AttributeError Pull not used when direction is output.
    # CHECK-NEXT: AttributeError Drive mode not used when direction is input.


asyncio.run(main())
