#include "codegen/native/frames.h"
#include <llvm/Demangle/Demangle.h>

namespace p2c::native {

/// Cuts `text` at `mark`: gives what is before it and leaves what is after.
static llvm::StringRef take_until(llvm::StringRef& text, llvm::StringRef mark) {
  auto [before, after] = text.split(mark);
  text = after;
  return before;
}

static Frame& frame_of(FrameTable& table, llvm::StringRef mangled) {
  Frame& frame = table[mangled.str()];
  if (frame.function.empty())
    frame.function = llvm::demangle(mangled);
  return frame;
}

// The texts, as of LLVM 19:
//   Split '_Z1fi' (frame_size=32, align=8)
//   '_Z1fi' elided in '_Z1gi' (frame_size=32, align=8)
//   '_Z1fi' not elided in '_Z1gi'
void add_remark(FrameTable& table, llvm::StringRef remark) {
  if (remark.consume_front("Split '")) {
    Frame& frame = frame_of(table, take_until(remark, "' (frame_size="));
    frame.bytes = 0;
    take_until(remark, ", align=").getAsInteger(10, frame.bytes);
    take_until(remark, ")").getAsInteger(10, frame.align);
    return;
  }
  if (!remark.consume_front("'"))
    return;
  llvm::StringRef callee = take_until(remark, "' ");
  if (remark.consume_front("elided in '"))
    frame_of(table, callee).elided_into.push_back(llvm::demangle(take_until(remark, "'")));
  else if (remark.starts_with("not elided in '"))
    ++frame_of(table, callee).kept;
}

} // namespace p2c::native
