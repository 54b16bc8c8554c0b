"""The module `usb.util`."""
SPEED_LOW = 1
SPEED_FULL = 2
SPEED_HIGH = 3
