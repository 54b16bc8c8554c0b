// p2c-native: this room alone, for the build of the compiler (it makes the precompiled headers) and for
// tests. Not installed.
#include "codegen/native/toolchain.h"
#include "codegen/output/output.h"
#include <fmt/format.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/raw_ostream.h>

namespace cl = llvm::cl;
using namespace p2c::native;

namespace {

enum class Emit { program, object, llvm_ir, assembly, frames, precompiled, flavours };

cl::opt<std::string> source(cl::Positional, cl::desc("<C++ file, or - for standard input>"));
cl::opt<std::string> output("o", cl::desc("where the result goes (default: standard output)"), cl::init("-"));
cl::opt<std::string> flavour_name("flavour", cl::desc("one of targets/toolchains.json"), cl::init("sim"));
cl::opt<std::string> toolchains("toolchains", cl::desc("another toolchains.json"));
cl::opt<Emit> emit("emit", cl::desc("what to make"), cl::init(Emit::program),
                   cl::values(clEnumValN(Emit::program, "program", "an executable file"),
                              clEnumValN(Emit::object, "object", "an object file"),
                              clEnumValN(Emit::llvm_ir, "ll", "LLVM's textual IR"),
                              clEnumValN(Emit::assembly, "asm", "assembly"),
                              clEnumValN(Emit::frames, "frames", "a table of coroutine frames"),
                              clEnumValN(Emit::precompiled, "precompiled",
                                         "the precompiled header in the library folder"),
                              clEnumValN(Emit::flavours, "flavours", "the names of all flavours")));
cl::opt<bool> strict("strict", cl::desc("compile with -Wall -Wextra -Werror"));
cl::opt<bool> no_precompile("no-precompile", cl::desc("do without a precompiled header"));
cl::list<std::string> compile_argument("compile-arg", cl::desc("one more flag for clang"));
cl::list<std::string> link_argument("link-arg", cl::desc("one more argument for lld"));
cl::opt<std::string> include("include", cl::desc("the folder that holds runtime/"));
cl::opt<std::string> library("library", cl::desc("the folder of the runtime's archives"));
cl::opt<std::string> cache("cache", cl::desc("the cache's folder; empty for none"));
cl::opt<bool> verbose("v", cl::desc("say on standard error what came from the cache"));

int fail(llvm::Error error) {
  llvm::handleAllErrors(
      std::move(error),
      [](const Failure& failure) {
        llvm::errs() << "p2c-native: " << failure.summary << '\n' << failure.messages;
        if (verbose)
          for (const std::string& word : failure.command)
            llvm::errs() << word << '\n';
      },
      [](const llvm::ErrorInfoBase& other) { llvm::errs() << "p2c-native: " << other.message() << '\n'; });
  return 1;
}

int write(llvm::StringRef bytes) {
  if (llvm::Error error = p2c::output::write_file(output, bytes))
    return fail(std::move(error));
  return 0;
}

std::string describe(const FrameTable& frames) {
  std::string text;
  for (const auto& [mangled, frame] : frames) {
    text +=
        fmt::format("{} frame {} align {} kept {}\n", frame.function, frame.bytes, frame.align, frame.kept);
    for (const std::string& caller : frame.elided_into)
      text += fmt::format("  elided in {}\n", caller);
  }
  return text;
}

template <class T>
int write(llvm::Expected<T> made) {
  return made ? write(llvm::StringRef(*made)) : fail(made.takeError());
}

int run(const Toolchain& toolchain, llvm::StringRef text) {
  CompileOptions options;
  options.strict = strict;
  options.precompile = !no_precompile;
  options.arguments = compile_argument;
  options.frames = emit == Emit::frames;
  switch (emit) {
  case Emit::llvm_ir:
    return write(toolchain.emit_llvm(text, options));
  case Emit::assembly:
    return write(toolchain.emit_asm(text, options));
  case Emit::precompiled:
  case Emit::flavours:
    llvm_unreachable("done without a source file");
  case Emit::program:
  case Emit::object:
  case Emit::frames:
    break;
  }
  llvm::Expected<Compiled> compiled = toolchain.compile(text, options);
  if (!compiled)
    return fail(compiled.takeError());
  if (verbose && compiled->from_cache)
    llvm::errs() << "object from the cache\n";
  else if (verbose)
    llvm::errs() << "object compiled from "
                 << (compiled->precompiled.empty() ? "text" : compiled->precompiled) << '\n';
  if (emit == Emit::frames)
    return write(describe(compiled->frames));
  if (emit == Emit::object)
    return write(compiled->bytes);
  LinkOptions link_options;
  link_options.arguments = link_argument;
  if (llvm::Error error = toolchain.link({compiled->bytes}, output, link_options))
    return fail(std::move(error));
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  cl::ParseCommandLineOptions(argc, argv);
  if (emit == Emit::flavours) {
    for (const std::string& name : flavour_names())
      llvm::outs() << name << '\n';
    return 0;
  }
  Places places = find_places(argv[0]);
  if (include.getNumOccurrences())
    places.include = include;
  if (library.getNumOccurrences())
    places.library = library;
  if (cache.getNumOccurrences())
    places.cache = cache;

  llvm::Expected<Flavour> flavour = find_flavour(flavour_name);
  if (!toolchains.empty()) {
    llvm::consumeError(flavour.takeError());
    llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> json = llvm::MemoryBuffer::getFile(toolchains);
    if (!json)
      return fail(llvm::createFileError(toolchains, json.getError()));
    flavour = read_flavour((*json)->getBuffer(), flavour_name);
  }
  if (!flavour)
    return fail(flavour.takeError());
  const Toolchain toolchain(*flavour, places);
  if (emit == Emit::precompiled) {
    llvm::Expected<std::string> path = toolchain.install_precompiled();
    if (!path)
      return fail(path.takeError());
    return write(*path + "\n");
  }
  if (source.empty()) {
    llvm::errs() << "p2c-native: no source file\n";
    return 2;
  }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text = llvm::MemoryBuffer::getFileOrSTDIN(source);
  if (!text)
    return fail(llvm::createFileError(source, text.getError()));
  return run(toolchain, (*text)->getBuffer());
}
