#include "tools/pyasync2cpp/listing.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <fmt/format.h>
#include <map>
#include <vector>

namespace p2c::driver {
namespace {

/// A file as `.file` numbers it: its name, and its lines if it is Python.
struct Source {
  std::string name;
  std::unique_ptr<llvm::MemoryBuffer> text;
  llvm::SmallVector<llvm::StringRef> lines;
};

/// `"..."` at the start of `text`, which is shortened; empty when there is none.
std::string take_quoted(llvm::StringRef& text) {
  text = text.ltrim();
  if (!text.consume_front("\""))
    return "";
  auto [inner, rest] = text.split('"');
  text = rest;
  return inner.str();
}

void read_file(llvm::StringRef arguments, std::map<unsigned, Source>& sources) {
  unsigned number = 0;
  if (arguments.consumeInteger(10, number))
    return;
  const std::string first = take_quoted(arguments), second = take_quoted(arguments);
  llvm::SmallString<128> path(first);
  if (!second.empty()) {
    if (llvm::sys::path::is_absolute(second))
      path.clear();
    llvm::sys::path::append(path, second);
  }
  Source& source = sources[number];
  source.name = llvm::sys::path::filename(path).str();
  if (!path.str().ends_with(".py"))
    return;
  if (llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text = llvm::MemoryBuffer::getFile(path)) {
    source.text = std::move(*text);
    source.text->getBuffer().split(source.lines, '\n');
  }
}

/// The labels that debuggers are given: `.Ltmp3`, `.Lfunc_begin0`.
bool is_debug_label(llvm::StringRef line) {
  return line.ends_with(":") && (line.starts_with(".Ltmp") || line.starts_with(".Lfunc_begin"));
}

} // namespace

std::string interleave(llvm::StringRef assembly) {
  const char* comment = assembly.contains(".syntax unified") ? "@" : "#";
  std::map<unsigned, Source> sources;
  std::vector<std::string> kept;
  bool in_debug = false;
  unsigned last_file = 0, last_line = 0;
  llvm::SmallVector<llvm::StringRef> lines;
  assembly.split(lines, '\n');
  for (llvm::StringRef line : lines) {
    llvm::StringRef word = line.trim();
    if (word.consume_front(".section")) {
      in_debug = word.trim().starts_with(".debug");
    } else if (word == ".text" || word.starts_with(".ident")) {
      in_debug = false;
    } else if (word.consume_front(".file\t")) {
      read_file(word, sources);
      if (!word.starts_with("\"")) // the form without a number is the assembler's own
        continue;
    } else if (word.consume_front(".loc\t")) {
      unsigned file = 0, number = 0;
      if (word.consumeInteger(10, file) || (word = word.ltrim()).consumeInteger(10, number))
        continue;
      const Source& source = sources[file];
      if (number == 0 || number > source.lines.size() || (file == last_file && number == last_line))
        continue;
      last_file = file;
      last_line = number;
      kept.push_back(
          fmt::format("\t{} {}:{}: {}", comment, source.name, number, source.lines[number - 1].trim().str()));
      continue;
    }
    if (!in_debug)
      kept.push_back(line.str());
    if (word.starts_with(".size"))
      last_line = 0;
  }

  llvm::StringSet<> used;
  for (llvm::StringRef line : kept)
    if (!is_debug_label(line))
      for (size_t at = line.find(".L"); at != llvm::StringRef::npos; at = line.find(".L", at + 1))
        used.insert(
            line.substr(at).take_while([](char c) { return llvm::isAlnum(c) || c == '_' || c == '.'; }));
  std::string out;
  for (llvm::StringRef line : kept)
    if (!is_debug_label(line) || used.contains(line.drop_back()))
      out += line.str() + "\n";
  while (llvm::StringRef(out).ends_with("\n\n"))
    out.pop_back();
  return out;
}

} // namespace p2c::driver
