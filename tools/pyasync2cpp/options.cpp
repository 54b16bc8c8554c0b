#include "tools/pyasync2cpp/options.h"

#include "tools/pyasync2cpp/completion.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace p2c::driver {
namespace {

namespace cl = llvm::cl;

constexpr const char* overview =
    "pyasync2cpp: compiles CircuitPython asyncio programs ahead of time to C++20 coroutines\n\n"
    "  pyasync2cpp app.py            check it, and write app.cpp\n"
    "  pyasync2cpp app.py --run      build it for the simulator and run it\n"
    "  pyasync2cpp app.py --board raspberry_pi_pico     build firmware: app.uf2";

constexpr const char* examples = R"(
EXAMPLES:
  pyasync2cpp code.py                                  check code.py, write readable C++ to code.cpp
  pyasync2cpp code.py --run                            run it on the simulator, in virtual time
  pyasync2cpp code.py --run --until 2s --trace out.vcd stop after two seconds; open out.vcd in GTKWave
  pyasync2cpp code.py --run --stimulus keys.txt        press keys and turn knobs at given times
  pyasync2cpp code.py --board trinket_m0 --run         use that board's pin names
  pyasync2cpp code.py --board raspberry_pi_pico        firmware: code.uf2 (with -o: .uf2, .hex, .bin or .elf)
  pyasync2cpp code.py --emit=types -o -                show the type of everything
  pyasync2cpp code.py --remarks=dynamic -o -           tell why some values have no type
  pyasync2cpp --explain lost-coroutine                 tell more about a diagnostic
  source <(pyasync2cpp --completion=bash)              complete options, boards and scripts in this shell

Exit status: 0 done, 1 the program is at fault, 2 the command line is, 3 the compiler is.
)";

} // namespace

CommandLine read_command_line(int argc, char** argv) {
  // The options of LLVM's libraries stay registered (codegen/native sets some), but are none of ours to show.
  static cl::OptionCategory category("Options");
  static cl::opt<std::string> input(cl::Positional, cl::desc("app.py"), cl::value_desc("script"),
                                    cl::cat(category));
  static cl::opt<std::string> output("o", cl::desc("Where to write; - is standard output"),
                                     cl::value_desc("file"), cl::cat(category));
  static cl::opt<Emit> emit(
      "emit", cl::desc("Stop at a stage and print it (to standard output, or -o):"), cl::cat(category),
      cl::values(clEnumValN(Emit::tokens, "tokens", "the tokens"),
                 clEnumValN(Emit::ast, "ast", "the syntax tree, as CPython's ast.dump prints it"),
                 clEnumValN(Emit::types, "types", "the program with every inferred type"),
                 clEnumValN(Emit::ir, "ir", "the intermediate representation"),
                 clEnumValN(Emit::cpp, "cpp", "the generated C++"),
                 clEnumValN(Emit::ll, "ll", "LLVM's representation of it"),
                 clEnumValN(Emit::assembly, "asm", "assembly"),
                 clEnumValN(Emit::elf, "elf", "the linked firmware, with --board (to app.elf)")));
  static cl::opt<bool> run("run", cl::desc("Build for the simulator and run"), cl::cat(category));
  static cl::opt<std::string> board(
      "board",
      cl::desc(
          "The board to build for; with --run, whose pin names count (default: generic, which has every usual name)"),
      cl::value_desc("id"), cl::init("generic"), cl::cat(category));
  static cl::opt<std::string> console(
      "console", cl::desc("A board's console: usb, uart or none (default: the chip's first)"),
      cl::value_desc("kind"), cl::cat(category));
  static cl::opt<SizeForm> size("size", cl::desc("With --board: where flash and memory go"),
                                cl::ValueOptional, cl::init(SizeForm::none), cl::cat(category),
                                cl::values(clEnumValN(SizeForm::text, "", ""),
                                           clEnumValN(SizeForm::text, "text", "tables"),
                                           clEnumValN(SizeForm::json, "json", "the same for programs")));
  static cl::opt<bool> flash("flash", cl::desc("With --board: copy the firmware onto the board"),
                             cl::cat(category));
  static cl::opt<bool> monitor("monitor",
                               cl::desc("With --board: then show what it says, and pass on what is typed"),
                               cl::cat(category));
  static cl::opt<std::string> drive(
      "drive", cl::desc("With --flash: where the drive of the board's loader is mounted"),
      cl::value_desc("folder"), cl::cat(category));
  static cl::opt<std::string> port("port", cl::desc("With --monitor: the serial port"),
                                   cl::value_desc("device"), cl::cat(category));
  static cl::list<std::string> library(
      "lib", cl::desc("One more folder of libraries; lib/ beside the script is always searched"),
      cl::value_desc("folder"), cl::cat(category));
  static cl::opt<std::string> stimulus("stimulus",
                                       cl::desc("With --run: what happens to pins and console, and when"),
                                       cl::value_desc("file"), cl::cat(category));
  static cl::opt<std::string> until("until",
                                    cl::desc("With --run: stop at this virtual time (2s, 150ms, 40us)"),
                                    cl::value_desc("time"), cl::cat(category));
  static cl::list<std::string> trace(
      "trace", cl::desc("With --run: write a trace (.vcd for GTKWave, .json for Perfetto)"),
      cl::value_desc("file"), cl::cat(category));
  static cl::opt<bool> real_time("real-time", cl::desc("With --run: sleep in real time instead of jumping"),
                                 cl::cat(category));
  static cl::opt<bool> quiet("quiet", cl::desc("With --run: do not show what the pins do"),
                             cl::cat(category));
  static cl::opt<bool> no_inference(
      "fno-inference", cl::desc("Treat every value as dynamic; the answers are the same, slower"),
      cl::cat(category));
  static cl::opt<uint64_t> inference_steps(
      "inference-steps", cl::desc("How long inference may take; for tests of what happens after"), cl::Hidden,
      cl::cat(category));
  static cl::opt<bool> sanitize("sanitize",
                                cl::desc("With --run: check the program with ASan, UBSan and LeakSanitizer"),
                                cl::cat(category));
  static cl::opt<bool> reduced(
      "reduced", cl::desc("With --run: leave out of the runtime what firmware of the program does without"),
      cl::cat(category));
  static cl::opt<bool> check_generated(
      "check-generated", cl::desc("Compile the generated C++ with -Wall -Wextra -Werror"), cl::cat(category));
  static cl::opt<std::string> optimize(
      "O", cl::Prefix,
      cl::desc("Optimisation level of the C++ compiler: 0, 1, 2, s, z (with --run: 2, for large programs s)"),
      cl::value_desc("level"), cl::cat(category));
  static cl::opt<std::string> diagnostics("diagnostics", cl::desc("How to print diagnostics: text or json"),
                                          cl::init("text"), cl::value_desc("form"), cl::cat(category));
  static cl::opt<std::string> remarks(
      "remarks", cl::desc("Print remarks: dynamic (each place whose type could not be known)"),
      cl::value_desc("kind"), cl::cat(category));
  static cl::opt<ColorMode> color(
      "colors", cl::desc("Colours:"), cl::init(ColorMode::automatic), cl::cat(category),
      cl::values(clEnumValN(ColorMode::automatic, "auto", "on a terminal"),
                 clEnumValN(ColorMode::always, "always", ""), clEnumValN(ColorMode::never, "never", "")));
  static cl::opt<std::string> explain("explain", cl::desc("Tell more about the diagnostic with this id"),
                                      cl::value_desc("id"), cl::cat(category));
  static cl::opt<bool> list_boards("list-boards", cl::desc("List the boards"), cl::cat(category));
  static cl::opt<bool> attributes("ast-attributes", cl::desc("With --emit=ast: line and column of each node"),
                                  cl::Hidden, cl::cat(category));
  static cl::opt<bool> timings("timings", cl::desc("Print how long each stage took"), cl::cat(category));
  static cl::opt<Shell> completion(
      "completion", cl::desc("Print what a shell needs to complete this command line:"), cl::cat(category),
      cl::values(clEnumValN(Shell::bash, "bash", "source <(pyasync2cpp --completion=bash)"),
                 clEnumValN(Shell::zsh, "zsh", "source <(pyasync2cpp --completion=zsh)"),
                 clEnumValN(Shell::fish, "fish", "pyasync2cpp --completion=fish | source")));
  static cl::opt<unsigned> progress_after(
      "progress-after", cl::desc("Milliseconds after which a terminal is told what is being done"),
      cl::init(2000), cl::Hidden, cl::cat(category));
  static cl::opt<bool> fault("fault", cl::desc("End as a fault of the compiler does; for its tests"),
                             cl::Hidden, cl::cat(category));
  static cl::extrahelp more(examples);
  cl::SetVersionPrinter([](llvm::raw_ostream& out) { out << "pyasync2cpp " P2C_VERSION "\n"; });

  cl::HideUnrelatedOptions(category);
  CommandLine result;
  std::string problems;
  llvm::raw_string_ostream problem_stream(problems);
  if (!cl::ParseCommandLineOptions(argc, argv, overview, &problem_stream)) {
    llvm::errs() << problems;
    return result;
  }
  if (fault)
    std::abort();
  auto usage_error = [&](const llvm::Twine& text) {
    llvm::errs() << "pyasync2cpp: " << text << "\n";
    result.action = Action::usage_error;
    return result;
  };
  if (diagnostics != "text" && diagnostics != "json")
    return usage_error("--diagnostics takes `text` or `json`");
  if (!remarks.empty() && remarks != "dynamic")
    return usage_error("--remarks takes `dynamic`");
  if (!explain.empty()) {
    result.action = Action::explain;
    result.explain_id = explain;
    return result;
  }
  if (completion.getNumOccurrences()) {
    CompletionTable table;
    for (auto& [name, option] : cl::getRegisteredOptions())
      if (llvm::is_contained(option->Categories, &category) && option->getOptionHiddenFlag() == cl::NotHidden)
        table.add(*option);
    table.add_choices("emit", emit.getParser());
    table.add_choices("colors", color.getParser());
    table.add_choices("completion", completion.getParser());
    table.add_choices("diagnostics", {"text", "json"});
    table.add_choices("remarks", {"dynamic"});
    table.add_choices("console", {"usb", "uart", "none"});
    table.add_choices("size", {"text", "json"});
    table.add_choices("O", {"0", "1", "2", "s", "z"});
    result.action = Action::completion;
    result.completion = table.script(completion);
    return result;
  }
  if (list_boards) {
    result.action = Action::list_boards;
    return result;
  }
  if (input.empty())
    return usage_error("no script: say which one to compile, as in `pyasync2cpp app.py --run` (see --help)");
  if (run && emit.getNumOccurrences())
    return usage_error("--run and --emit cannot go together");

  Options& options = result.options;
  options.input = input;
  options.output = output;
  if (emit.getNumOccurrences())
    options.emit = emit;
  options.run = run;
  options.board = board;
  options.board_given = board.getNumOccurrences() != 0;
  options.console = console;
  options.size = size;
  options.flash = flash;
  options.monitor = monitor;
  options.drive = drive;
  options.port = port;
  options.library_folders.assign(library.begin(), library.end());
  auto pass_on = [&](const char* name, const std::string& value) {
    options.simulator_arguments.push_back(name);
    options.simulator_arguments.push_back(value);
  };
  if (!stimulus.empty())
    pass_on("--stimulus", stimulus);
  if (!until.empty())
    pass_on("--until", until);
  for (const std::string& file : trace)
    pass_on("--trace", file);
  if (real_time)
    options.simulator_arguments.push_back("--real-time");
  if (quiet)
    options.simulator_arguments.push_back("--quiet");
  if (!options.simulator_arguments.empty() && !run)
    return usage_error("`" + options.simulator_arguments[0] + "` needs --run");
  options.inference = !no_inference;
  options.inference_steps = inference_steps;
  options.sanitize = sanitize;
  options.reduced = reduced;
  if (reduced && (!run || sanitize))
    return usage_error("`--reduced` needs --run, without --sanitize");
  options.check_generated = check_generated;
  options.optimize = optimize;
  options.json_diagnostics = diagnostics == "json";
  options.remarks_dynamic = remarks == "dynamic";
  options.color = color;
  options.timings = timings;
  options.progress_after = progress_after;
  options.ast_attributes = attributes;
  result.action = Action::compile;
  return result;
}

} // namespace p2c::driver
