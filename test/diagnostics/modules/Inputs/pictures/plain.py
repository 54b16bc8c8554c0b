def load(name):
    return "plain " + name
