"""Paths from the board's root, which is the folder of the script."""
import os
import sys

sys.path.append("/more")
import beside

ROOT = "/macros"
print(beside.word)
for name in sorted(os.listdir(ROOT)):
    if name.endswith(".py"):
        print(__import__(ROOT + "/" + name[:-3]).app["name"])
