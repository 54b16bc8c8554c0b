# bench: one point of a float mandelbrot, 50 steps
# operations: 50
COUNT = 1000


def escape(cr, ci):
    zr = 0.0
    zi = 0.0
    for step in range(50):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return 50


def loop(turns):
    total = 0
    for turn in range(turns):
        total += escape(-0.5 + (turn & 15) * 0.001, 0.1)
    return total


print(loop(COUNT))
