"""Star imports: without __all__, what has no underscore."""
import json
import io

_hidden = 1
visible = 2
DEFAULTS = {"interval": 1.0, "debug": False}


def load_config(path, defaults=None):
    config = dict(DEFAULTS if defaults is None else defaults)
    try:
        with open(path) as f:
            config.update(json.load(f))
    except OSError as e:
        print("no config:", e.errno)
    except ValueError as e:
        print("bad config:", e)
    return config


class CSVLogger:
    def __init__(self, stream, fields):
        self.stream = stream
        self.fields = fields
        stream.write(",".join(fields) + "\n")

    def log(self, **values):
        self.stream.write(",".join(str(values.get(f, "")) for f in self.fields) + "\n")
