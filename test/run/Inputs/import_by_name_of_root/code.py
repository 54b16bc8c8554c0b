"""Paths from the board's root, which is the folder of the script."""
import os
import sys

import board

sys.path.append("/more")
sys.path.insert(0, "./" + board.board_id)
import beside
import of_board

ROOT = "/macros"
print(beside.word, of_board.greeting)
for name in sorted(os.listdir(ROOT)):
    if name.endswith(".py"):
        print(__import__(ROOT + "/" + name[:-3]).app["name"])
with open(__file__) as own:
    print(__file__, len(own.readline()) > 0, beside.__file__, __import__("/macros/one").__file__)
