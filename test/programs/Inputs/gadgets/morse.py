CODE = {
    "A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "F": "..-.", "G": "--.", "H": "....", "I": "..",
    "S": "...", "O": "---", "T": "-", " ": " ",
}
DECODE = {value: key for key, value in CODE.items()}
DOT, DASH = 1, 3


def encode(text, unknown="?"):
    return " ".join(CODE.get(c, unknown) for c in text.upper())


def decode(code):
    return "".join(DECODE.get(symbol, "?") for symbol in code.split(" "))


def timings(text, unit=0.1):
    for word in text.upper().split():
        for letter in word:
            for symbol in CODE[letter]:
                yield True, unit * (DOT if symbol == "." else DASH)
                yield False, unit
            yield False, unit * 2
        yield False, unit * 4
