try:
    import board
    HAS_BOARD = hasattr(board, "NO_SUCH_PIN_AT_ALL")
except ImportError:
    HAS_BOARD = False

try:
    from missing_driver import Driver
except ImportError:
    from .fallback import Driver

if HAS_BOARD:
    from .real import make
else:
    from .fallback import make

if __name__ == "__main__":
    print("never")
