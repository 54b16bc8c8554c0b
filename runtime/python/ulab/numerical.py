"""`ulab.numerical`: what `ulab.numpy` has for whole arrays, where programs for CircuitPython 6 and before look for it."""
from ulab.numpy import argmax, argmin, argsort, cross, diff, flip, max, mean, median, min, roll, sort, std, sum
