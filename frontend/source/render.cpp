// Prints the diagnostics of a run for people: file, place, text, the line with its underline, notes and help.
#include "frontend/source/render.h"
#include "frontend/source/diagnostics.h"
#include "frontend/source/source_manager.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>
#include <tuple>

namespace p2c::source {

namespace {

constexpr size_t longest_excerpt = 160; // code points of a source line shown around the underline

struct Style {
  const char *bold = "", *error = "", *warning = "", *note = "", *underline = "", *help = "", *reset = "";
};

constexpr Style colored = {"\33[1m",    "\33[1;31m", "\33[1;35m", "\33[1;36m",
                           "\33[1;32m", "\33[1;34m", "\33[0m"};

class TextRenderer {
public:
  TextRenderer(const SourceManager& sources, llvm::raw_ostream& out, bool colors)
      : sources_(sources), out_(out), style_(colors ? colored : Style()) {}

  void render(const Diagnostic& diagnostic) {
    head(diagnostic.range);
    out_ << style_of(diagnostic.severity()) << name_of(diagnostic.severity()) << ": " << style_.reset
         << style_.bold << diagnostic.message << style_.reset << " [" << diagnostic.info().id() << "]\n";
    excerpt(diagnostic.range);
    for (const Note& note : diagnostic.notes) {
      head(note.range);
      out_ << style_.note << "note: " << style_.reset << note.message << '\n';
      excerpt(note.range);
    }
    if (!diagnostic.help.empty())
      out_ << "  " << style_.help << "help: " << style_.reset << diagnostic.help << '\n';
  }

private:
  const char* style_of(Severity severity) const {
    return severity == Severity::error     ? style_.error
           : severity == Severity::warning ? style_.warning
                                           : style_.note;
  }

  void head(Range range) {
    out_ << style_.bold;
    if (range.valid()) {
      const SourceFile& file = sources_.file(range.file);
      out_ << file.name() << ':' << file.position(range.begin).line << ':'
           << file.characters_before(range.begin) + 1 << ": ";
    } else {
      out_ << "pyasync2cpp: ";
    }
    out_ << style_.reset;
  }

  // The source line of a place, and under it a caret with tildes to the place's end.
  void excerpt(Range range) {
    if (!range.valid())
      return;
    const SourceFile& file = sources_.file(range.file);
    Position begin = file.position(range.begin);
    llvm::StringRef line = file.line(begin.line);
    size_t first = begin.column;
    size_t last = std::min<size_t>(line.size(), first + std::max<uint32_t>(range.end - range.begin, 1));
    Window window = choose_window(line, first);
    std::string shown, marks;
    if (window.begin > 0) {
      shown = "...";
      marks = "   ";
    }
    for (size_t i = window.begin; i < window.end;) {
      size_t next = i + 1;
      while (next < line.size() && (static_cast<uint8_t>(line[next]) & 0xc0) == 0x80)
        ++next;
      append(line.slice(i, next), i == first ? '^' : i > first && i < last ? '~' : ' ', shown, marks);
      i = next;
    }
    if (window.end < line.size())
      shown += "...";
    if (first >= line.size())
      marks += '^';
    marks.erase(marks.find_last_not_of(" \t") + 1);
    out_ << llvm::format_decimal(begin.line, 5) << " | " << shown << '\n';
    out_ << "      | " << style_.underline << marks << style_.reset << '\n';
  }

  struct Window {
    size_t begin, end;
  };

  static Window choose_window(llvm::StringRef line, size_t first) {
    if (line.size() <= longest_excerpt)
      return {0, line.size()};
    size_t begin = first > longest_excerpt / 2 ? first - longest_excerpt / 2 : 0;
    size_t end = std::min(line.size(), begin + longest_excerpt);
    auto continues = [&](size_t i) {
      return i < line.size() && (static_cast<uint8_t>(line[i]) & 0xc0) == 0x80;
    };
    while (continues(begin))
      ++begin;
    while (continues(end))
      ++end;
    return {begin, end};
  }

  // One character of the line, and a mark below it that is as wide. Tabs stay tabs in both lines; what a
  // terminal would obey or not show becomes `?`.
  static void append(llvm::StringRef character, char mark, std::string& shown, std::string& marks) {
    if (character == "\t") {
      shown += '\t';
      marks += mark == ' ' ? "\t" : std::string(1, mark);
      return;
    }
    int width = llvm::sys::unicode::columnWidthUTF8(character);
    if (width < 0) {
      shown += '?';
      marks += mark;
      return;
    }
    shown += character;
    for (int i = 0; i < width; ++i)
      marks += mark == '^' && i > 0 ? '~' : mark;
  }

  const SourceManager& sources_;
  llvm::raw_ostream& out_;
  Style style_;
};

} // namespace

void DiagnosticEngine::render(llvm::raw_ostream& out, const RenderOptions& options) const {
  // By place; of several at one place, the first reported is first.
  std::vector<std::tuple<uint32_t, uint32_t, size_t>> order;
  for (const Diagnostic& diagnostic : diagnostics_)
    order.emplace_back(diagnostic.range.file.value, diagnostic.range.begin, order.size());
  llvm::sort(order);
  std::vector<const Diagnostic*> sorted;
  for (const auto& [file, begin, index] : order)
    sorted.push_back(&diagnostics_[index]);
  if (options.format == Format::json) {
    render_json(sources_, sorted, out);
    return;
  }
  TextRenderer renderer(sources_, out, options.colors);
  for (const Diagnostic* diagnostic : sorted)
    renderer.render(*diagnostic);
}

void explain(DiagnosticId id, llvm::raw_ostream& out) {
  const DiagnosticInfo& info = diagnostic_table[static_cast<unsigned>(id)];
  const std::string arguments[] = {"...", "...", "...", "..."};
  out << info.id() << " (" << name_of(info.severity) << ")\n\n  "
      << substitute(info.message, arguments, std::size(arguments)) << '\n';
  if (!info.help.empty())
    out << "  help: " << substitute(info.help, arguments, std::size(arguments)) << '\n';
  if (!info.explanation.empty())
    out << '\n' << info.explanation << '\n';
}

} // namespace p2c::source
