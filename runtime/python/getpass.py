"""The module `getpass`: a line from the console that is not shown while it is typed."""
import sys


def getpass(prompt="Password: ", stream=None):
    out = sys.stdout if stream is None else stream
    out.write(prompt)
    line = sys.stdin.readline()
    out.write("\n")
    return line.rstrip("\r\n")
