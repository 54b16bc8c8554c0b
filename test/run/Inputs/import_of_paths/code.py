"""Modules in folders whose names are known when the program runs."""
import os
import sys

ROOT = "/pages"


class Book:
    def __init__(self, folder=None):
        self.pages = self.read(folder or ROOT)

    def read(self, folder):
        found = []
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py"):
                found.append(__import__(folder + "/" + name[:-3]).title)
        return found


def add(folder):
    sys.path.append(folder)


print(Book().pages, Book("pages").pages)
for folder in ("/extra", "/extra/more"):
    add(folder)
import helper
from inner import depth

print(helper.text, depth)
for name in ("none", "/pages/other"):
    try:
        __import__(name)
    except ImportError as error:
        print(error)
    except NotImplementedError as error:
        print(error)
