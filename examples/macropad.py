# A macropad: three keys type, the dial changes the volume, and the LED shows the host's Caps Lock.
import asyncio
import board
import digitalio
import keypad
import rotaryio
import usb_hid

# The numbers of keys and of consumer controls are those of the USB HID usage tables.
LEFT_CONTROL = 0x01
KEY_C, KEY_V, KEY_ENTER = 0x06, 0x19, 0x28
VOLUME_UP, VOLUME_DOWN = 0xE9, 0xEA
CAPS_LOCK = 0x02

# For each key of the pad: modifiers, and a key.
MACROS = ((LEFT_CONTROL, KEY_C), (LEFT_CONTROL, KEY_V), (0, KEY_ENTER))

keyboard = usb_hid.Device.KEYBOARD
consumer = usb_hid.Device.CONSUMER_CONTROL


async def type_macros():
    with keypad.Keys((board.KEY1, board.KEY2, board.KEY3), value_when_pressed=False, pull=True) as keys:
        while True:
            event = keys.events.get()
            if event:
                if event.pressed:
                    modifiers, code = MACROS[event.key_number]
                    keyboard.send_report(bytes((modifiers, 0, code, 0, 0, 0, 0, 0)))
                else:
                    keyboard.send_report(bytes(8))
            await asyncio.sleep(0)


async def change_volume():
    with rotaryio.IncrementalEncoder(board.ENCODER_A, board.ENCODER_B) as dial:
        last = dial.position
        while True:
            position = dial.position
            if position != last:
                code = VOLUME_UP if position > last else VOLUME_DOWN
                last += 1 if position > last else -1
                consumer.send_report(code.to_bytes(2, "little"))
                consumer.send_report(bytes(2))
            await asyncio.sleep(0)


async def show_caps_lock():
    with digitalio.DigitalInOut(board.LED) as led:
        led.switch_to_output()
        while True:
            lights = keyboard.get_last_received_report()
            if lights is not None:
                led.value = bool(lights[0] & CAPS_LOCK)
            await asyncio.sleep(0.02)


async def main():
    await asyncio.gather(type_macros(), change_volume(), show_caps_lock())


asyncio.run(main())
