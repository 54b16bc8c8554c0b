# Warnings, as CircuitPython shows them: the category and the text, on the console.
_actions = []


def warn(message, category=UserWarning, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '" + type(category).__name__ + "'")
    for action, covered in _actions:
        if issubclass(category, covered):
            if action == "ignore":
                return
            if action == "error":
                raise message if isinstance(message, Warning) else category(message)
            break
    print(category.__name__ + ": " + str(message))


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in ("always", "ignore", "error", "default", "once", "module"):
        raise ValueError("invalid action: " + repr(action))
    _actions.insert(len(_actions) if append else 0, (action, category))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if message or module:
        raise NotImplementedError("a filter by message or module")
    simplefilter(action, category, lineno, append)


def resetwarnings():
    _actions.clear()
