# json against CPython.
# RUN: %python -W ignore %s > %t.cpython
# RUN: %pyasync2cpp %s --run -fno-inference > %t.dynamic && diff %t.cpython %t.dynamic
# RUN: %pyasync2cpp %s --run > %t.inferred && diff %t.cpython %t.inferred
# RUN: %pyasync2cpp %s --run --sanitize > %t.sanitized && diff %t.cpython %t.sanitized
import json
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
vals = [None, True, False, 0, -1, 12345678901234567890, 1.5, -0.0, 1e100, 1e-7, 123456789.123, float("inf"), float("-inf"), float("nan"),
    "", "abc", 'q"b\\s/', "\n\r\t\b\f\x00\x1f\x7f", "é€\U0001f600", [], [1], (1, 2), [[], [[]]], {}, {"a": 1}, {"b": [1, {"c": None}], "a": (True,)},
    {1: 2, 1.5: "x", None: 3, True: 4, "s": 5}, {(1, 2): 3}, {1, 2}, object, b"x", ..., [1, {2}]]
for v in vals:
    t(json.dumps, v)
    t(json.dumps, v, ensure_ascii=False)
    t(json.dumps, v, indent=2)
    t(json.dumps, v, separators=(",", ":"))
    t(json.dumps, v, sort_keys=True, indent="\t")
    t(json.dumps, v, skipkeys=True)
    t(json.dumps, v, allow_nan=False)
    t(json.dumps, v, default=lambda o: "<" + type(o).__name__ + ">")
t(json.dumps, {"b": 1, "a": 2}, indent=0)
t(json.dumps, [1, 2], indent=-3)
t(json.dumps, {"b": 1, "a": 2}, sort_keys=True)
t(json.dumps, {"b": 1, 2: 2}, sort_keys=True)
a = []; a.append(a)
t(json.dumps, a)
d = {}; d["x"] = [d]
t(json.dumps, d)
t(json.dumps, 1, separators=(1, 2))
t(json.dumps, 1, separators=("x",))
t(json.dumps, [1], indent="--")
t(json.dumps, [1], indent=1.5)
class D(dict): pass
class L(list): pass
class I(int):
    def __repr__(self): return "I!"
class S(str): pass
class F(float):
    def __repr__(self): return "F!"
t(json.dumps, [D(a=1), L([1]), I(5), S("x"), F(2.5)])
texts = ['', ' ', 'null', 'true', 'false', 'nul', 'tru', 'fals', 'NaN', 'Infinity', '-Infinity', '-', '-I', '+1', '01', '1.', '.5', '1.5', '1e5', '1E+5', '1e', '1e+', '-0', '-0.0', '123456789012345678901234567890',
  '[]', '[ ]', '[1]', '[1,]', '[1 2]', '[,]', '[', '[1', '[1,', '{}', '{ }', '{"a":1}', '{"a" : 1 , "b":[2]}', '{a:1}', '{"a"}', '{"a":}', '{"a":1,}', '{"a":1', '{"a":1 "b"', '{', '{"a"', "{'a':1}",
  '"abc"', '"a', '"', '"\\n\\t\\"\\\\\\/\\b\\f\\r"', '"\\x"', '"\\', '"\\u00e9"', '"\\u00"', '"\\u00eg"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ud83d\\u0041"', '"\\ude00"', '"\\ud83d\\u00zz"', '"\\u12"', '"\\u123', '"\t"', '"é\n"', '"é€"', '"a\x7f"',
  '1 2', 'null null', '\n\n  x', '{"a":\n 1,\n"b" 2}', '\ufeff1', '[1,\n2,\n3,,]', '{"k": [1, 2, {"z": "q"}], "e": -1.5e-3}', '"\x00"', '\x0b1', '1\u00a0', '{"a":1,"a":2}', '[NaN,-Infinity]', 'nan', '"é" x', '[[[[1]]]]', '{"":0}']
for s in texts:
    t(json.loads, s)
    t(json.loads, s.encode("utf-8", "surrogatepass"))
t(json.loads, bytearray(b'[1, "\xc3\xa9"]'))
t(json.loads, b'\xef\xbb\xbf[1]')
t(json.loads, b'"\xff"')
t(json.loads, 5)
t(json.loads, None)
t(json.loads, ["a"])
for s in texts[:30] + ['{"a": 1.5, "b": [1, NaN, {"c": 2}]}']:
    t(json.loads, s, parse_float=lambda x: "F" + x, parse_int=lambda x: "I" + x, parse_constant=lambda x: "C" + x)
t(json.loads, '{"a": {"b": 1}, "c": {}}', object_hook=lambda d: sorted(d.items()))
t(json.loads, '{"a": {"b": 1}, "a": {}}', object_pairs_hook=lambda p: p)
t(json.loads, '{"a": {"b": 1}, "a": {}}', object_pairs_hook=tuple, object_hook=list)
def boom(x): raise KeyError("boom")
t(json.loads, '{"a": 1}', object_hook=boom)
try:
    json.loads('{"a":\n x}')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, repr(e.doc), e.args, isinstance(e, ValueError))
try:
    json.loads('é{')
except ValueError as e:
    print(e)
import io
f = io.StringIO()
json.dump({"a": [1, 2.5, None]}, f)
json.dump([1], f, indent=1)
print(f.getvalue())
t(json.load, io.StringIO('{"x": [1, 2]}'))
t(json.load, io.BytesIO(b'{"x": [1, 2]}'))
t(json.load, io.StringIO('{"x": [1, 2}'))
for x in [0.1, 1/3, 2.0**70, 5e-324, 1e22, 1e16, 123456.0]:
    assert json.loads(json.dumps(x)) == x
    t(json.dumps, x)
s = "[" * 50 + "]" * 50
t(json.loads, s)
try:
    json.loads("[" * 200000)
except RecursionError as e:
    print("RecursionError")
