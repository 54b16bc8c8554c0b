"""The module `fourwire`: displays on an SPI bus."""
from displayio import FourWire
