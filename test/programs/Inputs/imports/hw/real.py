def make(n):
    raise RuntimeError("no")
