// Small helpers of the pipeline: timing the stages, printing what some of them give, running the result.
#pragma once

#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"

#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace p2c::driver {

/// Measures how long each stage takes, for `--timings`.
class StageClock {
public:
  explicit StageClock(bool wanted) : wanted_(wanted) {}
  void begin(const char* stage);
  void report();

private:
  struct Stage {
    const char* name;
    std::chrono::steady_clock::time_point start;
  };
  bool wanted_;
  std::vector<Stage> stages_;
};

/// Tells a terminal what is being done once that takes long; says nothing to a file or pipe, and leaves
/// nothing behind.
class Progress {
public:
  explicit Progress(std::chrono::milliseconds after);
  ~Progress();
  Progress(const Progress&) = delete;
  /// What is done from now on: "compiling the generated C++".
  void begin(const char* what);
  /// Takes the line away: something else is printed now.
  void stop();

private:
  void run();

  std::chrono::milliseconds after_;
  std::mutex mutex_;
  std::condition_variable changed_;
  const char* what_ = nullptr;
  bool is_stopping_ = false;
  std::thread thread_; // only on a terminal
};

/// `--emit=tokens`.
void print_tokens(const source::SourceFile& file, source::DiagnosticEngine& diagnostics,
                  llvm::raw_ostream& out);
/// Runs a program with its own name as the first argument, removes its file, and gives its exit status (128 +
/// the signal that ended it, as a shell does).
int run_program(const std::string& path, const std::vector<const char*>& arguments);

} // namespace p2c::driver
