// Interprets the code of one function with types for values. Each kind of statement and expression has its
// own file.
#pragma once

#include "frontend/syntax/visitor.h"
#include "frontend/types/infer/arguments.h"
#include "frontend/types/infer/inference.h"
#include "frontend/types/infer/state.h"

#include <functional>
#include <optional>

namespace p2c::types {

class SignatureMatch;

class Body {
public:
  Body(Inference& inference, Unit& unit);

  void run();

private:
  friend class SignatureMatch;

  /// A condition's two outcomes.
  struct Outcomes {
    State holds, fails;
  };
  struct Loop {
    llvm::SmallVector<State, 2> breaks, continues;
  };
  /// A region of code that an exception can leave anywhere: what it leaves then.
  struct Region {
    State* raised;
  };
  /// How many jumps out of a loop there are so far.
  struct JumpMark {
    size_t breaks, continues;
  };

  void interpret();

  // Statements (statements.cpp and one file for each that holds others).
  void block(llvm::ArrayRef<ast::Stmt*> body);
  void statement(ast::Stmt* statement);
  void assign_statement(ast::Assign* statement);
  void aug_assign_statement(ast::AugAssign* statement);
  void ann_assign_statement(ast::AnnAssign* statement);
  void delete_target(ast::Expr* target);
  void leave();
  void return_statement(ast::Return* statement);
  void raise_statement(ast::Raise* statement);
  void assert_statement(ast::Assert* statement);
  void import_statement(ast::Import* statement);
  void import_from_statement(ast::ImportFrom* statement);
  void bind_import(ast::Alias* alias);
  void bind_star(const modules::Import& import);
  void run_module(const modules::Module* module);
  void if_statement(ast::If* statement);
  void while_statement(ast::While* loop);
  void for_statement(ast::For* loop);
  void async_for_statement(ast::AsyncFor* loop);
  void loop_body(llvm::ArrayRef<ast::Stmt*> body, State& exit, llvm::function_ref<void()> head);
  void finish_loop(llvm::ArrayRef<ast::Stmt*> orelse, State& exit);
  template <class With>
  void with_statement(With* with, bool is_async);
  const Type* enter(const Type* manager, bool is_async, ast::Node* place);
  const Type* exit(const Type* manager, bool is_async, ast::Node* place);
  template <class Try>
  void try_statement(Try* statement, bool is_star);
  llvm::SmallVector<JumpMark, 4> mark_jumps() const;
  void pass_jumps_through(llvm::ArrayRef<JumpMark> marks, llvm::ArrayRef<ast::Stmt*> body);
  void handlers(llvm::ArrayRef<ast::ExceptHandler*> list, const State& before, bool is_star, State& after);
  const Type* caught_type(ast::Expr* type);
  void match_statement(ast::Match* match);
  template <class Def>
  void function_statement(Def* def);
  void class_statement(ast::ClassDef* def);
  void open_base(const Type* type);
  void open_bases(const Type* bases);
  void made_class(ClassInfo* cls);
  const Type* function_value(ast::Node* node, ast::Arguments* arguments);

  // Targets (targets.cpp).
  void assign(ast::Expr* target, const Type* value);
  void assign_elements(llvm::ArrayRef<ast::Expr*> targets, const Type* value, ast::Expr* place);
  void assign_name(const ast::Node* node, const Type* value);
  void assign_variable(const names::Use& use, const Type* value, source::Range range);
  void unset(const ast::Node* node);
  void store_item_in(const Type* receiver, const Type* index, ast::Subscript* target, const Type* value);

  // Stores to attributes (store_attribute.cpp).
  void store_attribute_on(const Type* receiver, ast::Attribute* target, const Type* value);
  bool store_attribute(const Type* receiver, llvm::StringRef name, const Type* value, ast::Node* place,
                       AttributeInfo& info, bool& missing);
  bool store_on_instance(const Type* receiver, llvm::StringRef name, const Type* value, ast::Node* place,
                         AttributeInfo& info);
  bool store_on_module(const modules::Module* module, llvm::StringRef name, const Type* value,
                       ast::Node* place, AttributeInfo& info, bool& missing);
  bool store_on_native(const Type* receiver, const api::Class& cls, llvm::StringRef name, const Type* value,
                       ast::Node* place, AttributeInfo& info, bool& missing);
  bool may_shadow(const ClassInfo* owner, llvm::StringRef name);
  void delete_attribute(const Type* receiver, ast::Attribute* target);

  // Patterns (patterns.cpp).
  const Type* pattern(ast::Pattern* pattern, const Type* subject, const Type*& rest);
  const Type* sequence_pattern(ast::MatchSequence* pattern, const Type* subject);
  const Type* mapping_pattern(ast::MatchMapping* pattern, const Type* subject);
  const Type* class_pattern(ast::MatchClass* pattern, const Type* subject, const Type*& rest);
  void open_match_args(const Type* subject);
  void capture(ast::Pattern* node, const Type* type);
  void bind_captures(ast::Node* node);

  // Expressions.
  const Type* expression(ast::Expr* expr);
  const Type* evaluate(ast::Expr* expr);
  const Type* name_expression(ast::Name* name);
  const Type* load_variable(const names::Use& use, llvm::StringRef name);
  const Type* implicit_variable(const names::Symbol* variable);
  const Type* constant(const ast::ConstantValue& value);
  const Type* bool_op(ast::BoolOp* expr);
  const Type* if_exp(ast::IfExp* expr);
  const Type* compare(ast::Compare* expr);
  const Type* comparison(ast::CompareOperator op, const Type* left, const Type* right, ast::Node* place);
  const Type* equality(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place);
  const Type* unary(ast::UnaryOp* expr);
  const Type* lambda(ast::Lambda* expr);
  const Type* display_list(ast::Expr* expr, llvm::ArrayRef<ast::Expr*> elements, Kind kind);
  const Type* display_tuple(ast::Tuple* expr);
  const Type* display_dict(ast::Dict* expr);
  void add_mapping(const Type* made, const Type* mapping, ast::Node* place);
  const Type* comprehension(ast::Expr* expr, Kind kind, llvm::ArrayRef<ast::Comprehension*> generators,
                            ast::Expr* element, ast::Expr* value);
  void comprehension_loops(llvm::ArrayRef<ast::Comprehension*> generators, llvm::function_ref<void()> body);
  size_t generator_count_of_frame(const ast::Comprehension* first) const;
  const Type* generator_expression(ast::GeneratorExp* expr);
  const Type* formatted_value(ast::FormattedValue* expr);
  void types_of_text(const Type* value);
  const Type* await_expression(ast::Await* expr);
  const Type* yield_expression(ast::Yield* expr);
  void delegate_to(const Type* source, ast::Node* place);
  const Type* yield_from(ast::YieldFrom* expr);
  void may_run_code();

  // Conditions (condition.cpp, narrow.cpp): the current state becomes the two outcomes.
  Outcomes condition(ast::Expr* test);
  Outcomes bool_op_condition(ast::BoolOp* test);
  Outcomes both(const State& state) const { return {state, state}; }
  void narrow_truth(ast::Expr* expr, Outcomes& outcomes);
  void narrow_compare(ast::Compare* test, Outcomes& outcomes, const Type* left, const Type* right);
  bool narrow_call(ast::Call* call, Outcomes& outcomes);
  Path path_of(ast::Expr* expr) const;
  const Type* known(const State& state, const Path& path, ast::Expr* expr);
  void teach(ast::Expr* expr, const Type* before, const Type* now, State& state);
  const Type* without_unequal(const Type* type, const Type* other);
  void narrow_alternative(const Type* alternative, ClassRef cls, bool& is_certain,
                          llvm::SmallVectorImpl<const Type*>& inside);
  void learn(State& state, const Path& path, const Type* type);
  const Type* truthy(const Type* type, bool is_true);
  const Type* narrowed_to_class(const Type* type, const Type* classes, bool is_instance);
  enum class Truth : uint8_t { Never, Always, Maybe };
  Truth truth_of(const Type* type);

  // Operators (operators.cpp): `place` is what the operation is recorded at.
  const Type* binary(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place);
  const Type* in_place(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place);
  const Type* binary_alternative(llvm::StringRef symbol, const Type* left, const Type* right,
                                 ast::Node* place);
  const Type* unary_operation(llvm::StringRef symbol, const Type* operand, ast::Node* place);
  const Type* operation(llvm::StringRef symbol, llvm::ArrayRef<const Type*> operands, ast::Node* place);
  const Type* call_special(const Type* receiver, llvm::StringRef name, const Arguments& arguments,
                           ast::Node* place);
  bool has_special(const Type* receiver, llvm::StringRef name);
  bool may_reflect(llvm::StringRef symbol, const Type* right);
  bool is_changed_in_place(const Type* left, llvm::StringRef symbol);
  bool inherits_native(const Type* type);

  // Iteration and awaiting (iterate.cpp, await.cpp).
  const Type* iterate(const Type* iterable, ast::Node* place);
  const Type* iterate_alternative(const Type* iterable, ast::Node* place, bool& fails);
  const Type* next_of(const Type* iterator, ast::Node* place);
  const Type* async_iterate(const Type* iterable, ast::Node* place);
  const Type* await(const Type* awaitable, ast::Node* place);
  const Type* await_alternative(const Type* awaitable, ast::Node* place, bool& fits);
  const Type* item(const Type* container, const Type* index, ast::Expr* index_expr, ast::Node* place);
  const Type* tuple_item(const Type* tuple, ast::Expr* index_expr, const Type* index, ast::Node* place);
  const Type* slice_of_tuple(const Type* tuple, ast::Expr* index_expr);

  // Attributes (attribute.cpp, member.cpp).
  const Type* attribute(ast::Attribute* expr);
  const Type* load_attribute(const Type* receiver, llvm::StringRef name, ast::Attribute* place,
                             AttributeInfo* info);
  const Type* attribute_of(const Type* alternative, llvm::StringRef name, ast::Attribute* place,
                           AttributeInfo& info, bool& missing);
  const Type* instance_attribute(const Type* receiver, llvm::StringRef name, ast::Attribute* place,
                                 AttributeInfo& info, bool& missing);
  const Type* class_attribute(const Type* value, llvm::StringRef name, ast::Attribute* place,
                              AttributeInfo& info, bool& missing);
  const Type* native_class_attribute(const api::Class& owner, llvm::StringRef name, AttributeInfo& info);
  const Type* native_attribute(const Type* receiver, const api::Class& cls, llvm::StringRef name,
                               ast::Attribute* place, AttributeInfo& info, bool& missing);
  const Type* module_attribute(const modules::Module* module, llvm::StringRef name, AttributeInfo& info,
                               bool& missing);
  const Type* object_attribute(llvm::StringRef name, ast::Attribute* place = nullptr);
  bool is_redefined(const api::Class& cls, llvm::StringRef name);
  /// What a member found in the order of a class gives when read through an instance (or through the class).
  const Type* bind_member(ClassRef owner, llvm::StringRef name, const Type* receiver, bool through_class,
                          ast::Attribute* place, AttributeInfo* info);
  const Type* bind_value(const Type* value, const Type* receiver, bool through_class);
  const Type* class_of_instance(const Type* receiver);
  ClassRef find_member(llvm::ArrayRef<ClassRef> order, llvm::StringRef name);
  bool defines(ClassRef cls, llvm::StringRef name);
  bool is_read_as_stored(const Type* value);
  const Type* super_attribute(ast::Attribute* expr, bool& is_super);
  const Type* super_of_object(llvm::StringRef name, const Type* self);
  llvm::StringRef stored_name(llvm::StringRef name) const;

  // Calls (call.cpp, call_user.cpp, call_class.cpp, call_native.cpp, call_builtin.cpp).
  const Type* call_expression(ast::Call* expr);
  Arguments arguments_of(ast::Call* expr);
  void widen_arguments(const Arguments& arguments);
  const Type* call(const Type* callee, const Arguments& arguments, ast::Node* place);
  const Type* call_alternative(const Type* callee, const Arguments& arguments, ast::Node* place);
  const Type* call_target(Target target, const Arguments& arguments, ast::Node* place, bool passes_receiver);
  const Type* call_function(const Function& function, const Arguments& arguments, ast::Node* place,
                            bool passes_receiver);
  bool bind_arguments(Unit& unit, const Arguments& arguments, ast::Node* place);
  const Type* call_class(const Type* value, const Arguments& arguments, ast::Node* place);
  const Type* construct(const ClassInfo* cls, const Arguments& arguments, ast::Node* place);
  const Type* construct_native(const api::Class& cls, const Arguments& arguments, ast::Node* place);
  const Type* unpacked_values(const NativeCallable& native, const ast::Node* place);
  const Type* call_native(const NativeCallable& native, const Arguments& arguments, ast::Node* place,
                          bool passes_receiver);
  const Type* call_overloads(llvm::ArrayRef<const api::Function*> overloads, const Arguments& arguments,
                             ast::Node* place, const api::Function** chosen, bool* fits);
  const Type* call_form(llvm::ArrayRef<const api::Function*> overloads, const Arguments& arguments,
                        ast::Node* place, const api::Function** chosen, bool& is_first, bool& may_fit);
  const Type* call_with_stars(llvm::ArrayRef<const api::Function*> overloads, const Arguments& arguments);
  bool accepts_receiver(const api::Function& form, const Type* receiver);
  void note_sent_values(const NativeCallable& native, const Arguments& arguments);
  const Type* call_unknown(const Arguments& arguments);
  const Type* call_builtin(ast::Name* name, ast::Call* expr, bool& is_handled);
  static std::optional<llvm::StringRef> literal_text(const ast::Expr* expr);
  const Type* get_attribute_call(const Arguments& arguments, ast::Call* expr);
  void set_attribute_call(const Arguments& arguments, ast::Call* expr);
  const Type* types_of_value(const Type* value);
  void widen_frame();
  void open_namespaces(llvm::StringRef name, const Arguments& arguments);
  const Type* absolute(const Type* value, ast::Node* place);
  const Type* round_call(const Arguments& arguments, ast::Call* expr, const Type* callee);

  // Warnings (warnings.cpp).
  enum class Guard : uint8_t { None = 0, Attribute = 1, Type = 2, Lookup = 4 };
  void warn(const ast::Node* place, Guard guard, std::function<void()> report);
  bool is_certain(const ast::Node* place, Guard guard);
  void reconsider(const ast::Node* place);
  void report_warnings();
  unsigned guards_of(llvm::ArrayRef<ast::ExceptHandler*> handlers);
  void warn_of_attribute(const Type* receiver, ast::Attribute* place);
  void warn_of_call(const Type* callee, ast::Node* place);
  void warn_of_arguments(const std::string& fault, const ast::Node* place);
  void warn_of_native_arguments(const std::string& name, const Arguments& arguments, ast::Node* place);
  void warn_of_operands(llvm::StringRef symbol, const Type* left, const Type* right, ast::Node* place);
  void warn_of_iteration(const Type* value, ast::Node* place);
  void warn_of_unpacking(const Type* value, size_t count, ast::Node* place);
  void warn_of_lost_coroutine(ast::Expr* expr, const Type* type);
  void open_to_attribute_method(ast::Call* expr, const Arguments& arguments);
  void warn_of_blocking(const Type* callee, ast::Call* expr);
  void warn_of_await(const Type* value, ast::Await* place);
  void warn_of_task_functions(const NativeCallable& native, const Arguments& arguments);
  bool warn_of_task_function(const Type* value, const ast::Node* place);
  void warn_of_unknown_attribute(llvm::StringRef name, ast::Attribute* place);

  // Recording (body.cpp).
  void record(const ast::Expr* expr, const Type* type);
  void record_call(const ast::Node* place, const CallTarget& target);
  void record_unknown_call(const ast::Node* place);
  void record_attribute(const ast::Attribute* expr, const AttributeInfo& info);
  void mark_reached(const ast::Node* node);
  void note_local(const names::Symbol* variable, const Type* type);

  bool is_tracked(const names::Symbol* variable) const;
  unsigned index_of(const names::Symbol* variable) const { return indices_.lookup(variable) - 1; }

  TypeContext& types() { return in_.types(); }
  const Type* never() { return types().never(); }
  const Type* object() { return types().object(); }
  const Type* read(Slot& slot) { return in_.read(slot, &unit_); }
  const Type* element(const Type* container, unsigned which = 0) {
    return in_.element(container, which, &unit_);
  }
  const names::FileNames& names() const { return *unit_.function->module->names; }
  const Type* container(const ast::Node* node, Kind kind, unsigned which = 0);

  Inference& in_;
  Unit& unit_;
  State state_;
  names::Scope* scope_ = nullptr; // the innermost one, those that execute in place included
  const llvm::DenseMap<const names::Symbol*, unsigned>& indices_;
  llvm::SmallVector<Loop*, 4> loops_;
  llvm::SmallVector<Region, 4> regions_;
  const Type* tested_ = nullptr;                              // what the last condition's value was
  llvm::DenseMap<const ast::Expr*, const Type*> values_;      // what each expression last gave
  llvm::DenseSet<const ast::Attribute*> plain_;               // attributes that are read without running code
  llvm::DenseMap<const ast::Pattern*, const Type*> captures_; // of the pattern being matched
  llvm::MapVector<const ast::Node*, std::function<void()>> pending_; // warnings
  const ast::Node* constructing_ = nullptr; // the call of a class whose `__init__` is called
  unsigned guards_ = 0;                     // what the `try` statements around catch
};

} // namespace p2c::types
