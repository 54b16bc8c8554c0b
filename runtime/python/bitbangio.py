"""The module `bitbangio`: buses on any pins. Here any pins are any bus's, so they are those of `busio`."""
from busio import I2C, SPI
