# Everything that needs a compiler at run time, told of in one run: in functions that nothing calls too.
def calculate(text):
    try:
        return eval(text)
    except ValueError:
        exec("pass")


class Shape:
    def become(self, other):
        self.__class__ = other


made = compile("1", "text", "eval")
load = __import__
