import board
import digitalio

led = digitalio.DigitalInOut(board.LED)
relay = digitalio.DigitalInOut(board.D13)
pixel = digitalio.DigitalInOut(board.NEOPIXEL)
