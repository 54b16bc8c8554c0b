// The annotation language: how a C++ declaration of the runtime says which Python name it is.
// Read at build time by frontend/api (LibTooling); the only source of what the compiler knows about builtins
// and native modules: their names, parameters, defaults, types and errors. For the C++ compiler the
// annotations are inert.
//
// Where a declaration belongs: namespace `py` is Python's builtins; `py::digitalio` is the module `digitalio`
// (nested packages: `py::a::b` is `a.b`; `py::struct_` is `struct`, a word of C++). Types are taken from the
// C++ signature:
//   bool -> bool      SWord, Int, IntRef -> int      Float -> float      Str*, Own<Str> -> str      void,
//   None -> None List*, Own<List> -> list      Ref, Object -> object      C*, Own<C> -> the class annotated
//   PY_CLASS on C Optional<T> -> T | None      Coroutine -> coroutine      Result<T> -> T, and the call may
//   raise
// and sharpened by PY_SIGNATURE where C++ cannot say it (element types, unions, result depends on an
// argument).
#pragma once

// Only the reader sees them: an annotated parameter would be kept in memory, not in a register.
#if defined(PY_READ_API)
#define PY_ANNOTATE(...) [[clang::annotate(__VA_ARGS__)]]
#else
#define PY_ANNOTATE(...)
#endif

// On a struct or enum: the Python class it is. A struct derives from py::Header (first base); an enum is a
// class of constants (`digitalio.Direction.INPUT`), its enumerators named as in Python. A dotted name says
// the module too, where it is not that of the namespace. A struct that is no class itself but a base of
// several may have methods (and be the type of parameters): they belong to each of those classes, and where a
// signature names one of them as the receiver, that name stands for each, in the result too.
#define PY_CLASS(name) PY_ANNOTATE("py.class", name)
// Beside PY_CLASS: no name in its module leads to the class (`dict_keys`, `coroutine`).
#define PY_UNNAMED PY_ANNOTATE("py.unnamed")
// On a `const TypeInfo`: a class that has no struct of its own; its instances are laid out as the struct
// `layout` (its name).
#define PY_CLASS_OF(name, layout) PY_ANNOTATE("py.class", name) PY_ANNOTATE("py.layout", layout)
// On a struct: a Python base class by dotted name, when it is not the C++ base.
#define PY_BASE(name) PY_ANNOTATE("py.base", name)
// On a static member function returning Result<Own<C>>: calling the class.
#define PY_INIT PY_ANNOTATE("py.init")
// On a member function or a free function whose first parameter is the receiver.
#define PY_METHOD(name) PY_ANNOTATE("py.method", name)
#define PY_STATIC_METHOD(name) PY_ANNOTATE("py.static_method", name)
#define PY_CLASS_METHOD(name) PY_ANNOTATE("py.class_method", name)
#define PY_GET(name) PY_ANNOTATE("py.get", name)
#define PY_SET(name) PY_ANNOTATE("py.set", name)
// On a free function in a module's namespace (or in `py`: a builtin function).
#define PY_FUNCTION(name) PY_ANNOTATE("py.function", name)
// On a variable or constexpr: a module constant. On a static member: a class constant.
#define PY_CONST(name) PY_ANNOTATE("py.const", name)
// On a function: one typed form of an operator: "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|",
// "^", "@", "neg", "pos", "invert", "==", "!=", "<", "<=", ">", ">=", "in", "getitem", "setitem", "delitem",
// "len", "bool", "iter", "next", "call", "enter", "exit", "aenter", "aexit", "repr", "str", "hash", "+=",
// "-=", ... A parameter of "exit" that has no name is not looked at: it may be called without an exception.
#define PY_OPERATOR(symbol) PY_ANNOTATE("py.operator", symbol)
// The Python signature in typing syntax, e.g. "(self: list[E], value: E) -> None"; several are overloads, the
// first that fits counts; single capitals are type variables. A parameter of a container's element variable
// means that the call may store that type into the container.
#define PY_SIGNATURE(text) PY_ANNOTATE("py.signature", text)
// On a parameter: its default as a Python expression; its Python name where the C++ name differs; marks.
#define PY_DEFAULT(text) PY_ANNOTATE("py.default", text)
#define PY_NAME(text) PY_ANNOTATE("py.name", text)
#define PY_KEYWORD_ONLY PY_ANNOTATE("py.keyword_only")       // this one and those after it
#define PY_POSITIONAL_ONLY PY_ANNOTATE("py.positional_only") // this one and those before it
#define PY_OPTIONAL PY_ANNOTATE("py.optional") // may be left out, there is no default: a null Ref or pointer
#define PY_VARARGS PY_ANNOTATE("py.varargs")   // type Span<const Ref>
#define PY_VARKEYWORDS PY_ANNOTATE("py.varkeywords") // type Dict*; null when there are none
// On a function returning an awaiter: the form to use when a call of PY_FUNCTION/PY_METHOD `name` is awaited
// on the spot (`await asyncio.sleep(t)`), sparing the coroutine object.
#define PY_AWAITED(name) PY_ANNOTATE("py.awaited", name)
// On a function: how CPython words a call of it whose arguments do not fit, where its parameters do not tell:
// "python" (it is written in Python there), "counted" (its positional arguments are counted before anything
// else: `dir expected at most 1 argument, got 2`).
#define PY_WORDED(as) PY_ANNOTATE("py.worded", as)
// Documentation for editors' stubs and `docs/`.
#define PY_DOC(text) PY_ANNOTATE("py.doc", text)
// Effects the compiler may rely on: "pure" (no effect, same answer), "argument" (gives its one argument),
// "blocking" (warn inside a coroutine), "no_escape" (keeps no reference to its arguments), "makes_task" (runs
// its arguments, which have to be coroutines), "takes_fresh" (has an overload for one argument, a coroutine
// as the call that makes it gives it in C++, and gives the task that runs it), "takes_tasks" (coroutines may
// be given to its C++ function as the tasks they will be, just started), "plain" (looks nothing up by name,
// calls and iterates over nothing that it is given: a program of plain calls alone is linked without all
// that, runtime/without), "plain_of_values" (the same when given numbers, texts, None, and tuples, lists and
// dicts of these: it may show, compare and iterate over them), "plain_of_shown" (the same, when given
// exceptions too: it only shows them), "plain_of_items" (the same when given builtin values: it may iterate
// over them), "plain_of_keys" (the same when its receiver's keys and its first argument are such values: it
// hashes and compares them), "plain_of_elements" (the same when given such values, or builtin ones that hold
// them: of a dict, its keys), "plain_of_buffers" (the same when given numbers, texts, None, bytes and
// bytearrays; it may iterate over other builtin values). On a struct, it holds for each of its functions.
#define PY_EFFECT(text) PY_ANNOTATE("py.effect", text)

/// A function that a program may be linked without: runtime/without has others in the place of these, and
/// says when.
#define PY_OPENING [[gnu::weak]]
