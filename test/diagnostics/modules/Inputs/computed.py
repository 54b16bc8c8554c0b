__all__ = [n for n in "ab"]
