# A program that has ended, or failed, drives no pin any more; the console goes on.
# RUN: %emulate --board raspberry_pi_pico %s --report -- --console=none | %FileCheck %s
# RUN: %emulate --board raspberry_pi_pico %s --report -- --console=uart | %FileCheck %s --check-prefixes=CHECK,SAYS
# RUN: %emulate --board raspberry_pi_pico %s --report -- --console=usb | %FileCheck %s --check-prefixes=CHECK,SAYS
import board
import digitalio
import pwmio
import time

led = digitalio.DigitalInOut(board.LED)
led.switch_to_output(True)
motor = pwmio.PWMOut(board.GP3, duty_cycle=65535)
time.sleep(0.01)
print(led.value, motor.duty_cycle)
raise ValueError("the end")

# CHECK: LED=1
# SAYS: True 65535
# SAYS: ValueError: the end
# CHECK: 125 MHz, 0 pins driven
