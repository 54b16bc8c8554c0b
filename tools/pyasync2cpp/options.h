// The command line of pyasync2cpp, read into plain values. Only the driver sees it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace p2c::driver {

/// What `--emit` asks for. `program` is the default: check the script and write C++ beside it.
enum class Emit { cpp, tokens, ast, types, ir, ll, assembly, elf };

enum class ColorMode { automatic, always, never };
enum class SizeForm { none, text, json };

struct Options {
  std::string input;
  std::string output; ///< `-o`; "-" is standard output, "" the default name
  std::optional<Emit> emit;
  bool run = false;
  std::string board = "generic"; ///< board id: a file in targets/boards
  bool board_given = false;
  SizeForm size = SizeForm::none;
  bool flash = false, monitor = false;
  std::string drive, port; ///< for --flash and --monitor; empty: look for them
  std::string console;     ///< `--console`: empty is the chip's first
  std::vector<std::string> library_folders;
  std::vector<std::string> simulator_arguments; ///< passed on to the simulated program
  bool inference = true;
  uint64_t inference_steps = 0;
  bool sanitize = false;
  bool reduced = false;         ///< with `run`: link what firmware of the program would be linked with
  bool check_generated = false; ///< compile the C++ with -Wall -Wextra -Werror
  std::string optimize;         ///< `-O`: empty is the flavour's own level
  bool json_diagnostics = false;
  bool remarks_dynamic = false;
  bool timings = false;
  unsigned progress_after = 2000; ///< milliseconds
  bool ast_attributes = false;
  ColorMode color = ColorMode::automatic;
};

/// What to do after the command line was read.
enum class Action { compile, explain, list_boards, completion, done, usage_error };

struct CommandLine {
  Action action = Action::usage_error;
  Options options;
  std::string explain_id;
  std::string completion; ///< the script that was asked for
};

/// Reads the arguments. Prints help, version or the fault itself where the action says `done` or
/// `usage_error`.
CommandLine read_command_line(int argc, char** argv);

} // namespace p2c::driver
