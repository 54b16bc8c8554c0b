"""show.py API.json: the API, one line for each thing."""

import json
import sys


def shape(cpp):
    text = cpp["shape"]
    if text == "cursor":
        text += " of " + cpp["inner"][0]["shape"] + (", step raises" if cpp.get("step_may_raise") else "")
    return f"[{text}]"


def parameter(p):
    kind = p["kind"]
    stars = {"var_positional": "*", "var_keyword": "**"}.get(kind, "")
    text = ("-" if p.get("omitted") else "") + stars + p.get("name", "") + ": " + p["type"]
    if "default" in p:
        text += " = " + p["default"]
    if p.get("optional"):
        text += "?"
    if kind in ("positional_only", "keyword_only"):
        text += " " + kind
    return text + " " + shape(p["cpp"])


def function(f):
    result = f["result"] + ("" if f.get("always_raises") else " " + shape(f["cpp_result"]))
    print(
        f"  {f['form']} {f['name']}: {'member ' if f.get('member') else ''}{f['cpp']}"
        f"({', '.join(map(parameter, f.get('parameters', [])))}) -> {result}"
        + (" raises" if f.get("may_raise") else "")
        + (" always" if f.get("always_raises") else "")
    )


def constants(thing):
    for c in thing.get("constants", []):
        print(f"  constant {c['name']}: {c['cpp']} {c['type']} {c.get('value', '')}".rstrip())


for module in json.load(open(sys.argv[1], encoding="utf-8"))["modules"]:
    print("module", module["name"])
    for cls in module.get("classes", []):
        bases = f"({', '.join(cls['bases'])})" if "bases" in cls else ""
        print(f"{'unnamed ' if cls.get('unnamed') else ''}class {cls['name']}{bases} = {cls.get('cpp', '')}, {cls.get('type_info', '')}".rstrip(", ="))
        for each in cls.get("functions", []):
            function(each)
        constants(cls)
    for each in module.get("functions", []):
        function(each)
    constants(module)
