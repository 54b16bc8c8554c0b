"""The module `locale`: the language of the messages, which is English."""


def getlocale():
    return ("en_US", "utf-8")
