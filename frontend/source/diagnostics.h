// Collects every diagnostic of a run and prints them at its end. Every room reports here:
//
//   diagnostics.report(diag::duplicate_argument, range, name)
//       .note(diag::first_declared_here, first_range);
//
// The texts, severities and ids are declared in diagnostics.def; a wrong number of arguments does not
// compile.
#pragma once

#include "frontend/source/location.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace p2c::source {

class SourceManager;

enum class Severity : uint8_t { error, warning, remark, note };

/// "error", "warning", ...
std::string_view name_of(Severity severity);

/// Everything diagnostics.def says of one diagnostic.
struct DiagnosticInfo {
  std::string_view room;
  std::string_view identifier; ///< as declared, in snake case
  Severity severity;
  std::string_view message;
  std::string_view help;
  std::string_view explanation;

  /// The id that users see: in kebab case.
  std::string id() const;
};

enum class DiagnosticId : uint16_t {
#define DIAG(room, id, severity, message, help, explanation) id,
#include "frontend/source/diagnostics.def"
};

inline constexpr DiagnosticInfo diagnostic_table[] = {
#define DIAG(room, id, severity, message, help, explanation)                                                 \
  {#room, #id, Severity::severity, message, help, explanation},
#include "frontend/source/diagnostics.def"
};

/// The number of arguments a message or help text asks for.
constexpr unsigned placeholder_count(std::string_view text) {
  unsigned next = 0, highest = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{')
      continue;
    if (i + 1 < text.size() && text[i + 1] == '{') {
      ++i;
      continue;
    }
    unsigned index = next;
    if (i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9')
      index = static_cast<unsigned>(text[i + 1] - '0');
    else
      ++next;
    if (index + 1 > highest)
      highest = index + 1;
  }
  return highest;
}

/// The type of `diag::some_id`: lets `report` check its arguments while compiling.
template <DiagnosticId Id>
struct DiagnosticName {
  static constexpr const DiagnosticInfo& info = diagnostic_table[static_cast<unsigned>(Id)];
  static constexpr unsigned arguments = placeholder_count(info.message) > placeholder_count(info.help)
                                            ? placeholder_count(info.message)
                                            : placeholder_count(info.help);
};

/// One underlined place with a remark, belonging to a diagnostic.
struct Note {
  DiagnosticId id;
  Range range; ///< may be invalid: then only the text is printed
  std::string message;
};

struct Diagnostic {
  DiagnosticId id;
  Range range; ///< may be invalid: then only the text is printed
  std::string message;
  std::string help;
  std::vector<Note> notes;

  const DiagnosticInfo& info() const { return diagnostic_table[static_cast<unsigned>(id)]; }
  Severity severity() const { return info().severity; }
};

/// Replaces `{}` and `{0}` by the arguments, and `{{` by `{`.
std::string substitute(std::string_view text, const std::string* arguments, size_t count);

inline std::string to_argument(llvm::StringRef text) {
  return text.str();
}
inline std::string to_argument(const std::string& text) {
  return text;
}
inline std::string to_argument(const char* text) {
  return text;
}
template <class Number>
  requires std::is_arithmetic_v<Number>
std::string to_argument(Number number) {
  return std::to_string(number);
}

/// Adds notes to the diagnostic just reported.
class DiagnosticBuilder {
public:
  explicit DiagnosticBuilder(Diagnostic* diagnostic) : diagnostic_(diagnostic) {}

  /// Points at a second place.
  template <DiagnosticId Id, class... Arguments>
  DiagnosticBuilder& note(DiagnosticName<Id> name, Range range, const Arguments&... arguments);
  /// Replaces the help text of the declaration: for help that depends on the case (`did you mean ...`).
  DiagnosticBuilder& help(std::string text);

private:
  Diagnostic* diagnostic_; // null for a repetition that is not kept
};

enum class Format : uint8_t { text, json };

struct RenderOptions {
  Format format = Format::text;
  bool colors = false;
};

class DiagnosticEngine {
public:
  explicit DiagnosticEngine(const SourceManager& sources) : sources_(sources) {}
  DiagnosticEngine(const DiagnosticEngine&) = delete;

  /// Records a diagnostic. The same one at the same place is kept once.
  template <DiagnosticId Id, class... Arguments>
  DiagnosticBuilder report(DiagnosticName<Id>, Range range, const Arguments&... arguments) {
    static_assert(DiagnosticName<Id>::arguments == sizeof...(Arguments),
                  "wrong number of arguments for the text");
    static_assert(DiagnosticName<Id>::info.severity != Severity::note,
                  "a note belongs to an error or a warning");
    const std::string texts[sizeof...(Arguments) + 1] = {to_argument(arguments)...};
    return add(Id, range, texts, sizeof...(Arguments));
  }

  /// Keeps only errors of this file: it is none of the user's.
  void silence(FileId file) { silent_.insert(file.value); }

  size_t error_count() const { return errors_; }
  size_t warning_count() const { return warnings_; }
  bool has_errors() const { return errors_ != 0; }
  /// In the order they were reported.
  const std::deque<Diagnostic>& all() const { return diagnostics_; }

  /// Prints everything, sorted by file (in the order the files were loaded) and place.
  void render(llvm::raw_ostream& out, const RenderOptions& options = {}) const;

private:
  DiagnosticBuilder add(DiagnosticId id, Range range, const std::string* arguments, size_t count);

  const SourceManager& sources_;
  std::deque<Diagnostic> diagnostics_;
  llvm::DenseMap<uint64_t, llvm::SmallVector<uint32_t, 1>> by_place_; // finds repetitions
  llvm::DenseSet<uint32_t> silent_;
  size_t errors_ = 0;
  size_t warnings_ = 0;
};

template <DiagnosticId Id, class... Arguments>
DiagnosticBuilder& DiagnosticBuilder::note(DiagnosticName<Id> name, Range range,
                                           const Arguments&... arguments) {
  static_assert(DiagnosticName<Id>::arguments == sizeof...(Arguments),
                "wrong number of arguments for the text");
  static_assert(DiagnosticName<Id>::info.severity == Severity::note, "only a note can be attached");
  (void)name;
  if (!diagnostic_)
    return *this;
  const std::string texts[sizeof...(Arguments) + 1] = {to_argument(arguments)...};
  diagnostic_->notes.push_back(
      {Id, range, substitute(DiagnosticName<Id>::info.message, texts, sizeof...(Arguments))});
  return *this;
}

/// The diagnostic with this id, in kebab case; for `--explain`.
std::optional<DiagnosticId> find_diagnostic(llvm::StringRef id);
/// Prints what `--explain` says of a diagnostic.
void explain(DiagnosticId id, llvm::raw_ostream& out);

} // namespace p2c::source

/// The names to report by: `diag::expected_colon`.
namespace p2c::diag {
#define DIAG(room, id, severity, message, help, explanation)                                                 \
  inline constexpr ::p2c::source::DiagnosticName<::p2c::source::DiagnosticId::id> id{};
#include "frontend/source/diagnostics.def"
} // namespace p2c::diag
