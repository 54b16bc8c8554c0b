"""
Wraps text.
"""
__version__ = "0.0.0+auto.0"


def wrap_text_to_lines(string: str, max_chars: int, prepend_dashes="") -> "list[str]":
    def chunks(lst, n):
        for i in range(0, len(lst), n):
            yield lst[i : i + n]

    string = string.replace("\n", "").replace("\r", "")
    words = string.split(" ")
    the_lines = []
    the_line = ""
    for w in words:
        if len(w) > max_chars:
            if the_line:
                the_lines.append(the_line)
            parts = []
            for part in chunks(w, max_chars - 1):
                parts.append("{}-".format(part))
            the_lines.extend(parts[:-1])
            the_line = parts[-1][:-1]
            continue
        if len(the_line + " " + w) <= max_chars:
            the_line += " " + w
        elif not the_line and len(w) == max_chars:
            the_lines.append(w)
        else:
            the_lines.append(the_line)
            the_line = "" + w
    if the_line:
        the_lines.append(the_line)
    if not the_lines[0]:
        del the_lines[0]
    elif the_lines[0][0] == " ":
        the_lines[0] = the_lines[0][1:]
    return the_lines


class LabelBase:
    _memory = {}

    def __init__(self, text="", *, scale=1, base_alignment=False, anchor_point=None, tab_replacement=(4, " "), **kwargs):
        self._text = self._replace_tabs(text) if (tab_replacement_char := tab_replacement[1]) else text
        self._scale = scale
        self._anchor_point = anchor_point
        self._bounding = [0, 0, 0, 0]
        self.kwargs = kwargs
        self.char = tab_replacement_char

    @staticmethod
    def _replace_tabs(text):
        return text if text.find("\t") < 0 else text.replace("\t", "    ")

    def _get_text(self):
        return self._text

    def _set_text(self, new_text, scale=None):
        if scale is None:
            scale = self._scale
        self._text = new_text
        self._scale = scale
        self._bounding[2:] = [len(new_text) * scale * 6, 8 * scale]

    text = property(_get_text, _set_text, doc="Text")

    @property
    def bounding_box(self):
        return tuple(self._bounding)
