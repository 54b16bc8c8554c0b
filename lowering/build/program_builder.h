// What the builders of all functions share: which IR module, class, function and global stands for which part
// of the typed program.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/types/program.h"
#include "lowering/build/typed_form.h"
#include "lowering/ir/ir.h"

#include "llvm/ADT/StringSet.h"

namespace p2c::build {

class ProgramBuilder {
public:
  ProgramBuilder(const types::Program& typed, ir::Program& program, source::DiagnosticEngine& diagnostics);

  /// Makes every module, class and function, then fills in the bodies.
  void run();

  const types::Program& typed() const { return typed_; }
  ir::Program& program() { return program_; }
  source::DiagnosticEngine& diagnostics() { return diagnostics_; }

  ir::Module* module(const modules::Module* source) const { return modules_.lookup(source); }
  ir::Function* function(const types::FunctionInstance* instance) const {
    return functions_.lookup(instance);
  }
  ir::Class* klass(const ast::ClassDef* node) const { return classes_.lookup(node); }
  /// The variable of a symbol of a module's scope.
  ir::Variable* module_variable(const names::Symbol* symbol);
  /// A new global that no name of the module's own text means.
  ir::Variable* add_global(ir::Module& module, llvm::StringRef name);
  /// What MakeFunction makes for the function of a FunctionDef, Lambda or GeneratorExp: takes any arguments.
  ir::Function* function_value(const ast::Node* node) const;
  /// The symbols of function.captures, in the same order.
  llvm::ArrayRef<const names::Symbol*> captures(const ir::Function* function) const {
    auto found = captures_.find(function);
    return found == captures_.end() ? llvm::ArrayRef<const names::Symbol*>() : llvm::ArrayRef(found->second);
  }
  /// Whether some code of the program mentions `name`: as a variable, an attribute or a whole string.
  bool mentions(llvm::StringRef name) const { return mentioned_.contains(name); }
  const TypedForms& forms() const { return forms_; }
  /// Where the value of a parameter's default is kept for calls that bind their arguments at compile time;
  /// null where its `def` may run more than once.
  ir::Variable* default_variable(const types::Function& function, const ast::Expr* value);
  /// Whether the `def` or `class` runs at most once: what it makes is one object, for good.
  static bool runs_once(const names::Scope& scope);
  /// The type that stands for this one in the IR: `object` and `never` are null, and for instances of several
  /// classes stands the class that they are all laid out as.
  const types::Type* normal(const types::Type* type) const;
  /// Whether the variable is `__class__` in the methods of a class that is made once: a hidden global.
  static bool is_class_global(const names::Symbol* symbol);

private:
  void add_modules();
  void link_to_package(ir::Module& module);
  void add_classes();
  void add_functions();
  void add_function(const types::Function& function, const types::FunctionInstance& instance);
  void add_captures(ir::Function& function, const names::Scope& scope);
  void collect_mentions();
  void drop_unused_defaults();
  void find_showers();

  const types::Program& typed_;
  ir::Program& program_;
  source::DiagnosticEngine& diagnostics_;
  llvm::DenseMap<const modules::Module*, ir::Module*> modules_;
  llvm::DenseMap<const names::Scope*, ir::Module*> module_of_scope_;
  llvm::DenseMap<const types::FunctionInstance*, ir::Function*> functions_;
  llvm::DenseMap<const ast::ClassDef*, ir::Class*> classes_;
  llvm::DenseMap<const names::Symbol*, ir::Variable*> globals_;
  llvm::DenseMap<const ir::Function*, std::vector<const names::Symbol*>> captures_;
  llvm::StringSet<> mentioned_;
  TypedForms forms_;
  llvm::DenseMap<const ast::Expr*, ir::Variable*> defaults_;
};

} // namespace p2c::build
