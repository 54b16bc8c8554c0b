"""The module `busdisplay`: displays that are reached by a bus."""
from displayio import Display as BusDisplay
