def load(name):
    if name.endswith("packed"):
        from . import packed

        return packed.load(name)
    from . import plain

    return plain.load(name)
