from .kinematics import *
from .motor import Motor, MotorError
