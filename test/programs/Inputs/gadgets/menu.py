class MenuItem:
    def __init__(self, text, action=None, *, enabled=True):
        self.text = text
        self.action = action
        self.enabled = enabled

    def select(self):
        if callable(self.action):
            return self.action()
        return self.action


class Menu(MenuItem):
    def __init__(self, title, items=()):
        super().__init__(title)
        self.items = list(items)
        self.index = 0
        self.parent = None

    def add(self, item):
        if isinstance(item, Menu):
            item.parent = self
        self.items.append(item)
        return self

    def down(self, n=1):
        self.index = (self.index + n) % len(self.items)

    up = lambda self: self.down(-1)

    def select(self):
        item = self.items[self.index]
        if not item.enabled:
            return None
        return item if isinstance(item, Menu) else item.select()

    def __str__(self):
        lines = ["== %-10s ==" % self.text]
        for i, item in enumerate(self.items):
            lines.append(("> " if i == self.index else "  ") + item.text)
        return "\n".join(lines)

    def __iter__(self):
        return iter(self.items)
