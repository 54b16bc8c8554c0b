"""`ulab.scipy.special`: functions that are no elementary ones."""
import math

from ulab.numpy import _each, _or_nan


def erf(x):
    return _each(x, math.erf)


def erfc(x):
    return _each(x, math.erfc)


def gamma(x):
    return _each(x, _or_nan(math.gamma))


def gammaln(x):
    return _each(x, _or_nan(math.lgamma))
