def blink(pin, interval=1, count=2):
    return pin


blink(pin=3, 5)
