// Lowers the body of one function. Each construct has a file of its own with the members that lower it; this
// is their list, by file.
//
// Values. What an expression gives has the type inference knows for it (null: `object`). Where it goes
// decides what is needed: `any` for operands of dynamic operations, `convert` for a place of a given type,
// `truth` for a condition. Code that cannot be reached is built into a region that is thrown away, so that no
// construct need care.
#pragma once

#include "lowering/build/program_builder.h"
#include "lowering/ir/builder.h"
#include "lowering/ir/representation.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <functional>

namespace p2c::build {

using ir::Operation;
using ir::OpKind;
using ir::Region;
using ir::Value;
using types::Type;

/// The class of the program whose body has the name that is found on instances of `cls`; null for others.
const types::ClassInfo* find_owner(const types::ClassInfo* cls, llvm::StringRef name);

class FunctionBuilder {
public:
  FunctionBuilder(ProgramBuilder& program, ir::Function& function);

  /// function.cpp: says what the function takes and returns.
  void declare();
  /// Fills in the body.
  void build();

private:
  using Values = llvm::SmallVector<Value*, 4>;
  using Body = llvm::function_ref<void()>;

  /// What a loop goes over, evaluated. One of three.
  struct Walk {
    Values bounds;             ///< of `range(...)`: start, end, step; else empty
    Value* iterator = nullptr; ///< of anything else
    Value* count = nullptr; ///< `enumerate(...)` with a target of two: the first count, `iterator` being of
                            ///< what is counted
  };

  /// Sets the Python that new operations stand for, until the end of the block.
  class At {
  public:
    At(FunctionBuilder& builder, source::Range range) : builder_(builder), before_(builder.b_.range()) {
      builder.b_.set_range(range);
    }
    ~At() { builder_.b_.set_range(before_); }

  private:
    FunctionBuilder& builder_;
    source::Range before_;
  };
  /// Names mean what they mean in `scope`, until the end of the block.
  class In {
  public:
    In(FunctionBuilder& builder, const ast::Node* node, Value* class_namespace = nullptr);
    ~In();

  private:
    FunctionBuilder& builder_;
    const names::Scope* scope_;
    Value* namespace_;
  };

  // value.cpp: operations, constants and conversions.
  Operation* op(OpKind kind, llvm::ArrayRef<Value*> operands = {}, unsigned regions = 0);
  Value* value(OpKind kind, const Type* type, llvm::ArrayRef<Value*> operands = {});
  /// The same for an operation that has a name.
  Value* named(OpKind kind, llvm::StringRef name, const Type* type, llvm::ArrayRef<Value*> operands = {});
  /// Builds into a region and comes back.
  void into(Region& region, Body body);
  /// `if condition: then() else: otherwise()`, without results.
  void branch(Value* condition, Body then, Body otherwise);
  /// The same as an expression: each side gives a value of this type.
  Value* choose(Value* condition, const Type* type, llvm::function_ref<Value*()> then,
                llvm::function_ref<Value*()> otherwise);
  Value* constant(const ir::Constant* constant, const Type* type = nullptr);
  Value* none();
  Value* boolean(bool value);
  Value* integer(uint64_t value);
  Value* string(llvm::StringRef text);
  Value* builtin(llvm::StringRef name);
  /// As an operand of a dynamic operation.
  Value* any(Value* value);
  Values all_any(llvm::ArrayRef<Value*> values);
  /// As what goes to a place of that type; inference has proven that it fits.
  Value* convert(Value* value, const Type* type, ir::Form form = ir::Form::natural);
  Value* truth(Value* value);
  Value* negate(Value* condition);
  /// The number of an int as a natural int, of whatever form.
  Value* natural(Value* value);
  static Given given(const Value* value) { return {value->type, value->form}; }
  /// The same value, of the narrower type that inference gives `expr`.
  Value* refine(Value* value, const ast::Expr* expr);
  const Type* type_of(const ast::Expr* expr) const { return program_.normal(instance_.type(expr)); }
  const Type* bool_type() const { return typed_.types->boolean(); }
  const Type* str_type() const { return typed_.types->str(); }
  void raise_error(llvm::StringRef exception, llvm::StringRef text, llvm::StringRef name = {});
  void unreachable();
  /// Whether the statement does nothing at run time, so that it needs no mark either.
  static bool is_nothing(ast::Stmt* stmt);
  void check_end();

  // name.cpp: variables.
  const names::FileNames& names() const { return *module_.source->names; }
  ir::Variable* variable(const names::Symbol* symbol);
  ir::Variable* hidden(llvm::StringRef name, const Type* type);
  Value* load(ir::Variable* variable, bool may_be_unset);
  void store(ir::Variable* variable, Value* value);
  Value* load_name(const ast::Node* node, llvm::StringRef name);
  void store_name(const ast::Node* node, llvm::StringRef name, Value* value);
  void delete_name(const ast::Node* node, llvm::StringRef name);
  /// What happens to the name of `except ... as name` at the end: unset, or not at all if it already is.
  void clear_name(const ast::Node* node, llvm::StringRef name);
  llvm::StringRef mangled(llvm::StringRef name);

  // statement.cpp
  struct Statements;
  void statements(llvm::ArrayRef<ast::Stmt*> body);
  void statement(ast::Stmt* stmt);
  void lower_return(ast::Return* stmt);
  void lower_if(ast::If* stmt);
  void lower_assert(ast::Assert* stmt);
  void lower_delete(ast::Expr* target);
  void lower_raise(ast::Raise* stmt);

  // assign.cpp
  void lower_assign(ast::Assign* stmt);
  void lower_augmented(ast::AugAssign* stmt);
  void lower_annotated(ast::AnnAssign* stmt);
  /// `target = value`, whatever kind of target it is.
  void assign(ast::Expr* target, Value* value);
  void assign_sequence(llvm::ArrayRef<ast::Expr*> targets, Value* value);

  // expression.cpp
  struct Expressions;
  Value* expression(ast::Expr* expr);
  /// The truth of an expression, without making the value where that can be spared.
  Value* condition(ast::Expr* expr);
  Value* lower_constant(ast::Constant* expr);
  Value* lower_named(ast::NamedExpr* expr);
  Value* lower_attribute(ast::Attribute* expr);
  source::Range attribute_range(const ast::Attribute* expr);
  Value* lower_subscript(ast::Subscript* expr);
  Value* subscript_index(ast::Expr* slice);

  // typed.cpp: operations and calls by typed forms of the API.
  /// The operation by its typed form, if there is one for these operands; else null, and nothing was built.
  Value* typed(OpKind kind, llvm::StringRef symbol, llvm::ArrayRef<Value*> operands);
  /// By this form; `operands` has one value for each parameter, null for what is left out.
  Value* native(OpKind kind, const api::Function& form, llvm::ArrayRef<Value*> operands);
  Value* as_argument(Value* value, const api::Parameter& parameter);

  // operator.cpp
  Value* binary(OpKind kind, ast::Operator op, Value* left, Value* right, const ast::Node* node);
  Value* lower_unary(ast::UnaryOp* expr);
  Value* lower_binary(ast::BinOp* expr);
  Value* lower_bool(ast::BoolOp* expr, size_t from);
  Value* bool_condition(ast::BoolOp* expr, size_t from);
  Value* lower_compare(ast::Compare* expr);
  Value* compare_from(ast::Compare* expr, size_t i, Value* left, bool as_condition);
  Value* own_equality(ast::CompareOperator op, Value* left, Value* right);
  Value* compare_one(ast::CompareOperator op, Value* left, Value* right, bool as_condition);
  Value* lower_if_expression(ast::IfExp* expr);

  // display.cpp
  Value* lower_tuple(ast::Tuple* expr);
  Value* lower_list(ast::List* expr);
  Value* lower_set(ast::Set* expr);
  Value* lower_dict(ast::Dict* expr);
  /// A list of the elements, stars unpacked.
  Value* starred_list(llvm::ArrayRef<ast::Expr*> elements, const Type* type);
  const ir::Constant* constant_tuple(ast::Tuple* expr);

  // comprehension.cpp
  Value* lower_comprehension(ast::Expr* expr, llvm::ArrayRef<ast::Comprehension*> generators);
  Walk walk_of(ast::Comprehension* part);
  void filtered(llvm::ArrayRef<ast::Expr*> conditions, Body body);
  void generators(ast::Expr* expr, llvm::ArrayRef<ast::Comprehension*> generators, const Walk& items,
                  Value* container);
  void element(ast::Expr* expr, Value* container);
  void make_cell(const names::Symbol* symbol);
  void make_cells(const names::Scope& scope);
  Value* lower_generator(ast::GeneratorExp* expr);
  void build_generator(ast::GeneratorExp* expr);

  // call.cpp
  Value* lower_call(ast::Call* call);
  Value* lower_unpacked_call(ast::Call* call);
  Value* unpacked_positional(ast::Call* call);
  Value* unpacked_keywords(ast::Call* call, Value* callee);
  source::Range call_range(ast::Call* call);
  void mark_dynamic(ast::Call* call);
  bool can_wait(ast::Call* call);
  Value* finish_call(ast::Call* call, OpKind kind, llvm::StringRef name, llvm::ArrayRef<Value*> first);

  // dispatch.cpp: calls of one of several functions that are known.
  struct Choice;
  using Choices = llvm::SmallVector<Choice, 2>;
  Value* dispatch(ast::Call* call, llvm::ArrayRef<types::CallTarget> targets);
  bool plan(ast::Call* call, llvm::ArrayRef<types::CallTarget> targets, Choices& choices);
  Value* dispatch_by_class(ast::Call* call, Choices& choices);
  Value* dispatch_by_value(ast::Call* call, Choices& choices);
  Value* member_by_class(ast::Attribute* expr, Value* object);
  Value* is_one_of(Value* object, llvm::ArrayRef<ir::Class*> classes);

  // direct_call.cpp: calls of functions and classes of the program that are known.
  /// Which argument or default each parameter of a known function gets.
  struct Binding {
    llvm::SmallVector<ast::Expr*, 4> arguments;   ///< by parameter; null: the default, or none for * and **
    llvm::SmallVector<ast::Expr*, 0> rest;        ///< for *args
    ast::Starred* star = nullptr;                 ///< the last argument: its elements come after all others
    llvm::SmallVector<int, 4> elements;           ///< by parameter: which of these it gets, -1: none
    size_t first_rest = 0;                        ///< the first one that goes to *args
    llvm::SmallVector<ast::Keyword*, 0> keywords; ///< for **kwargs
  };
  bool bind(const ir::Function& callee, ast::Call* call, bool has_receiver, Binding& binding);
  struct Choice {
    const types::CallTarget* target = nullptr;
    ir::Function* callee = nullptr;
    Binding binding;
    llvm::SmallVector<ir::Class*, 2> classes; ///< on whose instances it is called
  };
  bool bind_star(const ir::Function& callee, ast::Starred* star, size_t next, Binding& binding);
  Values spread_tuple(Value* tuple);
  bool can_default(const ir::Function& callee, size_t parameter);
  Value* default_value(const ir::Function& callee, size_t parameter);
  static bool is_literal(const ast::Expr* expr);
  Value* literal(const ast::Expr* expr);
  using Arguments = llvm::DenseMap<const ast::Expr*, Value*>;
  Arguments arguments_of(ast::Call* call);
  bool is_own_exception(const types::ClassInfo* info);
  bool is_reached_by_others(const types::ClassInfo* owner);
  Value* construct_exception(ast::Call* call, const types::CallTarget& target);
  Value* init_exception(ast::Call* call);
  bool is_callable_for_certain(const ast::Expr* callee) const;
  Value* call_chosen(ast::Call* call, llvm::ArrayRef<Choice> choices, const Arguments& arguments,
                     llvm::function_ref<Value*(const Choice&)> is_chosen,
                     llvm::function_ref<Value*(const Choice&)> receiver_of, Value* callee);
  Values bound_arguments(const ir::Function& callee, Arguments values, const Binding& binding,
                         bool has_receiver, Value* receiver);
  Value* known_call(ast::Call* call);
  Value* call_user(ast::Call* call, const types::CallTarget& target);
  Value* call_function(ir::Function* callee, llvm::ArrayRef<Value*> operands);
  Value* construct(ast::Call* call, const types::CallTarget& target);
  bool can_evaluate_callee(ast::Expr* callee);
  void evaluate_callee(ast::Expr* callee);

  // native_call.cpp: calls of functions, methods and classes of the API.
  struct NativeCall {
    const api::Function* form = nullptr;
    llvm::SmallVector<ast::Expr*, 4> arguments; ///< by parameter; null: left out
    size_t rest_parameter = ~size_t(0);         ///< that gathers `rest`
    llvm::SmallVector<ast::Expr*, 4> rest;
    bool has_receiver = false;
    ast::Starred* star = nullptr; ///< what the variadic parameter gathers, as one
  };
  bool is_method_of_builtin(ast::Attribute* callee, const types::NativeCallable& native,
                            const api::Function& form);
  std::optional<NativeCall> plan_native(ast::Call* call, const types::CallTarget& target,
                                        llvm::ArrayRef<const api::Function*> forms);
  const types::CallTarget* native_target(ast::Call* call);
  bool bind_native(ast::Call* call, const api::Function& form, bool has_receiver, NativeCall& plan);
  std::optional<unsigned> native_cost(const NativeCall& plan, const Type* receiver);
  Value* call_native(ast::Call* call, const types::CallTarget& target);
  Value* await_native(ast::Call* call);
  Value* emit_native(OpKind kind, ast::Call* call, const NativeCall& plan);
  Value* by_operation(ast::Call* call, llvm::StringRef builtin);

  // attribute.cpp
  const ir::Slot* slot_of(const Type* type, llvm::StringRef name);
  static const ast::Expr* class_literal(const types::ClassInfo* cls, const names::Symbol* member);
  Value* class_member(Value* object, llvm::StringRef name, const types::ClassInfo* cls,
                      const names::Symbol* member);
  Value* field_or_default(Value* object, llvm::StringRef name, const ir::Slot& slot,
                          const types::AttributeInfo& info);
  void owner_of_constant(ast::Expr* owner);
  const api::Class* native_class(ast::Attribute* expr);
  Value* class_constant(const api::Class& cls, const Type* type);
  Value* typed_attribute(ast::Attribute* expr);
  bool typed_store(ast::Attribute* target, Value* object, Value* value);
  Value* load_of_module(ir::Variable& global, llvm::StringRef error, llvm::StringRef text);
  Value* load_attribute(ast::Attribute* expr, Value* object);
  void store_attribute(ast::Attribute* target, Value* object, Value* value);
  Value* get_item(Value* object, Value* index);
  void set_item(Value* object, Value* index, Value* value);

  // special_call.cpp: builtins that are part of the language.
  Value* call_arithmetic(ast::Call* call);
  bool is_builtin(ast::Expr* callee, llvm::StringRef name);
  Value* lower_special_call(ast::Call* call);
  bool super_operands(ast::Expr* call, Value*& cls, Value*& self);
  bool is_own_super(ast::Expr* call);
  bool find_classes(ast::Expr* expr, llvm::SmallVectorImpl<types::ClassRef>& classes);
  Value* lower_isinstance(ast::Call* call);
  ir::Function* own_method(const Type* type, llvm::StringRef name);
  Value* lower_type_name(ast::Attribute* expr);
  Value* lower_own_len(ast::Call* call);
  Value* lower_locals();

  // fstring.cpp
  Value* lower_joined(ast::JoinedStr* expr);
  Value* lower_parts(ast::JoinedStr* expr);
  Value* lower_formatted(ast::FormattedValue* expr);
  Value* formatted(Value* shown, char conversion, Value* spec);

  // format_call.cpp
  /// `"...".format(...)`, where the fields are known; null where the call must be made.
  Value* lower_format(ast::Call* call);

  // loop.cpp
  void lower_for(ast::For* stmt);
  bool walk_range(ast::Expr* iterable, Walk& walk);
  bool walk_enumerate(ast::Expr* iterable, ast::Expr* target, Walk& walk);
  /// Evaluates what a loop goes over.
  Walk walk(ast::Expr* iterable, ast::Expr* target);
  /// The loop: `body` builds what each turn does, after the assignment.
  Operation* for_walk(const Walk& walk, ast::Expr* target, Body body);
  /// `iter(iterable)`, with a typed cursor if the API has one for it.
  Value* iterator(Value* iterable);
  void lower_async_for(ast::AsyncFor* stmt);
  void lower_while(ast::While* stmt);
  /// `for target in iterator`: `body` builds what each turn does, after the assignment.
  Operation* for_each_item(Value* iterator, bool is_async, llvm::function_ref<void(Value*)> body);
  Value* as_element(Value* item, Value* iterator, ast::Expr* target);
  Operation* for_each(Value* iterator, ast::Expr* target, bool is_async, Body body);

  // try.cpp
  void lower_try(ast::Try* stmt);
  void try_except(ast::Try* stmt);
  void lower_try_star(ast::TryStar* stmt);
  void try_except_star(ast::TryStar* stmt);
  void star_handler(ast::ExceptHandler* handler, Value* kept);
  void handlers(llvm::ArrayRef<ast::ExceptHandler*> list, Value* exception);
  Value* exception_matches(Value* exception, ast::Expr* types);
  void handler_body(ast::ExceptHandler* handler, Value* exception);
  void lower_finally(Body body, Body cleanup);

  // with.cpp
  void with_items(ast::Stmt* stmt, llvm::ArrayRef<ast::WithItem*> items, llvm::ArrayRef<ast::Stmt*> body,
                  bool is_async);
  bool typed_with(ast::WithItem* item, Value* manager, Body block);
  bool own_with(ast::WithItem* item, Value* manager, bool is_async, Body block);
  bool typed_async_with(ast::WithItem* item, Value* manager, Body block);

  // await.cpp
  Value* lower_await(ast::Await* expr);
  Value* lower_yield(ast::Yield* expr);
  Value* lower_yield_from(ast::YieldFrom* expr);

  // function.cpp
  void add_parameters(const ast::Arguments& arguments);
  void add_parameter(ast::Arg* arg, ir::ParameterKind kind, bool has_default);
  void build_module(ast::Module* module);
  void lower_def(ast::Stmt* stmt, llvm::StringRef name, llvm::ArrayRef<ast::Expr*> decorators,
                 const ast::Arguments& arguments);
  Value* lower_lambda(ast::Lambda* expr);
  Value* make_function(const ast::Node* node, const ast::Arguments* arguments);
  Value* decorate(llvm::ArrayRef<ast::Expr*> decorators, llvm::ArrayRef<Value*> functions, Value* value);
  const ir::Constant* docstring(llvm::ArrayRef<ast::Stmt*> body);

  // class.cpp
  void lower_class(ast::ClassDef* stmt);

  // import.cpp
  void lower_import(llvm::ArrayRef<ast::Alias*> aliases);
  void lower_import_from(ast::ImportFrom* stmt);
  void bind_import(ast::Alias* alias, llvm::StringRef name);
  Value* import_module(const modules::Module* module);
  bool is_own_submodule(const modules::Import& import);
  Value* import_member(const modules::Import& import, Value* module);
  void import_star(const modules::Import& import, Value* module);

  // match.cpp
  void lower_match(ast::Match* stmt);
  void match_cases(llvm::ArrayRef<ast::MatchCase*> cases, Value* subject);

  // pattern.cpp
  struct Capture {
    const ast::Node* node;
    llvm::StringRef name;
    ir::Variable* value;
  };
  using Captures = llvm::SmallVector<Capture, 4>;
  using Test = std::function<Value*()>;
  Value* matches(ast::Pattern* pattern, Value* subject, Captures& captures);
  Value* matches_sequence(ast::MatchSequence* pattern, Value* subject, Captures& captures);
  Value* matches_mapping(ast::MatchMapping* pattern, Value* subject, Captures& captures);
  Value* matches_class(ast::MatchClass* pattern, Value* subject, Captures& captures);
  Value* matches_or(llvm::ArrayRef<ast::Pattern*> patterns, Value* subject, Captures& captures);
  void test_parts(llvm::ArrayRef<ast::Pattern*> patterns, const Values& parts, Captures& captures,
                  llvm::SmallVectorImpl<Test>& tests);
  Value* compare_length(Value* subject, ast::CompareOperator op, size_t size);
  Value* item_of(Value* subject, size_t index, size_t from_end);
  Value* unpack_match(Value* tuple, Values& parts);
  Value* spread(Values& parts, size_t size);
  void capture(const ast::Node* node, llvm::StringRef name, Value* value, Captures& captures);
  Value* all_of(llvm::ArrayRef<Test> tests);

  ProgramBuilder& program_;
  const types::Program& typed_;
  ir::Function& function_;
  ir::Module& module_;
  const types::FunctionInstance& instance_;
  ir::Builder b_;

  const names::Scope* scope_ = nullptr; // whose names we are among
  Value* namespace_ = nullptr;          // of the class body we are in
  source::Range fstring_{};             // the whole f-string that we are in
  llvm::DenseMap<const names::Symbol*, ir::Variable*> variables_;
  llvm::SmallVector<Operation*, 4> loops_;    // that Break and Continue mean, innermost last
  llvm::SmallVector<Value*, 4> handled_;      // exceptions being handled; null where it is not known
  std::vector<std::unique_ptr<Region>> dead_; // code that cannot be reached
};

} // namespace p2c::build
