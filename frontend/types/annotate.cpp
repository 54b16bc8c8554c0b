#include "frontend/types/annotate.h"

#include "frontend/source/source_manager.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"

#include <map>

namespace p2c::types {
namespace {

constexpr size_t longest_name = 50; // bytes of an expression that are shown as its name

/// Collects the remarks under each line of one file.
class Annotator : public ast::Visitor<Annotator> {
public:
  Annotator(const Program& program, const modules::Module& module, const source::SourceFile& file)
      : program_(program), module_(module), file_(file) {}

  void run(llvm::raw_ostream& out) {
    enter(program_.function(module_.tree->module()), [&] { visit_children(module_.tree->module()); });
    for (uint32_t number = 1; number <= file_.line_count(); ++number) {
      llvm::StringRef line = file_.line(number);
      // A file that ends in a newline has an empty last line.
      if (number == file_.line_count() && line.empty())
        break;
      out << line << '\n';
      for (const std::string& remark : remarks_[number])
        out << line.take_while([](char c) { return c == ' ' || c == '\t'; }) << "# " << remark << '\n';
    }
  }

  // Functions.

  void visit_FunctionDef(ast::FunctionDef* def) { function(def, def->name_range, def->decorator_list); }
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* def) {
    function(def, def->name_range, def->decorator_list);
  }
  void visit_Lambda(ast::Lambda* lambda) {
    defaults(lambda->args);
    const Function* inner = program_.function(lambda);
    add(lambda->range, signature("lambda", *inner));
    enter(inner, [&] { visit(lambda->body); });
  }
  void visit_GeneratorExp(ast::GeneratorExp* generator) {
    // The first iterable is evaluated outside.
    visit(generator->generators.front()->iter);
    enter(program_.function(generator), [&] {
      visit(generator->elt);
      for (auto [i, each] : llvm::enumerate(generator->generators)) {
        visit(each->target);
        if (i > 0)
          visit(each->iter);
        for (ast::Expr* test : each->ifs)
          visit(test);
      }
    });
  }

  void visit_ClassDef(ast::ClassDef* def) {
    if (const ClassInfo* cls = program_.cls(def); cls && program_.inferred) {
      if (cls->is_dynamic)
        add(def->name_range, def->name.str() + ": a class known at run time only");
      for (auto& [name, field] : cls->fields)
        if (field.type)
          add(def->name_range, def->name.str() + "()." + name.str() + ": " + to_string(field.type) +
                                   (field.may_be_unset ? " (or unset)" : ""));
    }
    visit_children(def);
  }

  // Statements.

  void visit_Stmt(ast::Stmt* statement) {
    if (!instance_ || instance_->is_reachable(statement))
      return visit_children(statement);
    add(statement->range, "never reached");
  }
  void visit_ExprStmt(ast::ExprStmt* statement) {
    // Most are done for what they do: that they give None is nothing to say.
    if (instance_ && instance_->is_reachable(statement) && instance_->type(statement->value)->is_none()) {
      auto* await = llvm::dyn_cast<ast::Await>(statement->value);
      visit_children(await ? await->value : statement->value);
    } else {
      visit_Stmt(statement);
    }
  }
  void visit_AnnAssign(ast::AnnAssign* statement) { // an annotation has no type
    visit(statement->target);
    if (statement->value)
      visit(statement->value);
  }
  void visit_ExceptHandler(ast::ExceptHandler* handler) {
    if (handler->name.data())
      bound(handler, handler->name_range, handler->name);
    visit_children(handler);
  }
  void visit_MatchAs(ast::MatchAs* pattern) {
    if (pattern->name.data())
      bound(pattern, pattern->name_range, pattern->name);
    visit_children(pattern);
  }

  // Expressions.

  void visit_Name(ast::Name* name) { expression(name, name->range, name->id.str()); }
  void visit_Attribute(ast::Attribute* attribute) {
    visit_children(attribute);
    expression(attribute, attribute->attr_range, shown(attribute));
  }
  void visit_Subscript(ast::Subscript* subscript) {
    visit_children(subscript);
    expression(subscript, subscript->range, shown(subscript));
  }
  void visit_Call(ast::Call* call) {
    visit_children(call);
    expression(call, call->func->range, shown(call));
  }
  void visit_Await(ast::Await* await) {
    // What a call gives that is awaited at once is plain from what the `await` gives.
    if (llvm::isa<ast::Call>(await->value))
      visit_children(await->value);
    else
      visit(await->value);
    expression(await, await->range, shown(await));
  }

private:
  template <class Work>
  void enter(const Function* function, Work&& work) {
    const FunctionInstance* outer = std::exchange(instance_, function->instances.front());
    llvm::StringMap<const Type*> known = std::exchange(said_, {});
    work();
    said_ = std::move(known);
    instance_ = outer;
  }

  template <class Def>
  void function(Def* def, source::Range name_range, llvm::ArrayRef<ast::Expr*> decorators) {
    for (ast::Expr* decorator : decorators)
      visit(decorator);
    defaults(def->args);
    if (instance_ && !instance_->is_reachable(def))
      return add(name_range, "never reached");
    const Function* inner = program_.function(def);
    if (!inner->is_reached)
      return add(name_range, def->name.str() + ": never called");
    add(name_range, signature(def->name, *inner));
    enter(inner, [&] {
      for (ast::Stmt* statement : def->body)
        visit(statement);
    });
  }

  void defaults(ast::Arguments* arguments) {
    for (ast::Expr* value : arguments->defaults)
      visit(value);
    for (ast::Expr* value : arguments->kw_defaults)
      if (value)
        visit(value);
  }

  std::string signature(llvm::StringRef name, const Function& function) {
    const FunctionInstance& instance = *function.instances.front();
    std::string text = name.str() + "(";
    bool first = true;
    auto parameter = [&](const char* stars, const ast::Arg* arg) {
      text += first ? "" : ", ";
      first = false;
      const names::Use* use = module_.names->use(arg);
      text += stars + arg->arg.str() + ": " + to_string(instance.local_type(use->variable));
    };
    const ast::Arguments& arguments = *function.arguments();
    for (const ast::Arg* arg : arguments.posonlyargs)
      parameter("", arg);
    for (const ast::Arg* arg : arguments.args)
      parameter("", arg);
    if (arguments.vararg)
      parameter("*", arguments.vararg);
    for (const ast::Arg* arg : arguments.kwonlyargs)
      parameter("", arg);
    if (arguments.kwarg)
      parameter("**", arguments.kwarg);
    return text + ") -> " + to_string(instance.result ? instance.result : program_.types->object());
  }

  /// What calls and attributes give where that says more than their name.
  static bool says_something(const Type* type) {
    switch (type->kind()) {
    case Kind::Function:
    case Kind::BoundMethod:
    case Kind::ClassValue:
    case Kind::Module:
      return false;
    default: // not a table's enum: all other types are of values
      return true;
    }
  }

  void expression(ast::Expr* expr, source::Range range, const std::string& name) {
    if (name.empty() || !instance_ || !instance_->is_reachable(expr))
      return;
    const Type* type = instance_->type(expr);
    if (!says_something(type))
      return;
    const Type*& said = said_[name];
    if (said != type)
      add(range, name + ": " + to_string(type));
    said = type;
  }

  /// A name that is bound without an expression.
  void bound(const ast::Node* node, source::Range range, llvm::StringRef name) {
    const names::Use* use = module_.names->use(node);
    if (!use || !use->variable || !instance_ || !instance_->is_reachable(node))
      return;
    const Type* type = instance_->locals.lookup(use->variable);
    add(range, name.str() + ": " + to_string(type ? type : program_.variable_type(use->variable)));
  }

  /// The source of an expression; a call without its arguments where they are long. "" for what is not on one
  /// line.
  std::string shown(const ast::Expr* expr) {
    llvm::StringRef text = file_.slice(expr->range);
    if (text.size() <= longest_name && !text.contains('\n'))
      return text.str();
    if (auto* call = llvm::dyn_cast<ast::Call>(expr)) {
      std::string callee = shown(call->func);
      return callee.empty() ? callee : callee + "(...)";
    }
    if (auto* await = llvm::dyn_cast<ast::Await>(expr)) {
      std::string awaited = shown(await->value);
      return awaited.empty() ? awaited : "await " + awaited;
    }
    return "";
  }

  void add(source::Range range, std::string remark) {
    auto& list = remarks_[file_.position(range.begin).line];
    if (!llvm::is_contained(list, remark))
      list.push_back(std::move(remark));
  }

  const Program& program_;
  const modules::Module& module_;
  const source::SourceFile& file_;
  const FunctionInstance* instance_ = nullptr;
  llvm::StringMap<const Type*> said_;                    // what was last said of a name in this function
  std::map<uint32_t, std::vector<std::string>> remarks_; // by line
};

} // namespace

void print_annotated(const Program& program, const source::SourceManager& sources, llvm::raw_ostream& out) {
  auto print = [&](const modules::Module& module) {
    Annotator(program, module, sources.file(module.tree->file())).run(out);
  };
  print(*program.graph->script());
  for (const auto& module : program.graph->modules())
    if (module->kind == modules::ModuleKind::Source) {
      out << "\n# " << module->path << '\n';
      print(*module);
    }
}

} // namespace p2c::types
