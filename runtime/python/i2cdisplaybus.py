"""The module `i2cdisplaybus`: displays on an I2C bus."""
from displayio import I2CDisplay as I2CDisplayBus
