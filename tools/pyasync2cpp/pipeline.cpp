#include "tools/pyasync2cpp/pipeline.h"

#include "codegen/cpp/print.h"
#include "codegen/native/toolchain.h"
#include "frontend/api/builtin.h"
#include "frontend/modules/load.h"
#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"
#include "frontend/syntax/dump.h"
#include "frontend/syntax/parser.h"
#include "frontend/types/analyse.h"
#include "frontend/types/annotate.h"
#include "lowering/build/lower.h"
#include "lowering/ir/printer.h"
#include "lowering/ir/verifier.h"
#include "lowering/passes/passes.h"
#include "tools/pyasync2cpp/boards.h"
#include "tools/pyasync2cpp/firmware.h"
#include "tools/pyasync2cpp/flash.h"
#include "tools/pyasync2cpp/listing.h"
#include "tools/pyasync2cpp/output.h"
#include "tools/pyasync2cpp/stages.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

#include <fmt/format.h>
#include <set>
#include <unistd.h>

namespace p2c::driver {
namespace {

/// One run: what the stages share, and what is printed at its end.
class Pipeline {
public:
  Pipeline(const Options& options, const char* program)
      : options_(options), program_(program), diagnostics_(sources_), clock_(options.timings),
        progress_(std::chrono::milliseconds(options.progress_after)) {}

  int run() {
    int status = compile();
    progress_.stop();
    render();
    clock_.report();
    return diagnostics_.has_errors() ? exit_program : status == exit_done && runs_ ? execute() : status;
  }

private:
  int compile();
  int emit_syntax();
  int native(const std::string& cpp);
  int write_image(const native::Toolchain& toolchain, const native::Compiled& program);
  int execute();
  void render();
  int failed(llvm::Error error);
  /// File, line and what stands there.
  std::string place_of(source::Range range) const;
  /// What needs all of the runtime, each place once.
  std::vector<std::string> reasons() const;
  int write(llvm::StringRef otherwise, llvm::StringRef text) {
    progress_.stop();
    return write_output(options_, otherwise, text);
  }

  const Options& options_;
  const char* program_;
  source::SourceManager sources_;
  source::DiagnosticEngine diagnostics_;
  StageClock clock_;
  std::optional<Board> board_;
  std::optional<image::Format> image_; // what to make for the board
  Progress progress_;
  passes::Needs needs_; // what of the runtime firmware is linked with
  bool runs_ = false;
  std::string executable_;
};

void Pipeline::render() {
  source::RenderOptions how;
  how.format = options_.json_diagnostics ? source::Format::json : source::Format::text;
  how.colors = options_.color == ColorMode::always ||
               (options_.color == ColorMode::automatic && llvm::sys::Process::StandardErrHasColors());
  diagnostics_.render(llvm::errs(), how);
}

/// A failure behind the generated C++ is never the script's fault.
int Pipeline::failed(llvm::Error error) {
  progress_.stop();
  llvm::handleAllErrors(std::move(error), [&](const llvm::ErrorInfoBase& info) {
    llvm::errs() << "pyasync2cpp: ";
    info.log(llvm::errs());
    llvm::errs() << "\nThis is a fault of pyasync2cpp, not of " << options_.input
                 << ". Please report it with the script and what stands above.\n";
  });
  return exit_compiler;
}

std::string Pipeline::place_of(source::Range range) const {
  if (!range.valid())
    return options_.input;
  return fmt::format("{}:{}: {}", sources_.file(range.file).name().str(), sources_.begin(range).line,
                     sources_.slice(range).split('\n').first.str());
}

std::vector<std::string> Pipeline::reasons() const {
  std::vector<std::string> all;
  std::set<std::string> places;
  for (const passes::Reason& reason : needs_.because)
    if (std::string place = place_of(reason.range); places.insert(place).second)
      all.push_back(place + " (" + reason.words + ")");
  return all;
}

int Pipeline::emit_syntax() {
  const source::SourceFile* file = sources_.load(options_.input, diagnostics_);
  if (!file)
    return exit_program;
  std::string text;
  llvm::raw_string_ostream out(text);
  if (options_.emit == Emit::tokens) {
    print_tokens(*file, diagnostics_, out);
  } else {
    syntax::ParseResult result = syntax::parse(*file, diagnostics_);
    if (!result.ok)
      return exit_program;
    ast::dump(result.tree->module(), *file, out, {.attributes = options_.ast_attributes});
    out << '\n';
  }
  return write("-", text);
}

int Pipeline::compile() {
  if (options_.emit == Emit::tokens || options_.emit == Emit::ast)
    return emit_syntax();

  clock_.begin("api");
  const api::Model& api = api::builtin_model();
  native::Places places = native::find_places(program_);
  board_ = find_board(options_.board, places.include);
  if (!board_)
    return exit_usage;
  std::string fault;
  image_ = wanted_image(options_, *board_, fault);
  if (!fault.empty()) {
    llvm::errs() << "pyasync2cpp: " << fault << "\n";
    return exit_usage;
  }

  clock_.begin("load");
  progress_.begin("reading the program");
  modules::LoadOptions load_options;
  load_options.script = options_.input;
  load_options.library_folders = options_.library_folders;
  load_options.runtime_python = places.include + "/runtime/python";
  load_options.pins = &board_->pins;
  if (board_->pins.board == "generic")
    board_->pins.add_pin = [this](llvm::StringRef pin) { board_->add_pin(pin); };
  load_options.for_chip = image_.has_value();
  std::unique_ptr<modules::ModuleGraph> graph = modules::load(load_options, api, sources_, diagnostics_);
  if (diagnostics_.has_errors() || !graph)
    return exit_program;

  clock_.begin("types");
  progress_.begin("inferring types");
  std::unique_ptr<types::Program> program = types::analyse(*graph, api,
                                                           {.inference = options_.inference,
                                                            .remarks = options_.remarks_dynamic,
                                                            .frequency = board_->frequency,
                                                            .most_steps = options_.inference_steps},
                                                           diagnostics_);
  if (diagnostics_.has_errors())
    return exit_program;
  if (options_.emit == Emit::types) {
    std::string text;
    llvm::raw_string_ostream out(text);
    types::print_annotated(*program, sources_, out);
    return write("-", text);
  }

  clock_.begin("lower");
  progress_.begin("lowering");
  std::unique_ptr<ir::Program> lowered = build::lower(*program, diagnostics_);
  if (diagnostics_.has_errors())
    return exit_program;
  std::string faults;
  llvm::raw_string_ostream fault_stream(faults);
  if (!ir::verify(*lowered, fault_stream))
    return failed(llvm::createStringError("the intermediate representation is broken:\n" + faults));
  for (const std::string& name : board_->pins.names)
    lowered->board_pins.insert(name);
  clock_.begin("passes");
  // Chips have words of 32 bits, the simulator those of this machine; the C++ that is made for larger words
  // refuses to be compiled for smaller ones.
  if (image_ || options_.reduced)
    passes::leave_out_unreached(*lowered);
  const unsigned word_bits = image_ || (options_.board_given && !board_->flavour.empty()) ? 32 : 64;
  if (!passes::run_all(*lowered, fault_stream, program->inferred ? word_bits : 0, image_ || options_.run))
    return failed(llvm::createStringError("a pass broke the intermediate representation:\n" + faults));
  passes::check_pin_users(*lowered, board_->sharing, diagnostics_);
  if (diagnostics_.has_errors())
    return exit_program;
  if (options_.emit == Emit::ir) {
    std::string text;
    llvm::raw_string_ostream out(text);
    ir::print(*lowered, out, &sources_);
    return write("-", text);
  }

  needs_ = passes::find_needs(*lowered);
  if (options_.reduced && needs_.dynamic) {
    progress_.stop();
    llvm::errs() << "pyasync2cpp: all of the runtime is needed:\n";
    for (const std::string& reason : reasons())
      llvm::errs() << "  " << reason << "\n";
    return exit_usage;
  }
  clock_.begin("print");
  cpp::PrintOptions print_options;
  print_options.script_name = llvm::sys::path::filename(options_.input).str();
  print_options.version = P2C_VERSION;
  print_options.board = &board_->table;
  if (image_)
    print_options.board_name = board_->name;
  print_options.has_tracebacks = !image_ || has_tracebacks(needs_, options_, *board_);
  print_options.whole_board = options_.run;
  print_options.lines = options_.emit == Emit::assembly || image_ == image::Format::elf;
  if (needs_.dynamic)
    for (const auto& module : api::builtin_model().modules)
      print_options.native_modules.push_back(module->name);
  // Only people need the layout.
  print_options.format =
      !options_.run && !image_ && options_.emit != Emit::ll && options_.emit != Emit::assembly;
  std::string cpp = cpp::print(*lowered, sources_, print_options);
  if (!options_.run && !image_ && (!options_.emit || options_.emit == Emit::cpp) && !options_.check_generated)
    return write(options_.emit ? "-" : default_output(options_, ".cpp"), cpp);
  return native(cpp);
}

int Pipeline::native(const std::string& cpp) {
  clock_.begin("c++");
  progress_.begin("compiling the generated C++");
  const bool for_board = image_ || (options_.emit && options_.board_given && !board_->flavour.empty());
  llvm::Expected<native::Flavour> flavour = native::find_flavour(for_board           ? board_->flavour
                                                                 : options_.sanitize ? "sim-asan"
                                                                                     : "sim");
  if (!flavour)
    return failed(flavour.takeError());
  native::Places places = native::find_places(program_);
  native::Toolchain toolchain(std::move(*flavour), places);
  native::CompileOptions compile_options;
  compile_options.name = llvm::sys::path::stem(options_.input).str() + ".cpp";
  compile_options.strict = options_.check_generated;
  compile_options.frames = options_.size != SizeForm::none;
  // To try a large program out, what counts is the time until it runs.
  constexpr size_t large_program = 256 * 1024;
  if (!options_.optimize.empty())
    compile_options.arguments = {"-O" + options_.optimize};
  else if (options_.run && cpp.size() > large_program)
    compile_options.arguments = {"-Os"};
  if (options_.emit == Emit::ll) {
    llvm::Expected<std::string> text = toolchain.emit_llvm(cpp, compile_options);
    return text ? write("-", *text) : failed(text.takeError());
  }
  if (options_.emit == Emit::assembly) {
    compile_options.arguments.push_back("-gline-tables-only");
    llvm::Expected<std::string> text = toolchain.emit_asm(cpp, compile_options);
    return text ? write("-", interleave(*text)) : failed(text.takeError());
  }
  if (image_ == image::Format::elf)
    compile_options.arguments.push_back("-g"); // ELF files are for debuggers; nothing of this is on the board
  compile_options.whole = image_ && is_linked_whole(needs_);
  llvm::Expected<native::Compiled> compiled = toolchain.compile(cpp, compile_options);
  if (!compiled)
    return failed(compiled.takeError());
  if (image_)
    return write_image(toolchain, *compiled);
  if (!options_.run)
    return options_.emit ? write_output(options_, "-", cpp) : exit_done;
  clock_.begin("link");
  progress_.begin("linking");
  llvm::SmallString<128> path;
  if (std::error_code error = llvm::sys::fs::createTemporaryFile("pyasync2cpp", "", path))
    return failed(llvm::createStringError(error, "no temporary file: " + error.message()));
  executable_ = path.str().str();
  native::LinkOptions link_options;
  if (options_.reduced)
    link_options.parts = parts_without(needs_);
  if (llvm::Error error = toolchain.link({compiled->bytes}, executable_, link_options))
    return failed(std::move(error));
  runs_ = true;
  return exit_done;
}

int Pipeline::write_image(const native::Toolchain& toolchain, const native::Compiled& program) {
  clock_.begin("link");
  llvm::Expected<Firmware> firmware =
      make_firmware(toolchain, program, needs_, reasons(), options_, *board_, *image_);
  if (!firmware)
    return failed(firmware.takeError());
  if (!firmware->fits) {
    llvm::errs() << "pyasync2cpp: `" << options_.input << "` does not fit " << board_->name << "\n"
                 << firmware->sizes;
    return exit_program;
  }
  llvm::outs() << firmware->sizes;
  const char* ending = *image_ == image::Format::elf ? ".elf" : ".uf2";
  const int status = write_output(options_, default_output(options_, ending), firmware->bytes);
  if (status != exit_done)
    return status;
  llvm::Error error =
      options_.flash ? flash(firmware->bytes, *board_, options_.drive) : llvm::Error::success();
  if (!error && options_.monitor)
    error = monitor(*board_, options_.port);
  if (!error)
    return exit_done;
  llvm::errs() << "pyasync2cpp: " << llvm::toString(std::move(error)) << "\n";
  return exit_usage;
}

int Pipeline::execute() {
  // The script's folder is the drive that the program sees.
  std::string folder = llvm::sys::path::parent_path(options_.input).str();
  if (folder.empty())
    folder = ".";
  std::vector<const char*> arguments = {options_.input.c_str(), "--root", folder.c_str()};
  for (const std::string& argument : options_.simulator_arguments)
    arguments.push_back(argument.c_str());
  arguments.push_back(nullptr);
  llvm::outs().flush();
  return run_program(executable_, arguments);
}

} // namespace

int run_pipeline(const Options& options, const char* program) {
  return Pipeline(options, program).run();
}

} // namespace p2c::driver
