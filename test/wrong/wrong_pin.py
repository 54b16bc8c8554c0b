import board
import digitalio

led = digitalio.DigitalInOut(board.LDE)
button = digitalio.DigitalInOut(board.BUTON)
