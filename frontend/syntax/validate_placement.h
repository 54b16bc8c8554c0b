// The visitor behind validate_placement; only the validate_placement*.cpp files include this.
#pragma once

#include "frontend/syntax/validate.h"
#include "frontend/syntax/visitor.h"

#include "llvm/ADT/SmallVector.h"

namespace p2c::syntax {

/// As CPython: how deep loops, `with` and `try` may be nested in one function.
inline constexpr unsigned most_blocks = 20;

class PlacementChecker : public ast::Visitor<PlacementChecker> {
public:
  explicit PlacementChecker(source::DiagnosticEngine& diagnostics) : diagnostics_(diagnostics) {}

  void run(ast::Module* module);

  // validate_placement.cpp: statements
  void visit_FunctionDef(ast::FunctionDef* function);
  void visit_AsyncFunctionDef(ast::AsyncFunctionDef* function);
  void visit_Lambda(ast::Lambda* lambda);
  void visit_ClassDef(ast::ClassDef* definition);
  void visit_Return(ast::Return* statement);
  void visit_Break(ast::Break* statement);
  void visit_Continue(ast::Continue* statement);
  void visit_While(ast::While* statement);
  void visit_For(ast::For* statement);
  void visit_AsyncFor(ast::AsyncFor* statement);
  void visit_With(ast::With* statement);
  void visit_AsyncWith(ast::AsyncWith* statement);
  void visit_Try(ast::Try* statement);
  void visit_TryStar(ast::TryStar* statement);
  void visit_Match(ast::Match* statement);
  void visit_MatchAs(ast::MatchAs* pattern);
  void visit_MatchStar(ast::MatchStar* pattern);
  void visit_MatchMapping(ast::MatchMapping* pattern);
  void visit_Alias(ast::Alias* alias);

  // validate_placement_expr.cpp: expressions
  void visit_AnnAssign(ast::AnnAssign* statement);
  void visit_Assert(ast::Assert* statement);
  void visit_Yield(ast::Yield* expr);
  void visit_YieldFrom(ast::YieldFrom* expr);
  void visit_Await(ast::Await* expr);
  void visit_ListComp(ast::ListComp* expr);
  void visit_SetComp(ast::SetComp* expr);
  void visit_DictComp(ast::DictComp* expr);
  void visit_GeneratorExp(ast::GeneratorExp* expr);
  void visit_Starred(ast::Starred* expr);
  void visit_List(ast::List* expr);
  void visit_Tuple(ast::Tuple* expr);
  void visit_Set(ast::Set* expr);
  void visit_Call(ast::Call* expr);
  void visit_Compare(ast::Compare* expr);
  void visit_Subscript(ast::Subscript* expr);
  void visit_Name(ast::Name* expr);
  void visit_Attribute(ast::Attribute* expr);

private:
  using Body = llvm::ArrayRef<ast::Stmt*>;

  /// What CPython compiles into one code object.
  enum class UnitKind : uint8_t { module, class_body, function, async_function, lambda, comprehension };

  struct Unit {
    explicit Unit(UnitKind kind) : kind(kind) {}

    UnitKind kind;
    bool in_loop = false;
    bool except_star = false;      // in the body of an `except*`
    bool jump_except_star = false; // in one that is inside the innermost loop
    bool yields = false;
    bool yields_to_scheduler = false; // `async def __await__`
    bool async = false; // comprehension: holds an `await`, an `async for` or an asynchronous comprehension
    unsigned blocks = 0;
    llvm::SmallVector<ast::Return*, 2> returns_value;
  };

  bool in_function() const { return unit_->kind != UnitKind::module && unit_->kind != UnitKind::class_body; }
  Unit* enter(Unit& unit);
  void leave(Unit* outer);

  template <class Nodes>
  void visit_all(const Nodes& nodes) {
    for (ast::Node* node : nodes)
      if (node)
        visit(node);
  }

  template <class Function>
  void visit_function(Function* function, UnitKind kind);
  template <class Statement>
  void visit_try(Statement* statement, bool star);
  void visit_parameters(ast::Arguments* parameters);
  void visit_loop(source::Range place, Body body, Body orelse);
  void visit_block(source::Range place, Body body, unsigned levels);
  void visit_with(source::Range place, llvm::ArrayRef<ast::WithItem*> items, Body body);
  void check_jump(source::Range place, llvm::StringRef word);

  void visit_comprehension(ast::Expr* expr, bool generator, llvm::ArrayRef<ast::Comprehension*> clauses,
                           ast::Expr* element, ast::Expr* value = nullptr);
  void visit_elements(llvm::ArrayRef<ast::Expr*> elements);
  void visit_sequence(llvm::ArrayRef<ast::Expr*> elements, ast::ExprContext context);
  void check_keywords(llvm::ArrayRef<ast::Keyword*> keywords);
  void check_debug(llvm::StringRef name, source::Range place, bool deleted = false);

  source::DiagnosticEngine& diagnostics_;
  Unit* unit_ = nullptr;
};

} // namespace p2c::syntax
