#include "codegen/cpp/identifiers.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

#include <fmt/format.h>

namespace p2c::cpp {
namespace {

bool is_reserved(llvm::StringRef name) {
  // The words of C++20, the alternative spellings of its operators, and what a freestanding program cannot
  // name.
  static const llvm::StringSet<> words = {
      "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case",
      "catch", "char", "char8_t", "char16_t", "char32_t", "class", "compl", "concept", "const", "consteval",
      "constexpr", "constinit", "const_cast", "continue", "co_await", "co_return", "co_yield", "decltype",
      "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit", "export", "extern",
      "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new",
      "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq", "private", "protected", "public",
      "register", "reinterpret_cast", "requires", "return", "short", "signed", "sizeof", "static",
      "static_assert", "static_cast", "struct", "switch", "template", "this", "thread_local", "throw", "true",
      "try", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile",
      "wchar_t", "while", "xor", "xor_eq",
      // Names the printer uses itself, and macros of the C library.
      "py", "main", "code", "self_", "args_", "result_", "NULL", "EOF", "errno", "stdin", "stdout", "stderr",
      "assert", "linux", "unix", "INFINITY", "NAN", "M_PI", "M_E"};
  return words.contains(name);
}

} // namespace

std::string identifier(llvm::StringRef python_name) {
  std::string out;
  for (size_t i = 0; i < python_name.size(); ++i) {
    unsigned char c = python_name[i];
    if (llvm::isAlnum(c) || c == '_')
      out += c;
    else if (c == '.')
      out += '_';
    else if (c == '<' || c == '>')
      continue;
    else
      out += fmt::format("_u{:02x}", c);
  }
  // C++ reserves names that begin with `__` or `_X`, or hold `__`.
  std::string clean;
  for (size_t i = 0; i < out.size(); ++i)
    if (!(out[i] == '_' && !clean.empty() && clean.back() == '_'))
      clean += out[i];
  if (clean.size() > 1 && clean[0] == '_')
    clean = "p" + clean;
  if (clean.empty() || clean == "_")
    clean = "underscore";
  if (llvm::isDigit(clean[0]))
    clean = "n" + clean;
  // t1, t2, ... are the printer's temporaries.
  bool temporary = clean.size() > 1 && clean[0] == 't' &&
                   llvm::all_of(llvm::StringRef(clean).drop_front(), [](char c) { return llvm::isDigit(c); });
  if (is_reserved(clean) || temporary)
    clean += '_';
  return clean;
}

std::string string_literal(llvm::StringRef bytes) {
  std::string out = "\"";
  for (unsigned char c : bytes) {
    switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\t':
      out += "\\t";
      break;
    case '\r':
      out += "\\r";
      break;
    case '?': // no trigraphs
      out += "\\?";
      break;
    default:
      if (c < 0x20 || c >= 0x7f) {
        out += fmt::format("\\{:03o}", c);
        continue;
      }
      out += static_cast<char>(c);
    }
  }
  return out + "\"";
}

std::string Scope::claim(llvm::StringRef python_name) {
  return make(identifier(python_name));
}

std::string Scope::make(llvm::StringRef start) {
  std::string base = start.str(), name = base;
  // Temporaries count on: t1, t2, ...
  if (start == "t") {
    do
      name = fmt::format("t{}", ++temporaries_);
    while (taken_.count(name));
    taken_[name] = 1;
    return name;
  }
  for (unsigned n = 2; taken_.count(name); ++n)
    name = fmt::format("{}_{}", base, n);
  taken_[name] = 1;
  return name;
}

} // namespace p2c::cpp
