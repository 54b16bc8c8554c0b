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

Progress::Progress(std::chrono::milliseconds after) : after_(after) {
  if (isatty(STDERR_FILENO))
    thread_ = std::thread([this] { run(); });
}

Progress::~Progress() {
  stop();
}

void Progress::begin(const char* what) {
  std::lock_guard lock(mutex_);
  what_ = what;
}

void Progress::stop() {
  if (!thread_.joinable())
    return;
  {
    std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Progress::run() {
  auto start = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  bool was_shown = false;
  auto wait = after_;
  while (!changed_.wait_for(lock, wait, [this] { return is_stopping_; })) {
    auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start).count();
    std::string line = fmt::format("\r\33[Kpyasync2cpp: {} ... {} s", what_ ? what_ : "working", seconds);
    (void)!write(STDERR_FILENO, line.data(), line.size());
    was_shown = true;
    wait = std::chrono::seconds(1);
  }
  if (was_shown)
    (void)!write(STDERR_FILENO, "\r\33[K", 4);
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
