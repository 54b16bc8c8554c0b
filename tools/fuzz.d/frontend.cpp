// A libFuzzer target: one input is the bytes of a Python file, and goes through decoding, the lexer, the
// parser, the checks after it and the binding of names. `tools/fuzz` builds and runs it.
//
// Whatever the bytes are, the run may not crash, hang or leak, and
//   - tokens stand in the text, in order;
//   - a file without errors can be dumped, and its names bound;
//   - diagnostics can be rendered in both forms.
#include "frontend/names/bind.h"
#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/dump.h"
#include "frontend/syntax/lexer.h"
#include "frontend/syntax/parser.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace p2c;

namespace {

void check(bool holds, const char* what) {
  if (holds)
    return;
  llvm::errs() << "fuzz: " << what << '\n';
  std::abort();
}

void check_tokens(const source::SourceFile& file) {
  source::SourceManager unused;
  source::DiagnosticEngine ignored(unused);
  uint32_t last = 0;
  for (const syntax::Token& token : syntax::tokenize(file, ignored)) {
    check(token.begin <= token.end && token.end <= file.text().size(), "a token is not in the text");
    // Two may stand at one place: a fault at what it is about, a bracket at the one that it stands in for.
    check(token.begin >= last, "tokens are not in order");
    last = token.begin;
  }
}

void bind_names(syntax::Tree& tree, source::DiagnosticEngine& diagnostics) {
  static const llvm::StringRef builtins[] = {"print", "int", "len", "range", "property", "NameError"};
  std::unique_ptr<names::FileNames> names = names::bind(tree);
  names::Surroundings around;
  around.builtins = builtins;
  names::resolve(*names, around, diagnostics);
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  source::SourceManager sources;
  source::DiagnosticEngine diagnostics(sources);
  llvm::StringRef bytes(reinterpret_cast<const char*>(data), size);
  if (const source::SourceFile* file = sources.add("fuzz.py", bytes, diagnostics)) {
    check_tokens(*file);
    syntax::ParseResult result = syntax::parse(*file, diagnostics);
    check(result.ok == !diagnostics.has_errors(), "`ok` and the diagnostics disagree");
    if (result.ok) {
      std::string text;
      llvm::raw_string_ostream out(text);
      ast::dump(result.tree->module(), *file, out, {.attributes = true});
      bind_names(*result.tree, diagnostics);
    }
  }
  std::string text;
  llvm::raw_string_ostream out(text);
  diagnostics.render(out, {.format = source::Format::text, .colors = true});
  diagnostics.render(out, {.format = source::Format::json});
  return 0;
}

/// LLVM's shared library takes memory from our arenas without lifting the poison that our code put there.
// NOLINTNEXTLINE(readability-identifier-naming): the sanitizer's name
extern "C" const char* __asan_default_options() {
  return "allow_user_poisoning=0";
}
