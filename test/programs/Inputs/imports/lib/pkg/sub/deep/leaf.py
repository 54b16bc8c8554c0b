from ... import first
from ...first import one as uno
from .. import deep


class Leaf:
    weight = uno() * 10

    def __repr__(self):
        return "Leaf(%s)" % deep.VALUE
