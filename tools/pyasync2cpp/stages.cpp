#include "tools/pyasync2cpp/stages.h"

#include "frontend/syntax/lexer.h"

#include "llvm/ADT/StringExtras.h"

#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

namespace p2c::driver {

void StageClock::begin(const char* stage) {
  if (wanted_)
    stages_.push_back({stage, std::chrono::steady_clock::now()});
}

void StageClock::report() {
  if (!wanted_)
    return;
  auto end = std::chrono::steady_clock::now();
  for (size_t i = 0; i < stages_.size(); ++i) {
    auto stop = i + 1 < stages_.size() ? stages_[i + 1].start : end;
    double ms = std::chrono::duration<double, std::milli>(stop - stages_[i].start).count();
    llvm::errs() << fmt::format("{:<8} {:8.1f} ms\n", stages_[i].name, ms);
  }
}

void print_tokens(const source::SourceFile& file, source::DiagnosticEngine& diagnostics,
                  llvm::raw_ostream& out) {
  for (const syntax::Token& token : syntax::tokenize(file, diagnostics)) {
    source::Position begin = file.position(token.begin), end = file.position(token.end);
    out << fmt::format("{},{}-{},{}: {} ", begin.line, begin.column, end.line, end.column,
                       std::string_view(syntax::name_of(token.kind)));
    out << '\'';
    llvm::printEscapedString(file.text().slice(token.begin, token.end), out);
    out << "'\n";
  }
}

int run_program(const std::string& path, const std::vector<const char*>& arguments) {
  std::fflush(nullptr);
  // The program owns the terminal while it runs: Ctrl-C is for it.
  std::signal(SIGINT, SIG_IGN);
  pid_t child = fork();
  if (child == 0) {
    std::signal(SIGINT, SIG_DFL);
    execv(path.c_str(), const_cast<char* const*>(arguments.data()));
    _exit(127);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    continue;
  unlink(path.c_str());
  if (WIFSIGNALED(status))
    return 128 + WTERMSIG(status);
  return WEXITSTATUS(status);
}

} // namespace p2c::driver
