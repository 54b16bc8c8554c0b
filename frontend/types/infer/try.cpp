// `try`. An exception may come from anywhere in the body: the handlers start with what any point of it can
// leave.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace p2c::types {

template <class Try>
void Body::try_statement(Try* statement, bool is_star) {
  llvm::SmallVector<JumpMark, 4> marks = mark_jumps();
  State raised = state_;
  raised.facts.clear();
  State everything = raised; // with what the handlers do

  regions_.push_back({&everything});
  regions_.push_back({&raised});
  {
    llvm::SaveAndRestore guards(guards_, guards_ | guards_of(statement->handlers));
    block(statement->body);
  }
  regions_.pop_back();
  block(statement->orelse);
  State after = std::move(state_);
  // A block of `except*` may run after others, however they were left.
  handlers(statement->handlers, is_star ? everything : raised, is_star, after);
  regions_.pop_back();
  state_ = std::move(after);
  if (statement->finalbody.empty())
    return;

  // It runs on the way on, on every jump out, and when an exception or a return passes through.
  State normal = state_;
  pass_jumps_through(marks, statement->finalbody);
  state_ = everything;
  block(statement->finalbody);
  state_ = std::move(normal);
  block(statement->finalbody);
}

/// The jumps made since `marks` was taken run `body` before they arrive.
void Body::pass_jumps_through(llvm::ArrayRef<JumpMark> marks, llvm::ArrayRef<ast::Stmt*> body) {
  for (auto [loop, mark] : llvm::zip(loops_, marks))
    for (auto [jumps, first] :
         {std::pair(&loop->breaks, mark.breaks), std::pair(&loop->continues, mark.continues)})
      for (size_t i = first, end = jumps->size(); i < end; ++i) {
        state_ = (*jumps)[i];
        block(body);
        (*jumps)[i] = state_;
      }
}

llvm::SmallVector<Body::JumpMark, 4> Body::mark_jumps() const {
  llvm::SmallVector<JumpMark, 4> marks;
  for (const Loop* loop : loops_)
    marks.push_back({loop->breaks.size(), loop->continues.size()});
  return marks;
}

template void Body::try_statement(ast::Try*, bool);
template void Body::try_statement(ast::TryStar*, bool);

void Body::handlers(llvm::ArrayRef<ast::ExceptHandler*> list, const State& before, bool is_star,
                    State& after) {
  for (ast::ExceptHandler* handler : list) {
    state_ = before;
    mark_reached(handler);
    const Type* value = in_.any_exception();
    if (handler->type)
      value = caught_type(handler->type);
    if (is_star)
      value = object(); // a group
    if (handler->name.data())
      assign_name(handler, value);
    block(handler->body);
    if (handler->name.data())
      unset(handler);
    after.join(types(), state_);
  }
}

/// What `except type` catches: instances of the class, or of any in a tuple of them.
const Type* Body::caught_type(ast::Expr* expr) {
  const Type* classes = expression(expr);
  const Type* caught = never();
  auto add = [&](const Type* cls) {
    for (const Type* alternative : cls->alternatives())
      caught =
          types().join(caught, alternative->is(Kind::ClassValue) ? in_.any_instance_of(alternative->cls())
                                                                 : in_.any_exception());
  };
  for (const Type* alternative : classes->alternatives()) {
    if (alternative->is(Kind::Tuple))
      for (const Type* part : alternative->parts())
        add(part);
    else if (alternative->is(Kind::VarTuple))
      add(alternative->element());
    else
      add(alternative);
  }
  return caught->is_never() ? in_.any_exception() : caught;
}

} // namespace p2c::types
