// Definite assignment: which variables are certainly set, and which can be, at each point of the program.
// `resolve` runs it to learn which loads need a check.
//
// One pass walks the code of a frame, in the order it runs, with a State. Frames depend on one another: a
// function starts with what is set at every place that mentions it (it cannot run before its name has been
// loaded), so the passes are repeated until no start changes. Variables are only ever set as time goes by,
// but for those that some `del` unsets; those count as set only within the frame that owns them.
#pragma once

#include "frontend/names/bind.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SetVector.h"

namespace p2c::names {

/// What is known at one point. Bits are Symbol::index.
struct State {
  llvm::BitVector set;      ///< certainly set
  llvm::BitVector possible; ///< may be set
  bool is_reachable = false;

  /// Gives whether this changed.
  bool join(const State& other);
};

/// What happens to variables somewhere within a region: how far an exception there can leave them.
struct Changes {
  llvm::BitVector assigned, deleted;
};

class Flow {
public:
  Flow(FileNames& names, const Surroundings& around, source::DiagnosticEngine& diagnostics);

  /// Sets Use::may_be_unset and Use::is_always_unset of every use, and warns.
  void run();

private:
  // One frame (flow.cpp).
  void find_unlocking_names();
  bool starts_when_made(const Scope* scope) const;
  bool propagate();
  void run_frame(Scope* scope);
  void arrive(Scope* scope);
  void leave_module();

  // Statements (flow_statements.cpp).
  void block(llvm::ArrayRef<ast::Stmt*> body);
  void statement(ast::Stmt* statement);
  template <class Def>
  void function_statement(Def* def);
  void class_statement(ast::ClassDef* def);
  void if_statement(ast::If* statement);
  void while_statement(ast::While* loop);
  template <class Loop>
  void for_statement(Loop* loop);
  template <class With>
  void with_statement(With* with);
  template <class Try>
  void try_statement(Try* statement);
  void match_statement(ast::Match* match);
  void assign_statement(ast::Stmt* statement);
  void loop_body(llvm::ArrayRef<ast::Stmt*> body, State& exit, llvm::function_ref<void()> head);

  // Expressions and targets (flow_expressions.cpp).
  void expression(ast::Node* node);
  /// The test and what holds after it: the current state is left unreachable.
  std::pair<State, State> condition(ast::Expr* test);
  void target(ast::Expr* target);
  void pattern(ast::Pattern* pattern);
  void comprehension(llvm::ArrayRef<ast::Comprehension*> generators, llvm::ArrayRef<ast::Expr*> results);
  void parameters_outside(ast::Arguments* arguments);
  void closure(ast::Node* node);

  // Events.
  void load(ast::Node* node);
  void assign(const ast::Node* node);
  void assign_variable(Symbol* variable);
  void remove(const ast::Node* node);
  void remove_variable(Symbol* variable);
  void warn(ast::Node* node);
  void warn_of_unknown(ast::Name* name);

  /// The state an exception anywhere in a region can leave, when it starts in `before`.
  static State interrupted(const State& before, const Changes& changes);
  /// Jumps that went through code which made these changes.
  struct JumpMarks {
    llvm::SmallVector<std::pair<size_t, size_t>, 4> counts;
  };
  JumpMarks mark_jumps() const;
  void jumped_through(const JumpMarks& marks, const Changes& changes);
  Changes no_changes() const;
  State unreachable() const;

  struct Loop {
    llvm::SmallVector<State, 2> breaks, continues;
  };

  FileNames& names_;
  const Surroundings& around_;
  source::DiagnosticEngine& diagnostics_;
  std::vector<State> starts_; // by Scope::number; of frames
  std::vector<State> made_;   // by Scope::number: where the function was made
  /// The frames that can run once a variable has been loaded.
  llvm::DenseMap<const Symbol*, llvm::SmallVector<Scope*, 2>> unlocks_;
  llvm::BitVector unlocked_by_name_; // by Scope::number
  llvm::BitVector never_sure_;       // in the current frame
  llvm::BitVector always_possible_;  // set by other frames or files

  State state_;
  Scope* frame_ = nullptr;
  llvm::SmallVector<Loop*, 4> loops_;
  llvm::SmallVector<Changes*, 4> regions_;
  llvm::SetVector<ast::Node*> suspects_; // loads that may be certain to fail
  unsigned guards_ = 0;                  // enclosing `try` that catch NameError
  bool recording_ = true;
  bool changed_ = false;
};

} // namespace p2c::names
