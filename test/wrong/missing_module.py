import time
import adafruit_bme280
from adafruit_motor import servo
import digitlio
