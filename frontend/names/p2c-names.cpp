// p2c-names FILE: prints what this room finds out about a file, for its tests.
//
//   p2c-names FILE             the scopes and their symbols, in the words of CPython's `symtable` module
//   p2c-names --uses FILE      each use of a name: where it comes from and whether it may be unset there
#include "frontend/names/bind.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/parser.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

using namespace p2c;
namespace cl = llvm::cl;

static cl::opt<std::string> input(cl::Positional, cl::Required, cl::desc("FILE"));
static cl::opt<bool> show_uses("uses", cl::desc("Print each use of a name"));

static const char* kind_of(const names::Scope& scope) {
  switch (scope.kind) {
  case names::ScopeKind::Module:
    return "module";
  case names::ScopeKind::Class:
    return "class";
  case names::ScopeKind::Function:
  case names::ScopeKind::Lambda:
  case names::ScopeKind::ListComp:
  case names::ScopeKind::SetComp:
  case names::ScopeKind::DictComp:
  case names::ScopeKind::GeneratorExp:
    return "function";
  }
  llvm_unreachable("not a kind of scope");
}

static void print_symbol(const names::Symbol& symbol) {
  using names::Binding;
  bool is_bound = symbol.is_assigned || symbol.is_parameter || symbol.is_imported;
  bool is_module_level = symbol.scope->kind == names::ScopeKind::Module && is_bound;
  bool is_explicit = symbol.binding == Binding::GlobalExplicit;
  std::pair<bool, const char*> flags[] = {
      {symbol.is_referenced, "referenced"},
      {symbol.is_imported, "imported"},
      {symbol.is_parameter, "parameter"},
      {is_explicit || symbol.binding == Binding::GlobalImplicit || is_module_level, "global"},
      {is_explicit, "declared_global"},
      {symbol.is_declared_nonlocal, "nonlocal"},
      {symbol.binding == Binding::Local || symbol.binding == Binding::Cell || is_module_level, "local"},
      {symbol.binding == Binding::Free, "free"},
      {symbol.is_assigned, "assigned"},
      {symbol.is_annotated, "annotated"},
  };
  llvm::outs() << symbol.name << ":";
  for (auto [holds, word] : flags)
    if (holds)
      llvm::outs() << ' ' << word;
  llvm::outs() << '\n';
}

static void print_scope(const names::Scope& scope, const source::SourceFile& file, unsigned depth) {
  auto line = [&](const names::Scope* inner) {
    return inner->parent ? file.position(inner->node->range.begin).line : 0;
  };
  llvm::outs().indent(depth * 2) << kind_of(scope) << ' ' << scope.name << ' ' << line(&scope) << '\n';
  llvm::SmallVector<const names::Symbol*, 16> symbols;
  for (auto& [name, symbol] : scope.symbols)
    symbols.push_back(symbol);
  llvm::sort(symbols, [](auto* a, auto* b) { return a->name < b->name; });
  for (const names::Symbol* symbol : symbols) {
    llvm::outs().indent(depth * 2 + 2);
    print_symbol(*symbol);
  }
  std::vector<names::Scope*> children = scope.children;
  llvm::sort(children,
             [&](auto* a, auto* b) { return std::pair(line(a), a->number) < std::pair(line(b), b->number); });
  for (const names::Scope* child : children)
    print_scope(*child, file, depth + 1);
}

static const char* word_for(names::Access access) {
  switch (access) {
  case names::Access::Local:
    return "local";
  case names::Access::Cell:
    return "cell";
  case names::Access::Global:
    return "global";
  case names::Access::Builtin:
    return "builtin";
  case names::Access::Replaceable:
    return "replaceable builtin";
  case names::Access::Class:
    return "class";
  case names::Access::Unknown:
    return "unknown";
  }
  llvm_unreachable("not a kind of access");
}

static void print_uses(const names::FileNames& names, const source::SourceFile& file) {
  for (const names::Occurrence& occurrence : names.occurrences) {
    const names::Use& use = *names.use(occurrence.node);
    source::Position place = file.position(occurrence.node->range.begin);
    llvm::outs() << place.line << ':' << place.column << ' ' << occurrence.symbol->name << ' ';
    switch (occurrence.kind) {
    case names::Occurrence::Kind::Load:
      llvm::outs() << "load ";
      break;
    case names::Occurrence::Kind::Bind:
      llvm::outs() << "bind ";
      break;
    case names::Occurrence::Kind::Delete:
      llvm::outs() << "delete ";
      break;
    }
    llvm::outs() << word_for(use.access);
    if (occurrence.kind != names::Occurrence::Kind::Bind)
      llvm::outs() << (use.is_always_unset ? " never set" : use.may_be_unset ? " maybe unset" : "");
    if (use.may_be_builtin)
      llvm::outs() << " or builtin";
    if (use.variable && use.variable->is_bound_once)
      llvm::outs() << " bound once";
    llvm::outs() << '\n';
  }
}

int main(int argc, char** argv) {
  cl::ParseCommandLineOptions(argc, argv);
  source::SourceManager sources;
  source::DiagnosticEngine diagnostics(sources);
  const source::SourceFile* file = sources.load(input, diagnostics);
  if (file) {
    syntax::ParseResult parsed = syntax::parse(*file, diagnostics);
    if (parsed.ok) {
      std::unique_ptr<names::FileNames> names = names::bind(*parsed.tree);
      if (!diagnostics.has_errors()) {
        names::Surroundings around;
        std::vector<llvm::StringRef> builtins = {"print", "int", "len", "range", "property", "NameError"};
        around.builtins = builtins;
        if (!show_uses)
          print_scope(*names->module_scope(), *file, 0);
        names::resolve(*names, around, diagnostics);
        if (show_uses)
          print_uses(*names, *file);
      }
    }
  }
  llvm::outs().flush();
  diagnostics.render(llvm::errs());
  return diagnostics.has_errors() ? 1 : 0;
}
