#include "codegen/native/clang.h"
#include "codegen/native/crash_guard.h"
#include "codegen/native/llvm_options.h"
#include "codegen/native/virtual_files.h"
#include <clang/Basic/Diagnostic.h>
#include <clang/Basic/Version.h>
#include <clang/CodeGen/CodeGenAction.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendActions.h>
#include <clang/Frontend/TextDiagnosticPrinter.h>
#include <clang/Frontend/Utils.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Support/VirtualFileSystem.h>
#include <llvm/Support/raw_ostream.h>

namespace p2c::native {

namespace {

/// Prints diagnostics into the report; takes the remarks of the coroutine passes into its table instead.
class ReportingConsumer : public clang::DiagnosticConsumer {
public:
  ReportingConsumer(ClangReport& report, clang::DiagnosticOptions* options)
      : report_(report), stream_(report.messages), printer_(stream_, options) {}

  void BeginSourceFile(const clang::LangOptions& language, const clang::Preprocessor* preprocessor) override {
    printer_.BeginSourceFile(language, preprocessor);
  }
  void EndSourceFile() override { printer_.EndSourceFile(); }

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic& diagnostic) override {
    if (level == clang::DiagnosticsEngine::Remark) {
      llvm::SmallString<128> text;
      diagnostic.FormatDiagnostic(text);
      add_remark(report_.frames, text);
      return;
    }
    DiagnosticConsumer::HandleDiagnostic(level, diagnostic);
    unsigned category = clang::DiagnosticIDs::getCategoryNumberForDiag(diagnostic.getID());
    if (level >= clang::DiagnosticsEngine::Error &&
        clang::DiagnosticIDs::getCategoryNameFromID(category) == "AST Deserialization Issue")
      report_.stale_precompiled = true;
    printer_.HandleDiagnostic(level, diagnostic);
  }

private:
  ClangReport& report_;
  llvm::raw_string_ostream stream_;
  clang::TextDiagnosticPrinter printer_;
};

} // namespace

static void initialise_targets() {
  static const bool done = [] {
    llvm::InitializeAllTargetInfos();
    llvm::InitializeAllTargets();
    llvm::InitializeAllTargetMCs();
    llvm::InitializeAllAsmParsers();
    llvm::InitializeAllAsmPrinters();
    return true;
  }();
  (void)done;
}

/// Variables with which clang's driver would let the user's environment into the program.
static void clear_environment() {
  for (const char* name :
       {"CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "CCC_OVERRIDE_OPTIONS", "CCC_ADD_ARGS",
        "CLANG_CONFIG_FILE_SYSTEM_DIR", "GCC_EXEC_PREFIX", "COMPILER_PATH", "CC_PRINT_OPTIONS"})
    ::unsetenv(name);
}

static std::unique_ptr<clang::FrontendAction> make_action(Product product) {
  switch (product) {
  case Product::object:
    return std::make_unique<clang::EmitObjAction>();
  case Product::bitcode:
    return std::make_unique<clang::EmitBCAction>();
  case Product::assembly:
    return std::make_unique<clang::EmitAssemblyAction>();
  case Product::llvm_ir:
    return std::make_unique<clang::EmitLLVMAction>();
  case Product::precompiled_header:
    return std::make_unique<clang::GeneratePCHAction>();
  }
  llvm_unreachable("a product was forgotten");
}

static std::vector<std::string> command_line(const ClangJob& job) {
  std::vector<std::string> command = {"clang++", "--no-default-config"};
  command.insert(command.end(), job.arguments.begin(), job.arguments.end());
  command.push_back(std::string("-I") + virtual_root);
  command.push_back(std::string("-fdebug-compilation-dir=") + virtual_root);
  if (job.frames)
    command.insert(command.end(), {"-Rpass=coro-(split|elide)", "-Rpass-missed=coro-elide"});
  if (job.product == Product::precompiled_header)
    command.insert(command.end(), {"-Xclang", "-fno-pch-timestamp", "-x", "c++-header"});
  command.insert(command.end(), {"-c", std::string(virtual_root) + "/" + job.name});
  return command;
}

static bool run(const ClangJob& job, const std::vector<std::string>& command, ClangReport& report,
                llvm::SmallString<0>& product) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files =
      make_virtual_files(job.include_root, std::string(virtual_root) + "/" + job.name, job.text);

  std::vector<const char*> arguments;
  for (const std::string& argument : command)
    arguments.push_back(argument.c_str());
  llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions> options = new clang::DiagnosticOptions;
  llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> driver_diagnostics =
      clang::CompilerInstance::createDiagnostics(options.get(), new ReportingConsumer(report, options.get()));
  clang::CreateInvocationOptions how;
  how.Diags = driver_diagnostics;
  how.VFS = files;
  std::shared_ptr<clang::CompilerInvocation> invocation = clang::createInvocation(arguments, how);
  if (!invocation)
    return false;
  if (!job.precompiled.empty())
    invocation->getPreprocessorOpts().ImplicitPCHInclude = job.precompiled;

  const LlvmOptions llvm_options(invocation->getFrontendOpts().LLVMArgs);
  if (!llvm_options.mistake().empty()) {
    report.messages += llvm_options.mistake() + "\n";
    return false;
  }

  clang::CompilerInstance compiler;
  compiler.setInvocation(std::move(invocation));
  compiler.createDiagnostics(new ReportingConsumer(report, &compiler.getDiagnosticOpts()));
  compiler.createFileManager(files);
  compiler.setVerboseOutputStream(std::make_unique<llvm::raw_null_ostream>());
  if (job.product == Product::precompiled_header)
    compiler.getFrontendOpts().OutputFile = job.output;
  else
    compiler.setOutputStream(std::make_unique<llvm::raw_svector_ostream>(product));
  std::unique_ptr<clang::FrontendAction> action = make_action(job.product);
  return compiler.ExecuteAction(*action) && !compiler.getDiagnostics().hasErrorOccurred();
}

llvm::Expected<llvm::SmallString<0>> run_clang(const ClangJob& job, ClangReport& report) {
  initialise_targets();
  clear_environment();
  const std::vector<std::string> command = command_line(job);
  const Failure::Stage stage =
      job.product == Product::precompiled_header ? Failure::Stage::precompile : Failure::Stage::compile;

  llvm::SmallString<0> product;
  bool succeeded = false;
  const std::string crash = run_guarded([&] { succeeded = run(job, command, report, product); });
  if (succeeded && crash.empty())
    return std::move(product);
  auto failure = std::make_unique<Failure>(stage, Failure::Fault::compiler,
                                           crash.empty() ? "clang rejects the generated C++"
                                                         : "clang crashed on the generated C++: " + crash);
  failure->messages = report.messages;
  failure->command = command;
  return llvm::Error(std::move(failure));
}

std::string clang_version() {
  return clang::getClangFullVersion();
}

} // namespace p2c::native
