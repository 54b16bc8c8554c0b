"""A snake on an 8x8 grid, played by a script."""
import robot
from robot.kinematics import Vector as V

DIRECTIONS = {"U": V(0, -1), "D": V(0, 1), "L": V(-1, 0), "R": V(1, 0)}
OPPOSITE = dict(zip("UDLR", "DURL"))


class GameOver(Exception):
    pass


class Snake:
    size = 8

    def __init__(self, seed=7):
        self.body = [V(3, 4), V(2, 4)]
        self.heading = "R"
        self._seed = seed
        self.food = self._place()
        self.score = 0

    def _random(self, n):
        self._seed = (self._seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (self._seed >> 8) % n

    def _place(self):
        while True:
            spot = V(self._random(self.size), self._random(self.size))
            if spot not in self.body:
                return spot

    def turn(self, way):
        if way != OPPOSITE[self.heading]:
            self.heading = way

    def step(self):
        head = self.body[0] + DIRECTIONS[self.heading]
        if not all(0 <= c < self.size for c in head):
            raise GameOver("wall at %r" % (head,))
        if head in self.body[:-1]:
            raise GameOver("tail at {0!r}".format(head))
        self.body.insert(0, head)
        if head == self.food:
            self.score += 1
            self.food = self._place()
        else:
            self.body.pop()

    def render(self):
        rows = [["."] * self.size for _ in range(self.size)]
        rows[self.food.y][self.food.x] = "*"
        for i, (x, y) in enumerate(self.body):
            rows[y][x] = "@" if i == 0 else "o"
        return "\n".join("".join(row) for row in rows)


def autopilot(snake):
    dx, dy = snake.food - snake.body[0]
    options = (["L", "R"][dx > 0:][:1] if dx else []) + (["U", "D"][dy > 0:][:1] if dy else [])
    return options[0]
