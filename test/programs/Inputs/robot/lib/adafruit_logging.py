import time
import sys
try:
    from typing import Optional, Hashable
    from typing_extensions import Protocol

    class WriteableIO(Protocol):
        def write(self, buf: str) -> int: ...
except ImportError:
    pass

LEVELS = [(00, "NOTSET"), (10, "DEBUG"), (20, "INFO"), (30, "WARNING"), (40, "ERROR"), (50, "CRITICAL")]
for __value, __name in LEVELS:
    pass
NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = [value for value, _ in LEVELS]


def _level_for(value: int) -> str:
    for i in range(len(LEVELS)):
        if value == LEVELS[i][0]:
            return LEVELS[i][1]
        if value < LEVELS[i][0]:
            return LEVELS[i - 1][1]
    return LEVELS[0][1]


class LogRecord:
    def __init__(self, name, levelno, msg, args):
        self.name = name
        self.levelno = levelno
        self.levelname = _level_for(levelno)
        self.msg = msg % args if args else msg
        self.created = 0


class Handler:
    def __init__(self, level: int = NOTSET) -> None:
        self.level = level
        self.formatter = None

    def setLevel(self, level):
        self.level = level

    def format(self, record: LogRecord) -> str:
        if self.formatter:
            return self.formatter.format(record)
        return "{0:<0.3f}: {1} - {2}".format(record.created, record.levelname, record.msg)

    def emit(self, record):
        raise NotImplementedError()

    def flush(self):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        if stream is None:
            stream = sys.stderr
        self.stream = stream

    def emit(self, record):
        self.stream.write(self.format(record) + self.terminator)


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a"):
        super().__init__(open(filename, mode=mode))

    def close(self):
        self.stream.flush()
        self.stream.close()


class Formatter:
    def __init__(self, fmt=None, style="%"):
        self.fmt = fmt
        self.style = style

    def format(self, record):
        vals = {"name": record.name, "levelname": record.levelname, "message": record.msg, "levelno": record.levelno}
        if self.style == "{":
            return self.fmt.format(**vals)
        return self.fmt % vals


logger_cache = {}


def _addLogger(name):
    if name not in logger_cache:
        logger_cache[name] = Logger(name)
    return logger_cache[name]


def getLogger(name="root"):
    return _addLogger(name)


class Logger:
    def __init__(self, name, level=WARNING):
        self.name = name
        self._level = level
        self._handlers = []
        self.emittedNoHandlerWarning = False

    def setLevel(self, log_level):
        self._level = log_level

    def getEffectiveLevel(self):
        return self._level

    def addHandler(self, hdlr):
        self._handlers.append(hdlr)

    def removeHandler(self, hdlr):
        self._handlers.remove(hdlr)

    def hasHandlers(self):
        return len(self._handlers) > 0

    def _log(self, level, msg, *args):
        record = LogRecord(self.name, level, msg, args)
        self.handle(record)

    def handle(self, record):
        if record.levelno < self._level:
            return
        for handler in self._handlers:
            if record.levelno >= handler.level:
                handler.emit(record)
                handler.flush()

    def log(self, level, msg, *args):
        self._log(level, msg, *args)

    def debug(self, msg, *args):
        self._log(DEBUG, msg, *args)

    def info(self, msg, *args):
        self._log(INFO, msg, *args)

    def warning(self, msg, *args):
        self._log(WARNING, msg, *args)

    def error(self, msg, *args):
        self._log(ERROR, msg, *args)

    def exception(self, err):
        lines = [str(type(err).__name__), str(err)]
        self._log(ERROR, ": ".join(lines))
