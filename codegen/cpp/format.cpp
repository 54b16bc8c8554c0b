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

std::string format_generated(llvm::StringRef text) {
  clang::format::FormatStyle style = clang::format::getLLVMStyle();
  [[maybe_unused]] std::error_code error = clang::format::parseConfiguration(generated_style(), &style);
  assert(!error && "the style is ours");
  clang::tooling::Range all(0, text.size());
  clang::tooling::Replacements changes = clang::format::reformat(style, text, {all}, "app.cpp");
  llvm::Expected<std::string> result = clang::tooling::applyAllReplacements(text, changes);
  if (!result) {
    llvm::consumeError(result.takeError());
    return text.str();
  }
  return std::move(*result);
}

} // namespace p2c::cpp
