"""Color variables assigned to RGB values."""
RED = (255, 0, 0)
YELLOW = (255, 150, 0)
ORANGE = (255, 40, 0)
GREEN = (0, 255, 0)
BLUE = (0, 0, 255)
BLACK = (0, 0, 0)
WHITE = (255, 255, 255)
RAINBOW = (RED, ORANGE, YELLOW, GREEN, BLUE)


def calculate_intensity(color, intensity=1.0):
    return (
        int(color[0] * intensity),
        int(color[1] * intensity),
        int(color[2] * intensity),
        *([int(color[3] * intensity)] if len(color) == 4 else []),
    )
