import unpacker  # only pictures of this kind need it


def load(name):
    return unpacker.unpack(name)
