// p2c-syntax: shows what the lexer and the parser make of Python files. For the tests of frontend/source and
// frontend/syntax; users have `pyasync2cpp --emit=tokens|ast`.
//
//   p2c-syntax [--check | --tokens | --ast] [OPTION...] FILE...
//
// Diagnostics go to stderr. Exit status 1 if a file has errors.

#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/dump.h"
#include "frontend/syntax/lexer.h"
#include "frontend/syntax/parser.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"

#include <iostream>

using namespace p2c;

namespace {

enum class Action { check, tokens, ast };

llvm::cl::opt<Action>
    action(llvm::cl::desc("what to print:"), llvm::cl::init(Action::check),
           llvm::cl::values(clEnumValN(Action::check, "check", "diagnostics only"),
                            clEnumValN(Action::tokens, "tokens", "one token a line"),
                            clEnumValN(Action::ast, "ast", "the tree, as CPython's ast.dump")));
llvm::cl::opt<bool> attributes("attributes", llvm::cl::desc("as ast.dump(..., include_attributes=True)"));
llvm::cl::opt<bool> no_fstring_places("no-fstring-places", llvm::cl::desc("no attributes inside f-strings"));
llvm::cl::opt<bool> json("diagnostics-json", llvm::cl::desc("diagnostics as JSON"));
llvm::cl::opt<bool> colors("colors", llvm::cl::desc("diagnostics in colours"));
llvm::cl::opt<bool> batch("batch",
                          llvm::cl::desc("file names from stdin, one a line; for each print `STATUS LENGTH` "
                                         "(STATUS is ok or error), a newline and the output"));
llvm::cl::opt<std::string> explain("explain", llvm::cl::desc("explain a diagnostic"),
                                   llvm::cl::value_desc("id"));
llvm::cl::list<std::string> files(llvm::cl::Positional, llvm::cl::desc("FILE..."));

void print_tokens(const source::SourceFile& file, source::DiagnosticEngine& diagnostics,
                  llvm::raw_ostream& out) {
  for (const syntax::Token& token : syntax::tokenize(file, diagnostics)) {
    source::Position begin = file.position(token.begin), end = file.position(token.end);
    out << begin.line << ',' << begin.column << '-' << end.line << ',' << end.column << ' '
        << syntax::name_of(token.kind);
    if (token.begin != token.end) {
      out << " \"";
      out.write_escaped(file.text().slice(token.begin, token.end));
      out << '"';
    }
    out << '\n';
  }
}

// Gives whether the file is free of errors; prints what was asked for, and diagnostics.
bool process(const std::string& path, llvm::raw_ostream& out, llvm::raw_ostream& errors) {
  source::SourceManager sources;
  source::DiagnosticEngine diagnostics(sources);
  if (const source::SourceFile* file = sources.load(path, diagnostics)) {
    if (action == Action::tokens) {
      print_tokens(*file, diagnostics, out);
    } else {
      syntax::ParseResult result = syntax::parse(*file, diagnostics);
      if (action == Action::ast && result.ok) {
        ast::dump(result.tree->module(), *file, out,
                  {.attributes = attributes, .fstring_places = !no_fstring_places});
        out << '\n';
      }
    }
  }
  diagnostics.render(errors,
                     {.format = json ? source::Format::json : source::Format::text, .colors = colors});
  return !diagnostics.has_errors();
}

int process_batch() {
  for (std::string path; std::getline(std::cin, path);) {
    std::string output, diagnostics;
    llvm::raw_string_ostream out(output), errors(diagnostics);
    bool ok = process(path, out, errors);
    const std::string& shown = ok ? output : diagnostics;
    llvm::outs() << (ok ? "ok " : "error ") << shown.size() << '\n' << shown;
    llvm::outs().flush();
  }
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  llvm::InitLLVM init(argc, argv);
  llvm::cl::ParseCommandLineOptions(argc, argv, "shows what the lexer and the parser make of Python files\n");
  if (!explain.empty()) {
    auto id = source::find_diagnostic(explain);
    if (!id) {
      llvm::errs() << "p2c-syntax: no diagnostic is called `" << explain << "`\n";
      return 2;
    }
    source::explain(*id, llvm::outs());
    return 0;
  }
  if (batch)
    return process_batch();
  bool ok = true;
  for (const std::string& path : files)
    ok &= process(path, llvm::outs(), llvm::errs());
  return ok ? 0 : 1;
}
