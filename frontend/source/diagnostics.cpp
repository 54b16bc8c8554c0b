#include "frontend/source/diagnostics.h"

#include <algorithm>

namespace p2c::source {

std::string DiagnosticInfo::id() const {
  std::string id(identifier);
  std::replace(id.begin(), id.end(), '_', '-');
  return id;
}

std::string substitute(std::string_view text, const std::string* arguments, size_t count) {
  std::string result;
  size_t next = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((text[i] == '{' || text[i] == '}') && i + 1 < text.size() && text[i + 1] == text[i]) {
      result += text[i++];
      continue;
    }
    if (text[i] != '{') {
      result += text[i];
      continue;
    }
    size_t index = text[i + 1] == '}' ? next++ : static_cast<size_t>(text[i + 1] - '0');
    assert(index < count && "a diagnostic names an argument it is not given");
    result += arguments[index];
    i = text.find('}', i);
  }
  return result;
}

DiagnosticBuilder& DiagnosticBuilder::help(std::string text) {
  if (diagnostic_)
    diagnostic_->help = std::move(text);
  return *this;
}

DiagnosticBuilder DiagnosticEngine::add(DiagnosticId id, Range range, const std::string* arguments,
                                        size_t count) {
  const DiagnosticInfo& info = diagnostic_table[static_cast<unsigned>(id)];
  if (info.severity != Severity::error && silent_.contains(range.file.value))
    return DiagnosticBuilder(nullptr);
  std::string message = substitute(info.message, arguments, count);
  uint64_t place = uint64_t(range.file.value) << 32 | range.begin;
  for (uint32_t index : by_place_[place]) {
    const Diagnostic& earlier = diagnostics_[index];
    if (earlier.id == id && earlier.range == range && earlier.message == message)
      return DiagnosticBuilder(nullptr);
  }
  by_place_[place].push_back(static_cast<uint32_t>(diagnostics_.size()));
  diagnostics_.push_back({id, range, std::move(message), substitute(info.help, arguments, count), {}});
  if (info.severity == Severity::error)
    ++errors_;
  if (info.severity == Severity::warning)
    ++warnings_;
  return DiagnosticBuilder(&diagnostics_.back());
}

std::string_view name_of(Severity severity) {
  switch (severity) {
  case Severity::error:
    return "error";
  case Severity::warning:
    return "warning";
  case Severity::remark:
    return "remark";
  case Severity::note:
    return "note";
  }
  llvm_unreachable("not a severity");
}

std::optional<DiagnosticId> find_diagnostic(llvm::StringRef id) {
  for (size_t i = 0; i < std::size(diagnostic_table); ++i)
    if (id == llvm::StringRef(diagnostic_table[i].id()))
      return static_cast<DiagnosticId>(i);
  return std::nullopt;
}

} // namespace p2c::source
