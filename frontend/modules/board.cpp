// The names of the board's pins, wherever the program says `board.X`.
#include "frontend/modules/loader.h"
#include "frontend/source/suggest.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::modules {
namespace {

/// Finds `board.X` where `board` can only be the module.
class PinReader : public ast::Visitor<PinReader> {
public:
  struct Mention {
    llvm::StringRef pin;
    source::Range range;
  };
  std::vector<Mention> mentions;

  PinReader(const Module& module, const Module& board, const ModuleGraph& graph)
      : module_(module), board_(board), graph_(graph) {}

  void visit_Attribute(ast::Attribute* attribute) {
    auto* name = llvm::dyn_cast<ast::Name>(attribute->value);
    if (name && attribute->ctx == ast::ExprContext::Load && !is_guarded_ && is_board(name))
      mentions.push_back({attribute->attr, attribute->attr_range});
    visit_children(attribute);
  }

  void visit_Try(ast::Try* statement) {
    auto catches = [](const ast::Expr* type) {
      auto* name = llvm::dyn_cast_or_null<ast::Name>(type);
      return name && (name->id == "AttributeError" || name->id == "Exception");
    };
    {
      bool guards = llvm::any_of(statement->handlers, [&](const ast::ExceptHandler* handler) {
        if (auto* types = llvm::dyn_cast_or_null<ast::Tuple>(handler->type))
          return llvm::any_of(types->elts, catches);
        return !handler->type || catches(handler->type);
      });
      llvm::SaveAndRestore guard(is_guarded_, is_guarded_ || guards);
      visit_all(statement->body);
    }
    visit_all(statement->handlers);
    visit_all(statement->orelse);
    visit_all(statement->finalbody);
  }

  // `if hasattr(board, "X")` and `if board.board_id == "Y"`: what depends on it may ask for a pin that is not
  // there.
  void visit_If(ast::If* statement) {
    llvm::SaveAndRestore guard(is_guarded_, is_guarded_ || asks_for_pins(statement->test));
    visit_children(statement);
  }
  void visit_Match(ast::Match* statement) {
    llvm::SaveAndRestore guard(is_guarded_, is_guarded_ || asks_which_board(statement->subject));
    visit_children(statement);
  }
  void visit_IfExp(ast::IfExp* choice) {
    llvm::SaveAndRestore guard(is_guarded_, is_guarded_ || asks_for_pins(choice->test));
    visit_children(choice);
  }

private:
  template <class Nodes>
  void visit_all(Nodes nodes) {
    for (auto* node : nodes)
      visit(node);
  }

  bool is_board(const ast::Name* name) const {
    const names::Use* use = module_.names->use(name);
    return use && use->variable && !use->variable->bindings.empty() &&
           llvm::all_of(use->variable->bindings, [&](const ast::Node* node) {
             auto* alias = llvm::dyn_cast<ast::Alias>(node);
             const Import* import = alias ? graph_.import(alias) : nullptr;
             return import && import->binds == Import::Binds::Module && import->module == &board_;
           });
  }

  /// `board.board_id`, `os.uname().machine`, `sys.platform`.
  static bool asks_which_board(ast::Node* test) {
    if (auto* attribute = llvm::dyn_cast<ast::Attribute>(test);
        attribute &&
        (attribute->attr == "board_id" || attribute->attr == "machine" || attribute->attr == "platform"))
      return true;
    if (auto* name = llvm::dyn_cast<ast::Name>(test); name && name->id == "board_id")
      return true;
    bool found = false;
    ast::for_each_child(test, [&](ast::Node* child) { found = found || asks_which_board(child); });
    return found;
  }

  bool asks_for_pins(ast::Node* test) const {
    if (asks_which_board(test))
      return true;
    auto* call = llvm::dyn_cast<ast::Call>(test);
    auto* callee = call ? llvm::dyn_cast<ast::Name>(call->func) : nullptr;
    auto* subject = callee && callee->id == "hasattr" && !call->args.empty()
                        ? llvm::dyn_cast<ast::Name>(call->args[0])
                        : nullptr;
    if (subject && is_board(subject))
      return true;
    auto* compare = llvm::dyn_cast<ast::Compare>(test);
    if (compare && llvm::is_contained(compare->ops, ast::CompareOperator::In))
      return true; // `"X" in dir(board)`
    bool found = false;
    ast::for_each_child(test, [&](ast::Node* child) { found |= asks_for_pins(child); });
    return found;
  }

  const Module& module_;
  const Module& board_;
  const ModuleGraph& graph_;
  bool is_guarded_ = false;
};

/// Whether a name looks like one of a pin.
bool is_pin_name(llvm::StringRef name) {
  return llvm::isAlpha(name.front()) && llvm::all_of(name, [](char letter) {
           return llvm::isDigit(letter) || letter == '_' || (letter >= 'A' && letter <= 'Z');
         });
}

/// Whether a name is another one mistyped: a letter more, less or wrong, or letters in the wrong order.
/// Numbers are not mistyped letters: TX2 is no TX1.
bool is_mistyped(llvm::StringRef name, llvm::StringRef known) {
  if (name.size() <= 2)
    return false;
  if (name.size() == known.size() && name.front() == known.front() &&
      name.edit_distance(known, true, 3) == 2) {
    std::string sorted = name.str(), sorted_known = known.str();
    llvm::sort(sorted);
    llvm::sort(sorted_known);
    return sorted == sorted_known && !llvm::any_of(name, llvm::isDigit);
  }
  auto letters = [](llvm::StringRef text) {
    std::string out;
    llvm::copy_if(text, std::back_inserter(out), [](char letter) { return !llvm::isDigit(letter); });
    return out;
  };
  return name.edit_distance(known, true, 2) == 1 && letters(name) != letters(known);
}

} // namespace

void Loader::check_pins() {
  Module* board = graph_->find("board");
  if (!board || !board->native || !options_.pins)
    return;
  const Pins& pins = *options_.pins;
  std::vector<PinReader::Mention> mentions;
  for (const auto& module : graph_->modules_)
    if (module->names) {
      PinReader reader(*module, *board, *graph_);
      reader.visit(module->tree->module());
      mentions.insert(mentions.end(), reader.mentions.begin(), reader.mentions.end());
    }
  for (const ast::Alias* alias : order_)
    if (const Import* import = graph_->import(alias);
        import->binds == Import::Binds::Error && import->module == board && !places_[alias].is_guarded)
      mentions.push_back({alias->name, alias->range});

  std::vector<llvm::StringRef> names(pins.names.begin(), pins.names.end());
  llvm::StringSet<> added;
  for (const PinReader::Mention& mention : mentions) {
    if (has_member(board, mention.pin))
      continue;
    if (pins.add_pin && is_pin_name(mention.pin) &&
        llvm::none_of(names, [&](llvm::StringRef known) { return is_mistyped(mention.pin, known); })) {
      added.insert(mention.pin);
      continue;
    }
    auto report = diagnostics_.report(diag::no_such_pin, mention.range, pins.board, mention.pin);
    std::string help;
    if (auto near = source::closest(mention.pin, names))
      help = "did you mean `" + near->str() + "`?";
    std::vector<std::string> others =
        pins.boards_with ? pins.boards_with(mention.pin) : std::vector<std::string>();
    if (!others.empty()) {
      bool has_more = others.size() > 4;
      others.resize(std::min<size_t>(others.size(), 4));
      help += (help.empty() ? "" : " ") + std::string("boards that have it: ") + llvm::join(others, ", ") +
              (has_more ? ", ..." : "");
    }
    report.help(help);
  }
  for (const auto& pin : added)
    pins.add_pin(pin.first());
  for (const ast::Alias* alias : order_)
    if (Import& import = graph_->imports_[alias];
        import.binds == Import::Binds::Error && import.module == board && added.contains(alias->name))
      import.binds = Import::Binds::Member;
}

} // namespace p2c::modules
