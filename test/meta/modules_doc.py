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


def python_modules():
    folder = os.path.join(ROOT, "runtime", "python")
    files = [os.path.join(place, file) for place, _, names in os.walk(folder) for file in names if file.endswith(".py")]
    for file in sorted(files):
        dotted = os.path.relpath(file, folder)[:-3].replace(os.sep, ".").removesuffix(".__init__")
        tree = ast.parse(open(file, encoding="utf-8").read())
        parts, names = [], []
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                members = [n.name for n in node.body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")]
                parts.append(f"`{node.name}`" + (f" ({quoted(members)})" if members else ""))
            elif isinstance(node, ast.FunctionDef):
                names.append(node.name)
            elif isinstance(node, ast.ImportFrom):
                names += [alias.asname or alias.name for alias in node.names]
            elif isinstance(node, ast.Assign):
                names += [target.id for target in node.targets if isinstance(target, ast.Name)]
        names = [name for name in names if not name.startswith("_")]
        if names:
            parts.append(quoted(names))
        yield dotted, "; ".join(parts)


def expected(api):
    rows = dict(native_modules(api))
    rows.update(python_modules())
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
