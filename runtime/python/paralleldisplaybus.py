"""The module `paralleldisplaybus`: displays on eight or sixteen lines."""
from displayio._busses import ParallelBus
