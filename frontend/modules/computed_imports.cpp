#include "frontend/modules/computed_imports.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

namespace p2c::modules {
namespace {

/// What a text can be: one of some, or anything that begins with one of some.
struct Texts {
  std::vector<std::string> whole, begins;
  bool known = true;
  bool is_path = false; ///< where nothing is known: there is a "/" in it

  static Texts nothing_known(bool is_path = false) { return {{}, {}, false, is_path}; }
  static Texts one(llvm::StringRef text) { return {{text.str()}, {}, true}; }
  static Texts any(bool is_path) { return {{}, {""}, true, is_path}; }
  static Texts beginning(llvm::StringRef begin, bool is_path) { return {{}, {begin.str()}, true, is_path}; }
};

bool has_slash(const Texts& texts) {
  auto contains = [](llvm::StringRef text) { return text.contains('/'); };
  return texts.is_path || llvm::any_of(texts.whole, contains) || llvm::any_of(texts.begins, contains);
}

void add(Texts& texts, const Texts& more) {
  texts.whole.insert(texts.whole.end(), more.whole.begin(), more.whole.end());
  texts.begins.insert(texts.begins.end(), more.begins.begin(), more.begins.end());
  texts.known &= more.known;
  texts.is_path |= more.is_path;
}

/// `left + right`.
Texts joined(const Texts& left, const Texts& right) {
  Texts texts{{}, left.begins, left.known, has_slash(left) || has_slash(right)};
  for (const std::string& first : left.whole) {
    for (const std::string& second : right.whole)
      texts.whole.push_back(first + second);
    for (const std::string& second : right.begins)
      texts.begins.push_back(first + second);
    if (!right.known)
      texts.begins.push_back(first);
  }
  return texts;
}

/// What each variable is set to, as far as an assignment or a loop says it.
class Setters : public ast::Visitor<Setters> {
public:
  struct Setter {
    const ast::Expr* value = nullptr;
    bool is_item = false; ///< one of the value's
  };
  llvm::DenseMap<const ast::Node*, Setter> by_target;

  void visit_Assign(ast::Assign* statement) {
    for (const ast::Expr* target : statement->targets)
      by_target[target] = {statement->value, false};
    visit_children(statement);
  }
  void visit_AnnAssign(ast::AnnAssign* statement) {
    by_target[statement->target] = {statement->value, false};
    visit_children(statement);
  }
  void visit_For(ast::For* statement) {
    by_target[statement->target] = {statement->iter, true};
    visit_children(statement);
  }
  void visit_Comprehension(ast::Comprehension* part) {
    by_target[part->target] = {part->iter, true};
    visit_children(part);
  }
};

class Reader {
public:
  /// `board`: what `board.board_id` is. May be empty.
  Reader(const syntax::Tree& tree, const names::FileNames& names, llvm::StringRef board)
      : names_(names), board_(board) {
    setters_.visit(tree.module());
  }

  Texts text_of(const ast::Expr* expr) {
    if (auto* constant = llvm::dyn_cast<ast::Constant>(expr))
      return constant->value.kind == ast::ConstantKind::Str ? Texts::one(constant->value.text)
                                                            : Texts::nothing_known();
    if (auto* sum = llvm::dyn_cast<ast::BinOp>(expr); sum && sum->op == ast::Operator::Add)
      return joined(text_of(sum->left), text_of(sum->right));
    if (auto* sum = llvm::dyn_cast<ast::BinOp>(expr); sum && sum->op == ast::Operator::Mod)
      return formatted(sum->left, '%');
    if (auto* call = llvm::dyn_cast<ast::Call>(expr))
      if (auto* method = llvm::dyn_cast<ast::Attribute>(call->func); method && method->attr == "format")
        return formatted(method->value, '{');
    if (auto* choice = llvm::dyn_cast<ast::BoolOp>(expr); choice && choice->op == ast::BoolOperator::Or) {
      Texts texts;
      for (const ast::Expr* value : choice->values)
        add(texts, text_of(value));
      return texts;
    }
    if (auto* joined_text = llvm::dyn_cast<ast::JoinedStr>(expr)) {
      Texts texts = Texts::one("");
      for (const ast::Expr* part : joined_text->values) {
        auto* value = llvm::dyn_cast<ast::FormattedValue>(part);
        texts = joined(texts, !value                                          ? text_of(part)
                              : value->conversion != -1 || value->format_spec ? Texts::nothing_known()
                                                                              : text_of(value->value));
      }
      return texts;
    }
    if (auto* choice = llvm::dyn_cast<ast::IfExp>(expr)) {
      Texts texts = text_of(choice->body);
      add(texts, text_of(choice->orelse));
      return texts;
    }
    if (auto* item = llvm::dyn_cast<ast::Subscript>(expr))
      return llvm::isa<ast::Slice>(item->slice) ? Texts::nothing_known() : item_of(item->value);
    if (auto* name = llvm::dyn_cast<ast::Name>(expr))
      return variable(name, false);
    if (auto* attribute = llvm::dyn_cast<ast::Attribute>(expr); attribute && attribute->attr == "board_id")
      if (auto* name = llvm::dyn_cast<ast::Name>(attribute->value); name && is_board(name) && !board_.empty())
        return Texts::one(board_);
    return Texts::nothing_known();
  }

private:
  /// What is put into a text, in place of what this letter begins.
  static Texts formatted(const ast::Expr* expr, char letter) {
    auto* constant = llvm::dyn_cast<ast::Constant>(expr);
    if (!constant || constant->value.kind != ast::ConstantKind::Str)
      return Texts::nothing_known();
    llvm::StringRef text = constant->value.text;
    return Texts::beginning(text.split(letter).first, text.contains('/'));
  }

  bool is_board(const ast::Name* name) const {
    const names::Symbol* variable = variable_of(names_.loaded(name));
    return variable && variable->is_imported && !variable->is_assigned && variable->imported_from == "board";
  }

  /// An item of a list or tuple of texts, or a value of a dictionary.
  Texts item_of(const ast::Expr* expr) {
    llvm::ArrayRef<ast::Expr*> items;
    if (auto* list = llvm::dyn_cast<ast::List>(expr))
      items = list->elts;
    else if (auto* tuple = llvm::dyn_cast<ast::Tuple>(expr))
      items = tuple->elts;
    else if (auto* dict = llvm::dyn_cast<ast::Dict>(expr))
      items = dict->values;
    else if (auto* name = llvm::dyn_cast<ast::Name>(expr))
      return variable(name, true);
    Texts texts = items.empty() ? Texts::nothing_known() : Texts();
    for (const ast::Expr* item : items)
      add(texts, text_of(item));
    return texts;
  }

  const names::Symbol* variable_of(const names::Symbol* symbol) const {
    if (!symbol || symbol->variable)
      return symbol ? symbol->variable : nullptr;
    bool is_global = symbol->binding == names::Binding::GlobalImplicit ||
                     symbol->binding == names::Binding::GlobalExplicit;
    return is_global ? names_.module_scope()->find(symbol->name) : nullptr;
  }

  Texts variable(const ast::Name* name, bool of_items) {
    const names::Symbol* variable = variable_of(names_.loaded(name));
    if (!variable || variable->is_parameter || llvm::is_contained(open_, variable))
      return Texts::nothing_known();
    open_.push_back(variable);
    Texts texts;
    size_t count = 0;
    for (const names::Occurrence& occurrence : names_.occurrences) {
      if (occurrence.kind != names::Occurrence::Kind::Bind || variable_of(occurrence.symbol) != variable)
        continue;
      ++count;
      auto setter = setters_.by_target.find(occurrence.node);
      if (setter == setters_.by_target.end() || !setter->second.value || (of_items && setter->second.is_item))
        texts.known = false;
      else
        add(texts, of_items || setter->second.is_item ? item_of(setter->second.value)
                                                      : text_of(setter->second.value));
    }
    texts.known &= count > 0;
    open_.pop_back();
    return texts.known ? texts : Texts::nothing_known(texts.is_path);
  }

  const names::FileNames& names_;
  llvm::StringRef board_;
  Setters setters_;
  llvm::SmallVector<const names::Symbol*, 4> open_;
};

/// The calls of `__import__`, also as `builtins.__import__`.
class Calls : public ast::Visitor<Calls> {
public:
  Calls(const names::FileNames& names, const llvm::DenseSet<const ast::Node*>& callees)
      : names_(names), callees_(callees) {}
  std::vector<ast::Call*> calls;
  size_t by_name = 0;

  void visit_Call(ast::Call* call) {
    bool is_name = callees_.contains(call->func);
    if ((is_name || is_of_builtins(call->func)) && !call->args.empty() &&
        !llvm::isa<ast::Starred>(call->args[0])) {
      calls.push_back(call);
      by_name += is_name;
    }
    visit_children(call);
  }

private:
  bool is_of_builtins(const ast::Expr* callee) const {
    auto* attribute = llvm::dyn_cast<ast::Attribute>(callee);
    auto* module =
        attribute && attribute->attr == "__import__" ? llvm::dyn_cast<ast::Name>(attribute->value) : nullptr;
    const names::Symbol* symbol = module ? names_.module_scope()->find(module->id) : nullptr;
    return symbol && symbol->is_imported && !symbol->is_assigned && symbol->imported_from == "builtins";
  }

  const names::FileNames& names_;
  const llvm::DenseSet<const ast::Node*>& callees_;
};

/// Writes the function that imports one of some modules.
class Writer {
public:
  /// `range`: where what it writes is said to stand.
  Writer(syntax::Tree& tree, source::Range range) : tree_(tree), range_(range) {}

  /// `not_chosen`: modules that are there as well, but that no text named.
  ast::Stmt* function(const std::set<std::string>& modules, const std::set<std::string>& not_chosen) {
    std::vector<ast::Stmt*> body;
    for (const std::string& module : modules)
      body.push_back(choice(module));
    if (!not_chosen.empty())
      body.push_back(refusal(not_chosen));
    body.push_back(failure());
    std::vector<ast::Arg*> parameters;
    for (const char* name : {"name", "globals", "locals", "fromlist", "level"})
      parameters.push_back(tree_.create<ast::Arg>(range_, tree_.intern(name), nullptr, llvm::StringRef()));
    ast::Expr* none = constant(ast::ConstantValue::none());
    ast::Expr* empty = tree_.create<ast::Tuple>(range_, llvm::ArrayRef<ast::Expr*>(), ast::ExprContext::Load);
    std::vector<ast::Expr*> defaults = {none, constant(ast::ConstantValue::none()), empty,
                                        constant(ast::ConstantValue::integer({}))};
    auto* arguments = tree_.create<ast::Arguments>(range_, llvm::ArrayRef<ast::Arg*>(),
                                                   tree_.copy(llvm::ArrayRef(parameters)), nullptr,
                                                   llvm::ArrayRef<ast::Arg*>(), llvm::ArrayRef<ast::Expr*>(),
                                                   nullptr, tree_.copy(llvm::ArrayRef(defaults)));
    return tree_.create<ast::FunctionDef>(range_, tree_.intern("__import__"), arguments,
                                          tree_.copy(llvm::ArrayRef(body)), llvm::ArrayRef<ast::Expr*>(),
                                          nullptr, llvm::StringRef(), range_);
  }

private:
  ast::Expr* constant(ast::ConstantValue value) {
    return tree_.create<ast::Constant>(range_, value, llvm::StringRef());
  }
  ast::Expr* text(llvm::StringRef text) {
    return constant(ast::ConstantValue::string(tree_.copy_text(text)));
  }
  ast::Expr* name(llvm::StringRef id) {
    return tree_.create<ast::Name>(range_, tree_.intern(id), ast::ExprContext::Load);
  }
  ast::Stmt* import(llvm::StringRef module, llvm::StringRef as) {
    auto* alias = tree_.create<ast::Alias>(range_, tree_.intern(module), tree_.intern(as), range_);
    return tree_.create<ast::Import>(range_, tree_.copy(llvm::ArrayRef(alias)));
  }
  template <class Node>
  llvm::ArrayRef<Node*> only(Node* node) {
    return tree_.copy(llvm::ArrayRef(node));
  }

  /// if name == "package.module": import both and return the package, or the module for whom asks for
  /// something from it.
  ast::Stmt* choice(llvm::StringRef module) {
    std::vector<ast::Stmt*> body;
    ast::Expr* result = name(".module");
    if (module.contains('.')) {
      body.push_back(import(module.split('.').first, ".package"));
      result = tree_.create<ast::IfExp>(range_, name("fromlist"), result, name(".package"));
    }
    body.push_back(import(module, ".module"));
    body.push_back(tree_.create<ast::Return>(range_, result));
    ast::Expr* test = tree_.create<ast::Compare>(
        range_, name("name"), tree_.copy(llvm::ArrayRef(ast::CompareOperator::Eq)), only(text(module)));
    if (module.starts_with("/")) { // from the root, where the program is
      ast::Expr* texts[] = {text(module), text(module.drop_front())};
      test = contains(name("name"), tree_.create<ast::Tuple>(range_, tree_.copy(llvm::ArrayRef(texts)),
                                                             ast::ExprContext::Load));
    }
    return tree_.create<ast::If>(range_, test, tree_.copy(llvm::ArrayRef(body)),
                                 llvm::ArrayRef<ast::Stmt*>());
  }
  ast::Stmt* failure() { return raise("ModuleNotFoundError", "No module named '", "'"); }
  /// if name in (...) or "." in name or "/" in name: raise
  ast::Stmt* refusal(const std::set<std::string>& modules) {
    std::vector<ast::Expr*> texts;
    for (const std::string& module : modules)
      texts.push_back(text(module));
    ast::Expr* tuple =
        tree_.create<ast::Tuple>(range_, tree_.copy(llvm::ArrayRef(texts)), ast::ExprContext::Load);
    std::vector<ast::Expr*> tests = {contains(name("name"), tuple), contains(text("."), name("name")),
                                     contains(text("/"), name("name"))};
    ast::Expr* test =
        tree_.create<ast::BoolOp>(range_, ast::BoolOperator::Or, tree_.copy(llvm::ArrayRef(tests)));
    return tree_.create<ast::If>(
        range_, test,
        only(raise("NotImplementedError", "'", "' was not known when the program was compiled")),
        llvm::ArrayRef<ast::Stmt*>());
  }
  ast::Expr* contains(ast::Expr* part, ast::Expr* whole) {
    return tree_.create<ast::Compare>(range_, part, tree_.copy(llvm::ArrayRef(ast::CompareOperator::In)),
                                      only(whole));
  }
  ast::Stmt* raise(llvm::StringRef error_name, llvm::StringRef before, llvm::StringRef after) {
    ast::Expr* begin = tree_.create<ast::BinOp>(range_, text(before), ast::Operator::Add, name("name"));
    ast::Expr* message = tree_.create<ast::BinOp>(range_, begin, ast::Operator::Add, text(after));
    ast::Expr* error =
        tree_.create<ast::Call>(range_, name(error_name), only(message), llvm::ArrayRef<ast::Keyword*>());
    return tree_.create<ast::Raise>(range_, error, nullptr);
  }

  syntax::Tree& tree_;
  source::Range range_;
};

} // namespace

/// More modules than that are not compiled because one of them might be meant.
constexpr size_t most_modules = 60;

std::vector<std::string> texts_of(const ast::Expr* expr, const syntax::Tree& tree,
                                  const names::FileNames& names, llvm::StringRef board) {
  Texts texts = Reader(tree, names, board).text_of(expr);
  return texts.known && texts.begins.empty() ? std::move(texts.whole) : std::vector<std::string>();
}

bool take_computed_imports(syntax::Tree& tree, const names::FileNames& names, const Search& search,
                           const api::Model& api, llvm::StringRef board,
                           llvm::function_ref<bool(llvm::StringRef)> reads) {
  llvm::DenseSet<const ast::Node*> callees;
  for (const names::Occurrence& occurrence : names.occurrences)
    if (occurrence.symbol->name == "__import__") {
      if (occurrence.kind != names::Occurrence::Kind::Load)
        return false; // the file has one of its own
      callees.insert(occurrence.node);
    }
  Calls calls(names, callees);
  calls.visit(tree.module());
  if (calls.calls.empty() || calls.by_name != callees.size())
    return false;
  Reader reader(tree, names, board);
  std::set<std::string> modules, not_chosen;
  for (const ast::Call* call : calls.calls) {
    Texts texts = reader.text_of(call->args[0]);
    if (!texts.known)
      texts = Texts::any(texts.is_path);
    modules.insert(texts.whole.begin(), texts.whole.end());
    // Any module: those that came with the program are meant, hardly the compiler's own.
    if (llvm::any_of(texts.begins, [](llvm::StringRef begin) { return begin.empty(); })) {
      for (std::string& module : search.names())
        not_chosen.insert(std::move(module));
      for (const std::unique_ptr<api::Module>& module : api.modules)
        not_chosen.insert(module->name);
      std::vector<std::string> paths = texts.is_path ? search.paths() : std::vector<std::string>();
      size_t count = search.names_with("").size() + paths.size();
      if (count == 0 || count > most_modules)
        return false;
      for (std::string& module : paths)
        if (reads(module))
          modules.insert(std::move(module));
    }
    for (const std::string& begin : texts.begins)
      for (std::string& module : search.names_with(begin))
        if (!begin.empty() || reads(module))
          modules.insert(std::move(module));
  }
  for (const std::string& module : modules)
    not_chosen.erase(module);
  for (ast::Call* call : calls.calls)
    if (!llvm::isa<ast::Name>(call->func))
      call->func =
          tree.create<ast::Name>(call->func->range, tree.intern("__import__"), ast::ExprContext::Load);
  // In front of all that the file does, but for the text that documents it and what `__future__` asks for.
  llvm::ArrayRef<ast::Stmt*> old = tree.module()->body;
  size_t at = 0;
  for (; at < old.size(); ++at) {
    auto* text = llvm::dyn_cast<ast::ExprStmt>(old[at]);
    auto* future = llvm::dyn_cast<ast::ImportFrom>(old[at]);
    if (!(text && llvm::isa<ast::Constant>(text->value)) && !(future && future->module == "__future__"))
      break;
  }
  std::vector<ast::Stmt*> body(old.begin(), old.end());
  body.insert(body.begin() + static_cast<ptrdiff_t>(at),
              Writer(tree, calls.calls.front()->range).function(modules, not_chosen));
  tree.module()->body = tree.copy(llvm::ArrayRef(body));
  return true;
}

} // namespace p2c::modules
