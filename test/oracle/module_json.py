# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# The module json.
#:: what the probes share
import json, io
#= expressions
json.dumps(None), json.dumps(True), json.dumps(5), json.dumps(2**100), json.dumps(1.5), json.dumps(1e100), json.dumps(-0.0), json.dumps("é\n\t\"\\/\x00\x7f\u2028\U0001f600"), json.dumps("é", ensure_ascii=False), json.dumps("\u2028\x7f\x1f", ensure_ascii=False)
json.dumps(float("nan")), json.dumps(float("inf")), json.dumps(float("-inf"))
json.dumps(float("nan"), allow_nan=False)
json.dumps(float("inf"), allow_nan=False)
json.dumps([1, [2, (3, 4)], {}], indent=2), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=0), json.dumps({"a": [1, {"b": None}]}, indent="\t"), json.dumps([1, 2], indent=-1)
json.dumps([1, 2], indent=1.5)
json.dumps([1, 2], indent=True), json.dumps([1, 2], indent=False), json.dumps({"a": 1, "b": [1]}, indent=3, separators=(",", ":")), json.dumps({"a": 1, "b": [1]}, separators=(";", "=")), json.dumps({"a": 1}, indent="--")
json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({2: 1, 10: 2, 1: 3}, sort_keys=True), json.dumps({"b": {"d": 1, "c": 2}, "a": 2}, sort_keys=True, indent=1)
json.dumps({1: 2, "a": 3}, sort_keys=True)
json.dumps({1: 2, 1.5: 3, True: 4, None: 5, "x": 6}), json.dumps({False: 1}), json.dumps({2**70: 1}), json.dumps({float("inf"): 1})
json.dumps({(1, 2): 3})
json.dumps({(1, 2): 3, "a": 1}, skipkeys=True)
json.dumps({b"a": 3})
json.dumps(b"a")
json.dumps({1, 2})
json.dumps(object)
json.dumps(1j)
json.dumps([1, {2}])
json.dumps(range(3))
json.dumps({1}, default=list), json.dumps([{1}, b"ab"], default=lambda o: sorted(o))
json.dumps({1}, default=lambda o: o)
json.dumps({1}, default=5)
json.dumps()
json.dumps(1, 2)
json.dumps([1, 2], separators=(",",))
json.dumps([1, 2], separators=",:")
json.dumps([1, 2], separators=5)
json.dumps([1], separators=(1, 2))
json.dumps([1, 2], separators=None), json.dumps((1, "a", None, True, [1.0, -5e-324]))
json.dumps("\ud800"), json.dumps("\udfff\ud83d\ude00")
json.dumps({"a": 1}.items() and [1]), json.dumps({}.keys() and 1)
json.loads("null"), json.loads(" true "), json.loads("[1, 2.5, -3e2, 1E+2, 0, -0, -0.0, 1e400]"), json.loads('{"a": {"b": []}}'), json.loads('"\\u00e9\\ud83d\\ude00\\n\\/\\b\\f\\r\\t\\"\\\\"'), json.loads("123456789012345678901234567890")
json.loads('"\\ud800"') == "\ud800", json.loads('"\\ud800x"') == "\ud800x", json.loads('"\\udc00\\ud800"') == "\udc00\ud800", len(json.loads('"\\ud83d\\u0041"'))
json.loads("NaN"), json.loads("Infinity"), json.loads("-Infinity"), json.loads("[NaN]")
json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytearray(b"[1]"))
json.loads('{"a": 1, "a": 2}'), json.loads('\n\t {\r"a"\n:\t1 } '), json.loads('""'), json.loads("[]"), json.loads("{}"), json.loads("[ ]"), json.loads("{ }")
json.loads("")
json.loads(" ")
json.loads("nul")
json.loads("True")
json.loads("[1,]")
json.loads("[1")
json.loads("[1 2]")
json.loads("[,1]")
json.loads("[")
json.loads("{")
json.loads("}")
json.loads('{"a"}')
json.loads('{"a":}')
json.loads('{"a":1,}')
json.loads('{"a":1 "b":2}')
json.loads("{a:1}")
json.loads("{1:1}")
json.loads("{'a':1}")
json.loads('{"a":1')
json.loads('{"a":1,')
json.loads('"abc')
json.loads('"a\nb"')
json.loads('"a\tb"')
json.loads('"a\tb"', strict=False)
json.loads('"\\x"')
json.loads('"\\u12"')
json.loads('"\\u12g4"')
json.loads('"\\')
json.loads('"\\u')
json.loads("01")
json.loads("-")
json.loads("+1")
json.loads(".5")
json.loads("1.")
json.loads("1e")
json.loads("1.5e+")
json.loads("0x10")
json.loads("1 2")
json.loads("[1]]")
json.loads('{"a": 1}\n  x')
json.loads("\n\n  [1,\n  x]")
json.loads("\ufeff[1]")
json.loads(b"\xef\xbb\xbf[1]")
json.loads(b"\xff")
json.loads(5)
json.loads(None)
json.loads([1])
json.loads()
json.loads("[" * 20 + "]" * 20)
json.loads("Infinit")
json.loads("-Inf")
json.loads("[1.5]", parse_float=str), json.loads("[1]", parse_int=float), json.loads("NaN", parse_constant=lambda s: s + "!")
json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "b": 2}', object_pairs_hook=lambda p: p)
json.load(io.StringIO("[1, 2]")), json.load(io.BytesIO(b"[1, 2]"))
json.load(5)
json.load("x")
json.load(io.StringIO(""))
json.dump([1], 5)
json.dump([1], None)
json.dump([1])
json.dump()
json.JSONDecodeError.__mro__[:2], issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError.__name__
json.JSONDecodeError("m", "ab\ncd", 4)
#: s io.StringIO
s = io.StringIO()
json.dump({"a": [1, None], "b": "é"}, s)
print(s.getvalue())
s = io.StringIO()
print(json.dump([1, {"x": 2.5}], s, indent=2))
print(s.getvalue())
s.seek(0)
print(json.load(s))
print(json.load(s))
#: try
try:
    json.loads('{"a": [1,\n 2,,]}')
except json.JSONDecodeError as e:
    print(e, e.msg, e.pos, e.lineno, e.colno, e.doc, e.args)
except ValueError as e:
    print("VE", e)
#: a
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as e:
    print(e)
d = {}
d["d"] = d
try:
    json.dumps(d)
except ValueError as e:
    print(e)
b = [1]
print(json.dumps([b, b]))
#: class I int pass
class I(int): pass
class S(str): pass
class L(list): pass
class D(dict): pass
class F(float): pass
class T(tuple): pass
class IR(int):
    def __repr__(self): return "IR"
    def __str__(self): return "IS"
class FR(float):
    def __repr__(self): return "FR"
print(json.dumps([I(5), S("a"), L([1]), D(a=1), F(1.5), T((1,)), IR(3), FR(2.5)]))
print(json.dumps({I(5): 1, S("k"): 2, F(1.5): 3, IR(4): 1}))
#: import collections
import collections
P = collections.namedtuple("P", "x y")
print(json.dumps(P(1, 2)), json.dumps(collections.OrderedDict([("b", 1), ("a", 2)])))
print(json.dumps(collections.deque([1])))
#: class O
class O:
    def __init__(self): self.x = 1
print(json.dumps([O(), O()], default=lambda o: o.__dict__))
print(json.dumps(O()))
#: for t in 1 2 a 1 1 tr
for t in ['[1, 2', '{"a" 1}', '[1}', 'tru', '"a', '{"a": tru}', '[1, "\\q"]', '1.5.5', '--1', '[1e5, 1E5, 1e+5, 1.0E-5]', '{"":""}', '[""]', '"\x7f"', '[[[]]]', '[null,true,false]', '{"a":{"b":{"c":[1,2,{"d":null}]}}}', ' [ 1 , 2 ] ', '{ "a" : 1 , "b" : 2 }', '/* */ 1', '[1] // x', '1e1000', '-1e1000', '1e-1000', '0.1e1', '-0', '00', '-01', '1_000', '١', 'nan', '{"a":1}}', '"a" "b"', '\x00', '[1,\x0b2]', '[\u00a01]']:
    try:
        print(repr(json.loads(t)))
    except ValueError as e:
        print(repr(t), type(e).__name__, e)
