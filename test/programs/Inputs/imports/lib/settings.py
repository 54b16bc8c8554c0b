DEBUG = False
LEVELS = {"low": 1}
names = []


def describe():
    return "debug" if DEBUG else "quiet", LEVELS, names


def log(*args, sep=" ", level=0):
    if DEBUG or level > 1:
        print("LOG", *args, sep=sep)
