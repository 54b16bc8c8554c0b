print("b begins")
import circ_a
try:
    from circ_a import A
except ImportError as e:
    print("not yet:", type(e).__name__, "A" in str(e))
    A = "none"
try:
    circ_a.A
except AttributeError as e:
    print("partially", "partially initialized module" in str(e) or "no attribute" in str(e))


def call_b():
    return circ_a.A + "b" + A


print("b ends")
