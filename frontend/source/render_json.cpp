// Prints the diagnostics of a run for editors and other programs.
#include "frontend/source/render.h"
#include "frontend/source/source_manager.h"

#include "llvm/Support/JSON.h"

namespace p2c::source {

namespace {

void write_place(const SourceFile& file, uint32_t offset, llvm::json::OStream& json) {
  json.object([&] {
    json.attribute("line", file.position(offset).line);
    json.attribute("column", file.characters_before(offset) + 1);
    json.attribute("offset", offset);
  });
}

void write_range(const SourceManager& sources, Range range, llvm::json::OStream& json) {
  if (!range.valid())
    return;
  const SourceFile& file = sources.file(range.file);
  json.attribute("file", llvm::json::fixUTF8(file.name()));
  json.attributeBegin("begin");
  write_place(file, range.begin, json);
  json.attributeEnd();
  json.attributeBegin("end");
  write_place(file, range.end, json);
  json.attributeEnd();
}

} // namespace

void render_json(const SourceManager& sources, llvm::ArrayRef<const Diagnostic*> diagnostics,
                 llvm::raw_ostream& out) {
  llvm::json::OStream json(out, 2);
  json.object([&] {
    json.attributeArray("diagnostics", [&] {
      for (const Diagnostic* diagnostic : diagnostics) {
        json.object([&] {
          json.attribute("id", diagnostic->info().id());
          json.attribute("severity", llvm::StringRef(name_of(diagnostic->severity())));
          json.attribute("message", llvm::json::fixUTF8(diagnostic->message));
          write_range(sources, diagnostic->range, json);
          if (!diagnostic->help.empty())
            json.attribute("help", llvm::json::fixUTF8(diagnostic->help));
          json.attributeArray("notes", [&] {
            for (const Note& note : diagnostic->notes) {
              json.object([&] {
                json.attribute("message", llvm::json::fixUTF8(note.message));
                write_range(sources, note.range, json);
              });
            }
          });
        });
      }
    });
  });
  out << '\n';
}

} // namespace p2c::source
