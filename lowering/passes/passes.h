// The passes over the IR, each alone: it needs no other to have run, and leaves a program that the verifier
// accepts. The driver runs them in the order of `run_all`.
#pragma once

#include "lowering/ir/ir.h"

#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace p2c::passes {

/// Empties functions that nobody calls.
void leave_out_unreached(ir::Program& program);

/// Removes globals that nothing can read, where no one would miss their values.
void remove_unused_globals(ir::Program& program);

/// What modules take from others is there for certain, and the same as there, where nobody has the module
/// itself.
void settle_modules(ir::Program& program);

/// Reads of globals that are set once, to a constant, become that constant.
void fold_constant_globals(ir::Program& program);

/// Removes what cannot be reached and what makes values no one uses; folds branches on constants.
void remove_dead_code(ir::Program& program);

/// Holds ints in machine words where they are proven to fit words of so many bits; 0: nowhere.
void hold_in_words(ir::Program& program, unsigned word_bits);

/// Marks which operations and functions may raise (`raises`), and which functions must look at the stack
/// (`checks_stack`).
void find_errors(ir::Program& program);

/// Marks which values may be lent by what they were read from instead of copied (`ownership`), and which
/// operands are used for the last time (`last_uses`).
void find_ownership(ir::Program& program);

/// Marks the coroutine functions whose every call makes a task (`makes_tasks`).
void find_task_functions(ir::Program& program);

/// Makes constants of all classes whose statements do nothing but define methods, if the program never looks
/// a name up on anything.
void seal_classes(ir::Program& program);

/// One place that needs all of the runtime.
struct Reason {
  source::Range range;
  std::string words; ///< what the program does there: "looks up `name`"
};

/// What of the runtime the program needs besides what it names.
struct Needs {
  bool dynamic = true;    ///< finding names on types, calling and iterating over anything, classes as values
  bool values = true;     ///< showing, comparing, iterating over values by what they turn out to be
  bool containers = true; ///< the same of lists, tuples, dicts and ranges
  bool unicode = true;    ///< characters other than ASCII
  bool messages = true;   ///< what exceptions say, and their tracebacks, should there be a console or not
  bool catching = true;   ///< what exceptions are made of, and telling them from one another
  bool generators = true; ///< telling generators from other iterators, and ending those that are dropped
  bool usb = true;        ///< more of a USB device than a console
  std::vector<Reason> because = {}; ///< what makes it `dynamic`
};
Needs find_needs(const ir::Program& program);

/// Replaces `board.NAME` by the pin itself where no one can have put something else there.
void find_board_pins(ir::Program& program);

/// All of the above, in order, with the verifier after each; a fault it finds is printed to `out`. Gives
/// whether there was none. `word_bits` is the size of a machine word where the program runs. Classes are
/// sealed where it is `whole`: to be linked, not to be shown.
bool run_all(ir::Program& program, llvm::raw_ostream& out, unsigned word_bits, bool whole);
/// Only those named, with commas between ("dead-code,errors"); "all", without sealing, and "none" too.
bool run_named(ir::Program& program, llvm::StringRef names, llvm::raw_ostream& out, unsigned word_bits);

} // namespace p2c::passes
