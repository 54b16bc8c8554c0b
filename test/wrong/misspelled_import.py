from digitalio import DigitalInOt, Direction
from asyncio import create_tsk
