"""What the module `paralleldisplaybus` was called before."""
from displayio._busses import ParallelBus
