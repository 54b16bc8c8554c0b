"""`ulab.scipy.optimize`: where a function of one number is zero."""


def bisect(fun, a, b, *, xtol=2.4e-7, maxiter=100):
    left, right = fun(a), fun(b)
    if left * right > 0:
        raise ValueError("function has the same sign at the ends of interval")
    low, width = (a, b - a) if left < 0 else (b, a - b)
    for _ in range(maxiter):
        width *= 0.5
        middle = low + width
        if fun(middle) <= 0:
            low = middle
        if abs(width) < xtol:
            break
    return low + 0.0

