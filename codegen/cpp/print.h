// Prints a program's IR as one C++ translation unit: readable, formatted, with the Python line above what it
// became. The driver calls it; docs/generated-code.md tells its readers what they see.
#pragma once

#include "frontend/source/source_manager.h"
#include "lowering/ir/ir.h"

#include <string>
#include <vector>

namespace p2c::cpp {

/// The names of the module `board`.
struct BoardTable {
  struct Name {
    std::string name; ///< in `board`
    std::string pin;  ///< the chip's name
    int number = 0;   ///< the chip's number
  };
  /// One line of a default bus: of `I2C`, the line `scl` is at this pin.
  struct BusLine {
    std::string bus, line, pin;
    int number = 0;
  };
  std::string id;
  std::vector<Name> names;
  std::vector<BusLine> buses;
  int display_width = 0, display_height = 0; ///< 0: it has no display
};

struct PrintOptions {
  std::string script_name; ///< for the first line
  std::string version;
  const BoardTable* board = nullptr; ///< printed if the program imports `board`
  std::string board_name;   ///< what firmware calls its board to a computer; empty: it is no firmware
  bool whole_board = false; ///< every pin, not only those that the program uses: a stimulus may name any
  /// All that the API has; of these the program lists those that it may have as values. Empty: it lists none,
  /// and leaves that to the runtime.
  std::vector<std::string> native_modules;
  bool has_tracebacks = true; ///< otherwise what only they show is left out
  bool lines = false; ///< says of each line from which of Python it comes (#line): for debuggers and listings
  bool format = true; ///< lay it out with clang-format; without, the compiler reads it just as well
};

std::string print(const ir::Program& program, const source::SourceManager& sources,
                  const PrintOptions& options);

} // namespace p2c::cpp
