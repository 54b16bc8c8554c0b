#include "codegen/cpp/format.h"

#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"

#include <cassert>

namespace p2c::cpp {

llvm::StringRef generated_style() {
  return "BasedOnStyle: LLVM\n"
         "Standard: c++20\n"
         "ColumnLimit: 110\n"
         "IndentWidth: 2\n"
         "PointerAlignment: Left\n"
         "DerivePointerAlignment: false\n"
         "AllowShortFunctionsOnASingleLine: Empty\n"
         "AllowShortIfStatementsOnASingleLine: WithoutElse\n"
         "IndentGotoLabels: false\n"
         "SortIncludes: Never\n"
         "ReflowComments: false\n";
}

/// The lines that are laid out. What clang-format takes for a line that is very long (a text, a table) grows
/// with the square of its length and more, and no one reads it.
static std::vector<clang::tooling::Range> readable_ranges(llvm::StringRef text) {
  constexpr size_t longest_line = 4000;
  std::vector<clang::tooling::Range> ranges;
  size_t begin = 0;
  auto end_range = [&](size_t end) {
    if (end > begin)
      ranges.emplace_back(static_cast<unsigned>(begin), static_cast<unsigned>(end - begin));
  };
  for (size_t at = 0; at < text.size();) {
    size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (next - at > longest_line) {
      end_range(at);
      begin = next;
    }
    at = next;
  }
  end_range(text.size());
  return ranges;
}

std::string format_generated(llvm::StringRef text) {
  clang::format::FormatStyle style = clang::format::getLLVMStyle();
  [[maybe_unused]] std::error_code error = clang::format::parseConfiguration(generated_style(), &style);
  assert(!error && "the style is ours");
  clang::tooling::Replacements changes =
      clang::format::reformat(style, text, readable_ranges(text), "app.cpp");
  llvm::Expected<std::string> result = clang::tooling::applyAllReplacements(text, changes);
  if (!result) {
    llvm::consumeError(result.takeError());
    return text.str();
  }
  return std::move(*result);
}

} // namespace p2c::cpp
