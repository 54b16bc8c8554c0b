import antenna
from antenna import tune


def power():
    import generator
