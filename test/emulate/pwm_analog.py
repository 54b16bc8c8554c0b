# pwmio, measured from outside; the rules by which pins share a slice; analogio and the chip's temperature.
# RUN: split-file %s.txt %t.d
# RUN: %emulate --board raspberry_pi_pico %s --stimulus %t.d/stimulus -- --console=uart > %t.out && %FileCheck %s < %t.out
import asyncio
import board
import pwmio
import analogio
import microcontroller


def error_of(call):
    try:
        call()
        return "no error"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


async def main():
    led = pwmio.PWMOut(board.LED, frequency=1000, duty_cycle=0x4000)
    print(led.frequency, led.duty_cycle)
    await asyncio.sleep(0.1)
    led.duty_cycle = 0xC000
    await asyncio.sleep(0.1)
    led.duty_cycle = 65535
    await asyncio.sleep(0.5)
    led.duty_cycle = 0
    await asyncio.sleep(0.5)
    # GP24 is the LED's slice, its other channel; GP9 is the LED's channel.
    other = pwmio.PWMOut(board.GP24, frequency=1000, duty_cycle=0x8000)
    await asyncio.sleep(0.1)
    print(error_of(lambda: pwmio.PWMOut(board.GP9, frequency=1000)))
    other.deinit()
    print(error_of(lambda: pwmio.PWMOut(board.GP24, frequency=2000)))
    print(error_of(lambda: pwmio.PWMOut(board.GP2, frequency=100000000)))
    print(error_of(lambda: setattr(led, "frequency", 5)))
    var = pwmio.PWMOut(board.GP2, frequency=440, duty_cycle=0x8000, variable_frequency=True)
    await asyncio.sleep(0.1)
    var.frequency = 8
    print(var.frequency)
    await asyncio.sleep(0.6)
    print(error_of(lambda: pwmio.PWMOut(board.GP3, frequency=8)))
    a = analogio.AnalogIn(board.A0)
    b = analogio.AnalogIn(board.A1)
    print(a.value, b.value, a.reference_voltage)
    print(error_of(lambda: analogio.AnalogIn(board.GP3)))
    print(error_of(lambda: analogio.AnalogOut(board.GP3)))
    print(round(microcontroller.cpu.temperature, 1), microcontroller.cpu.frequency)


asyncio.run(main())
# CHECK: 1000 16384
# CHECK-NEXT: 0.{{[0-9]+}} LED=16384/65535 at 1000 Hz
# CHECK-NEXT: 0.{{1[0-9]+}} LED=49152/65535 at 1000 Hz
# CHECK-NEXT: {{[0-9.]+}} LED=65535/65535
# CHECK-NEXT: {{[0-9.]+}} LED=0/65535
# CHECK: {{[0-9.]+}} VBUS_SENSE=32768/65535 at 1000 Hz
# CHECK: RuntimeError: Conflicting settings for shared resource
# CHECK-NEXT: RuntimeError: Conflicting settings for shared resource
# CHECK-NEXT: ValueError: Invalid frequency
# CHECK-NEXT: AttributeError: Invalid variable_frequency
# CHECK-NEXT: {{[0-9.]+}} GP2=32768/65535 at 440 Hz
# CHECK-NEXT: 8
# CHECK-NEXT: {{[0-9.]+}} GP2=32768/65535 at 8 Hz
# CHECK-NEXT: RuntimeError: Conflicting settings for shared resource
# CHECK-NEXT: 65535 32776 3.3
# CHECK-NEXT: ValueError: Invalid pin
# CHECK-NEXT: ValueError: Invalid pin
# CHECK-NEXT: 27.1 125000000
