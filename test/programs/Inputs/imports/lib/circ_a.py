print("a begins")
import circ_b

A = "a"


def call():
    return circ_b.call_b() + A


print("a ends")
