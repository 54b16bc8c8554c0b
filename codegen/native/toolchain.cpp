#include "codegen/native/toolchain.h"
#include "codegen/native/lld.h"
#include "codegen/output/output.h"
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/FileUtilities.h>

namespace fs = llvm::sys::fs;

namespace p2c::native {

Toolchain::Toolchain(Flavour flavour, Places places)
    : flavour_(std::move(flavour)), places_(std::move(places)), cache_(places_.cache) {}

std::vector<std::string> Toolchain::compile_arguments(const CompileOptions& options) const {
  std::vector<std::string> arguments = {"--target=" + flavour_.triple, "-resource-dir=" + places_.resources};
  auto append = [&](const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
  };
  append(flavour_.compile);
  append(flavour_.app);
  append(options.arguments);
  if (options.strict)
    append({"-Wall", "-Wextra", "-Werror"});
  else
    append({"-w"});
  return arguments;
}

PrecompiledHeader Toolchain::precompiled_header(const std::vector<std::string>& arguments,
                                                llvm::StringRef headers) const {
  return PrecompiledHeader(flavour_.name, arguments, headers, places_);
}

llvm::Expected<std::string> Toolchain::install_precompiled() const {
  return precompiled_header(compile_arguments({}), hash_headers(places_.include)).install();
}

/// Everything that the product depends on.
static std::string product_key(const ClangJob& job, llvm::StringRef headers) {
  Key key;
  key.add("product").add(std::to_string(static_cast<int>(job.product))).add(clang_version()).add(headers);
  key.add(job.name).add(job.text);
  for (const std::string& argument : job.arguments)
    key.add(argument);
  return key.text();
}

llvm::Expected<Compiled> Toolchain::produce(Product product, llvm::StringRef text,
                                            const CompileOptions& options) const {
  ClangJob job;
  job.product = product;
  job.arguments = compile_arguments(options);
  job.name = options.name;
  job.text = text;
  job.include_root = places_.include;
  job.frames = options.frames;

  Compiled compiled;
  const std::string headers = hash_headers(places_.include);
  const std::string key = product_key(job, headers);
  if (!options.frames)
    if (std::unique_ptr<llvm::MemoryBuffer> cached = cache_.read(key)) {
      compiled.bytes = cached->getBuffer().str();
      compiled.from_cache = true;
      return compiled;
    }

  const PrecompiledHeader precompiled = precompiled_header(job.arguments, headers);
  auto precompile = [&]() -> llvm::Error {
    llvm::Expected<std::string> path = precompiled.make_cached();
    if (path)
      job.precompiled = *path;
    return path.takeError();
  };
  if (options.precompile) {
    job.precompiled = precompiled.find();
    if (job.precompiled.empty())
      if (llvm::Error error = precompile())
        return std::move(error);
  }

  ClangReport report;
  llvm::Expected<llvm::SmallString<0>> bytes = run_clang(job, report);
  if (!bytes && report.stale_precompiled && !job.precompiled.empty()) {
    // The headers are ours and their hash is right, so it is a header of the C library that changed, or the
    // file is damaged.
    llvm::consumeError(bytes.takeError());
    job.precompiled.clear();
    if (llvm::Error error = precompile())
      return std::move(error);
    report = {};
    bytes = run_clang(job, report);
  }
  if (!bytes)
    return bytes.takeError();
  compiled.bytes = bytes->str().str();
  compiled.precompiled = job.precompiled;
  compiled.frames = std::move(report.frames);
  if (!options.frames)
    cache_.write(key, compiled.bytes);
  return compiled;
}

llvm::Expected<Compiled> Toolchain::compile(llvm::StringRef text, const CompileOptions& options) const {
  return produce(options.whole ? Product::bitcode : Product::object, text, options);
}

static llvm::Expected<std::string> text_of(llvm::Expected<Compiled> compiled) {
  if (!compiled)
    return compiled.takeError();
  return std::move(compiled->bytes);
}

llvm::Expected<std::string> Toolchain::emit_llvm(llvm::StringRef text, const CompileOptions& options) const {
  return text_of(produce(Product::llvm_ir, text, options));
}

llvm::Expected<std::string> Toolchain::emit_asm(llvm::StringRef text, const CompileOptions& options) const {
  return text_of(produce(Product::assembly, text, options));
}

/// The name in braces that `word` begins with, without them; or nothing.
static llvm::StringRef first_placeholder(llvm::StringRef word) {
  return word.split('{').second.split('}').first;
}

llvm::Expected<std::vector<std::string>> Toolchain::link_arguments(llvm::ArrayRef<std::string> inputs,
                                                                   const LinkOptions& options) const {
  const TargetLibraries target = find_libraries(flavour_.triple);
  struct Replacement {
    llvm::StringRef name, value;
    std::string missing;
  };
  std::vector<Replacement> replacements = {
      {"include", places_.include, "the runtime's headers"},
      {"lib", places_.library, "the runtime's archives"},
      {"resources", places_.resources, "clang's library folder"},
      {"libc", target.libc, target.libc_missing},
      {"gcc", target.gcc, target.gcc_missing},
      {"interpreter", target.interpreter, "a dynamic loader for this machine"},
      {"emulation", target.emulation, "a linker emulation for this machine"},
      {"arch", target.arch, "a name for this machine"},
  };
  for (const auto& [name, value] : options.words)
    replacements.push_back({name, value, "a value for `" + name + "`"});
  auto fail = [&](const std::string& what) -> llvm::Error {
    return llvm::make_error<Failure>(Failure::Stage::link, Failure::Fault::installation,
                                     "cannot find " + what);
  };

  std::vector<std::string> arguments;
  for (const std::string& word : flavour_.link) {
    if (word == "{inputs}") {
      arguments.insert(arguments.end(), inputs.begin(), inputs.end());
      continue;
    }
    std::string filled = word;
    while (llvm::StringRef(filled).contains('{')) {
      const llvm::StringRef name = first_placeholder(filled);
      const Replacement* found = nullptr;
      for (const Replacement& replacement : replacements)
        if (replacement.name == name)
          found = &replacement;
      if (!found)
        return fail("what `" + word + "` means in the flavour `" + flavour_.name + "`");
      if (found->value.empty())
        return fail(found->missing);
      const size_t start = filled.find('{');
      filled.replace(start, name.size() + 2, found->value.str());
    }
    if (filled.front() == '/' && !fs::exists(filled) && filled != target.interpreter)
      return fail("`" + filled + "`");
    arguments.push_back(std::move(filled));
  }
  return arguments;
}

llvm::Error Toolchain::link(llvm::ArrayRef<llvm::StringRef> objects, llvm::StringRef path,
                            const LinkOptions& options) const {
  auto machine_failure = [](llvm::Error error) -> llvm::Error {
    return llvm::make_error<Failure>(Failure::Stage::write, Failure::Fault::machine,
                                     llvm::toString(std::move(error)));
  };

  // LLD reads files only.
  std::vector<std::string> inputs;
  std::vector<std::unique_ptr<llvm::FileRemover>> removers;
  for (llvm::StringRef object : objects) {
    llvm::SmallString<128> file;
    int descriptor;
    if (std::error_code code = fs::createTemporaryFile("pyasync2cpp", "o", descriptor, file))
      return machine_failure(llvm::createFileError(file, code));
    removers.push_back(std::make_unique<llvm::FileRemover>(file));
    inputs.push_back(std::string(file));
    llvm::raw_fd_ostream stream(descriptor, /*shouldClose=*/true);
    stream << object;
    stream.close();
    if (std::error_code code = stream.error()) {
      stream.clear_error();
      return machine_failure(llvm::createFileError(file, code));
    }
  }

  llvm::Expected<std::vector<std::string>> arguments = link_arguments(inputs, options);
  if (!arguments)
    return arguments.takeError();
  if (!options.parts.empty()) {
    // First, so that what they define is not looked for elsewhere.
    std::vector<std::string> parts = {"--whole-archive"};
    for (const std::string& part : options.parts)
      parts.push_back(places_.library + "/libpy-" + flavour_.name + "-" + part + ".a");
    parts.push_back("--no-whole-archive");
    arguments->insert(arguments->begin(), parts.begin(), parts.end());
  }
  if (options.whole)
    arguments->insert(arguments->end(), flavour_.whole.begin(), flavour_.whole.end());
  arguments->insert(arguments->end(), options.arguments.begin(), options.arguments.end());
  llvm::Error error = output::write_aside(
      path,
      [&](llvm::StringRef aside) -> llvm::Error {
        std::vector<std::string> with_output = *arguments;
        with_output.insert(with_output.end(), {"-o", aside.str()});
        return run_lld(with_output);
      },
      output::Mode::program);
  if (!error || error.isA<Failure>())
    return error;
  return machine_failure(std::move(error));
}

} // namespace p2c::native
