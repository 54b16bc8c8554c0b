# docs/modules.md lists every module and what of it there is, as the API and runtime/python have it.
# RUN: %python %s %build/frontend/api/api.json
#
# After a change: test/meta/modules_doc.py API_JSON --write
import ast
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DOCUMENT = os.path.join(ROOT, "docs", "modules.md")
BEGIN, END = "<!-- list -->\n", "<!-- end of list -->\n"


def quoted(names):
    return ", ".join(f"`{name}`" for name in sorted(set(names), key=lambda name: (name.lower(), name)))


def class_entry(cls):
    members = [f["name"] for f in cls.get("functions", []) if f["form"] not in ("init", "operation", "awaited")]
    members += [constant["name"] for constant in cls.get("constants", [])]
    members = [name for name in members if not name.startswith("__")]
    return f"`{cls['name']}`" + (f" ({quoted(members)})" if members else "")


def native_entry(module):
    classes = [cls for cls in module.get("classes", []) if not cls.get("unnamed")]
    names = [f["name"] for f in module.get("functions", []) if f["form"] == "function"]
    names += [constant["name"] for constant in module.get("constants", [])]
    names = [name for name in names if not any(name == cls["name"] for cls in classes)]
    parts = [class_entry(cls) for cls in sorted(classes, key=lambda cls: cls["name"].lower())]
    if names:
        parts.append(quoted(names))
    return "; ".join(parts)


def native_modules(api):
    for module in api["modules"]:
        if module["name"] == "builtins" or module["name"].startswith("_"):
            continue
        yield module["name"], native_entry(module)


class PythonModules:
    """The modules of runtime/python. Those called `_x` are parts of others."""

    def __init__(self):
        folder = os.path.join(ROOT, "runtime", "python")
        self.trees = {}
        for place, _, names in os.walk(folder):
            for file in (os.path.join(place, name) for name in names if name.endswith(".py")):
                dotted = os.path.relpath(file, folder)[:-3].replace(os.sep, ".").removesuffix(".__init__")
                self.trees[dotted] = ast.parse(open(file, encoding="utf-8").read())

    def find_class(self, module, name):
        """The class that `name` is in a module, with the module of its text, or None."""
        for node in self.trees[module].body if module in self.trees else ():
            if isinstance(node, ast.ClassDef) and node.name == name:
                return module, node
            if isinstance(node, ast.ImportFrom) and node.module != module:
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return self.find_class(node.module, alias.name)
        return None

    def members(self, module, cls):
        found = [node.name for node in cls.body if isinstance(node, ast.FunctionDef)]
        for base in cls.bases:
            known = self.find_class(module, base.id) if isinstance(base, ast.Name) else None
            found += self.members(*known) if known else []
        return [name for name in found if not name.startswith("_")]

    def class_part(self, module, name):
        members = self.members(*self.find_class(module, name))
        return f"`{name}`" + (f" ({quoted(members)})" if members else "")

    def rows(self):
        for module in sorted(self.trees):
            if any(part.startswith("_") for part in module.split(".")):
                continue
            names = []
            for node in self.trees[module].body:
                if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                    names.append(node.name)
                elif isinstance(node, ast.ImportFrom):
                    names += [alias.asname or alias.name for alias in node.names]
                elif isinstance(node, ast.Assign):
                    names += [target.id for target in node.targets if isinstance(target, ast.Name)]
            names = [name for name in names if not name.startswith("_")]
            classes = [name for name in names if self.find_class(module, name)]
            others = [name for name in names if name not in classes]
            yield module, "; ".join([self.class_part(module, name) for name in classes] + [quoted(others)] * bool(others))


def expected(api):
    rows = dict(native_modules(api))
    rows.update(PythonModules().rows())
    lines = ["| module | what of it there is |\n", "|---|---|\n"]
    for name in sorted(rows, key=str.lower):
        lines.append(f"| `{name}` | {rows[name]} |\n")
    return "".join(lines)


def main():
    api = json.load(open(sys.argv[1], encoding="utf-8"))
    document = open(DOCUMENT, encoding="utf-8").read()
    before, rest = document.split(BEGIN)
    listed, after = rest.split(END)
    wanted = expected(api)
    if "--write" in sys.argv:
        open(DOCUMENT, "w", encoding="utf-8").write(before + BEGIN + wanted + END + after)
        return 0
    if listed == wanted:
        return 0
    for line in sorted(set(wanted.splitlines()) ^ set(listed.splitlines())):
        print(("missing: " if line in wanted.splitlines() else "stale:   ") + line)
    print("docs/modules.md: run test/meta/modules_doc.py API_JSON --write")
    return 1


sys.exit(main())
