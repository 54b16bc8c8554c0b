#include "codegen/image/size.h"
#include <algorithm>
#include <fmt/format.h>
#include <llvm/ADT/StringSet.h>
#include <llvm/Demangle/Demangle.h>
#include <llvm/Object/ELFObjectFile.h>
#include <llvm/Support/JSON.h>
#include <llvm/Support/raw_ostream.h>

namespace p2c::image {
namespace {

using File = llvm::object::ELFFile<llvm::object::ELF32LE>;

/// The name in a demangled symbol: without what it returns, its parameters, and what the compiler hangs on it
/// (` (.resume)`).
std::string qualified_name(llvm::StringRef demangled) {
  constexpr llvm::StringLiteral anonymous("(anonymous namespace)");
  unsigned depth = 0;
  size_t start = 0;
  for (size_t i = 0; i < demangled.size(); ++i) {
    const llvm::StringRef rest = demangled.substr(i);
    if (rest.starts_with(anonymous)) {
      i += anonymous.size() - 1;
    } else if (rest.front() == '<') {
      ++depth;
    } else if (rest.front() == '>') {
      --depth;
    } else if (depth == 0 && rest.front() == ' ') {
      start = i + 1;
    } else if (depth == 0 && rest.front() == '(') {
      if (i == start || demangled[i - 1] == ' ') // a return type, or a suffix
        break;
      return demangled.slice(start, i).str();
    }
  }
  llvm::StringRef name = demangled.substr(start);
  if (name.starts_with("(")) // ` (.resume)` after a name without parameters
    name = demangled.substr(0, start).rtrim();
  return name.split('<').first.str();
}

struct Owner {
  std::string module;
  std::string local; // inside the program's module; empty for the runtime
};

/// Whose a symbol is.
Owner owner_of(llvm::StringRef mangled, const llvm::StringSet<>& native_modules) {
  const std::string demangled = llvm::demangle(mangled);
  if (demangled == mangled)
    return {mangled.starts_with("py_") || mangled.ends_with("_handler") ? "(chip)" : "(C library)", ""};
  const std::string whole = qualified_name(demangled);
  llvm::StringRef name = whole;
  if (name.consume_front("py::")) {
    for (llvm::StringRef part : {"hal::", "rp2040::", "cortex_m::", "firmware::"})
      if (name.starts_with(part))
        return {"(chip)", ""};
    if (name.starts_with("static_str"))
      return {"(names and texts)", ""};
    for (llvm::StringRef part : {"attrs::", "constructors::"})
      name.consume_front(part);
    const llvm::StringRef space = name.split("::").first;
    return {native_modules.contains(space) ? space.str() : "(runtime)", ""};
  }
  name.consume_front("modules::");
  const auto [module, local] = name.split("::");
  if (local.empty() || module == "std")
    return {"(runtime)", ""};
  if (local.ends_with("::class_object")) // what a class is, where it is a constant
    return {module.str(), local.drop_back(14).str() + "_slots"};
  return {module.str(), local.rsplit("::").second.empty() ? local.str() : local.split("::").first.str()};
}

/// What codegen hangs on a function's name.
llvm::StringRef without_suffix(llvm::StringRef local) {
  for (llvm::StringRef suffix : {"_call", "_info", "_signature", "_parameters", "_code", "_value", "_slots"})
    local.consume_back(suffix);
  return local;
}

struct Symbol {
  uint64_t address, size;
  Owner owner;
};

class Measuring {
public:
  Measuring(const File& file, const llvm::StringSet<>& native_modules, SizeReport& report)
      : file_(file), native_modules_(native_modules), report_(report) {}
  llvm::Error run();

private:
  llvm::Error read_symbols();
  void add(const Owner& owner, const Use& use);

  const File& file_;
  const llvm::StringSet<>& native_modules_;
  SizeReport& report_;
  std::vector<Symbol> symbols_;
  llvm::StringSet<> named_;   ///< functions and classes that can be looked up by name
  llvm::StringSet<> classes_; ///< with attributes, or constants
};

llvm::Error Measuring::read_symbols() {
  auto sections = file_.sections();
  if (!sections)
    return sections.takeError();
  for (const auto& section : *sections) {
    if (section.sh_type != llvm::ELF::SHT_SYMTAB)
      continue;
    auto symbols = file_.symbols(&section);
    if (!symbols)
      return symbols.takeError();
    auto names = file_.getStringTableForSymtab(section);
    if (!names)
      return names.takeError();
    for (const auto& symbol : *symbols) {
      if (symbol.st_size == 0 ||
          (symbol.getType() != llvm::ELF::STT_FUNC && symbol.getType() != llvm::ELF::STT_OBJECT))
        continue;
      auto name = symbol.getName(*names);
      if (!name)
        return name.takeError();
      const bool is_code = symbol.getType() == llvm::ELF::STT_FUNC;
      symbols_.push_back({symbol.st_value & ~static_cast<uint64_t>(is_code), symbol.st_size,
                          owner_of(*name, native_modules_)});
      const std::string& local = symbols_.back().owner.local;
      if (llvm::StringRef(local).ends_with("_info"))
        named_.insert(llvm::StringRef(local).drop_back(5));
      if (llvm::StringRef(local).ends_with("_slots"))
        classes_.insert(llvm::StringRef(local).drop_back(6));
    }
  }
  // Several names of one place count once.
  std::sort(symbols_.begin(), symbols_.end(), [](const Symbol& a, const Symbol& b) {
    return a.address != b.address ? a.address < b.address : a.owner.local < b.owner.local;
  });
  symbols_.erase(std::unique(symbols_.begin(), symbols_.end(),
                             [](const Symbol& a, const Symbol& b) { return a.address == b.address; }),
                 symbols_.end());
  return llvm::Error::success();
}

void Measuring::add(const Owner& owner, const Use& use) {
  auto into = [&use](Use& sum) {
    sum.flash += use.flash;
    sum.ram += use.ram;
  };
  into(report_.modules[owner.module]);
  if (owner.local.empty())
    return;
  const std::string name = without_suffix(owner.local).str();
  into(report_.functions[owner.module + "." + name]);
  // `Station_run` is a method of Station if that is a class.
  const llvm::StringRef cls = llvm::StringRef(owner.local).split('_').first;
  if (cls != owner.local && cls != name &&
      (classes_.contains(cls) || (named_.contains(cls) && named_.contains(name))))
    into(report_.classes[owner.module + "." + cls.str()]);
}

llvm::Error Measuring::run() {
  if (llvm::Error error = read_symbols())
    return error;
  auto sections = file_.sections();
  if (!sections)
    return sections.takeError();
  for (const auto& section : *sections) {
    if (!(section.sh_flags & llvm::ELF::SHF_ALLOC) || section.sh_size == 0)
      continue;
    auto name = file_.getSectionName(section);
    if (!name)
      return name.takeError();
    if (*name == ".stack")
      continue;
    const bool in_flash = section.sh_type != llvm::ELF::SHT_NOBITS,
               in_ram = section.sh_flags & llvm::ELF::SHF_WRITE;
    uint64_t known = 0;
    for (const Symbol& symbol : symbols_)
      if (symbol.address >= section.sh_addr && symbol.address < section.sh_addr + section.sh_size) {
        known += symbol.size;
        add(symbol.owner, {in_flash ? symbol.size : 0, in_ram ? symbol.size : 0});
      }
    const uint64_t size = section.sh_size, rest = size - std::min(known, size);
    const bool is_start = *name == ".boot2" || *name == ".vectors";
    if (rest != 0)
      add({is_start ? "(chip)" : "(names and texts)", ""}, {in_flash ? rest : 0, in_ram ? rest : 0});
    report_.total.flash += in_flash ? size : 0;
    report_.total.ram += in_ram ? size : 0;
  }
  return llvm::Error::success();
}

/// "[####......]  12.3 KB of 2048.0 KB (0.6 %)"
std::string bar(uint64_t used, uint64_t limit) {
  constexpr unsigned width = 32;
  const double part = limit == 0 ? 0 : static_cast<double>(used) / static_cast<double>(limit);
  const auto full = static_cast<unsigned>(std::min(part, 1.0) * width + (part > 0 ? 0.999 : 0));
  return fmt::format("[{:.<{}}] {:9.1f} KB of {:.1f} KB ({:.1f} %)", std::string(std::min(full, width), '#'),
                     width, static_cast<double>(used) / 1024, static_cast<double>(limit) / 1024, part * 100);
}

using Row = std::pair<std::string, Use>;
std::vector<Row> largest_first(const std::map<std::string, Use>& uses) {
  std::vector<Row> rows(uses.begin(), uses.end());
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const uint64_t left = a.second.flash + a.second.ram, right = b.second.flash + b.second.ram;
    return left != right ? left > right : a.first < b.first;
  });
  return rows;
}

void append_table(std::string& out, llvm::StringRef title, const std::map<std::string, Use>& uses) {
  if (uses.empty())
    return;
  out += fmt::format("\n{:<44} {:>9} {:>9}\n", title.str(), "flash", "RAM");
  for (const auto& [name, use] : largest_first(uses))
    out += fmt::format("  {:<42} {:>9} {:>9}\n", name, use.flash, use.ram);
}

llvm::json::Object to_object(const std::map<std::string, Use>& uses) {
  llvm::json::Object object;
  for (const auto& [name, use] : uses)
    object[name] = llvm::json::Object{{"flash", use.flash}, {"ram", use.ram}};
  return object;
}

} // namespace

llvm::Expected<SizeReport> measure(llvm::StringRef elf, const SizeLimits& limits,
                                   const llvm::StringSet<>& native_modules,
                                   const std::map<std::string, uint64_t>& frames) {
  llvm::Expected<File> file = File::create(elf);
  if (!file)
    return file.takeError();
  SizeReport report;
  report.limits = limits;
  if (llvm::Error error = Measuring(*file, native_modules, report).run())
    return std::move(error);
  llvm::Expected<StackUse> stack = measure_stack(elf, "py_reset");
  if (!stack)
    return stack.takeError();
  report.stack = std::move(*stack);
  for (const auto& [function, bytes] : frames) {
    const std::string whole = qualified_name(function);
    auto [space, local] = llvm::StringRef(whole).rsplit("::");
    if (!local.empty() && !space.starts_with("py"))
      report.frames[(space + "." + local).str()] = bytes;
  }
  return report;
}

std::string to_text(const SizeReport& report) {
  std::string out;
  const uint64_t ram = report.total.ram + report.limits.stack;
  out += fmt::format("flash  {}\n", bar(report.total.flash, report.limits.flash));
  out += fmt::format("RAM    {}\n", bar(ram, report.limits.ram));
  out += fmt::format("       variables {}, stack {}, heap {} bytes\n", report.total.ram, report.limits.stack,
                     ram > report.limits.ram ? 0 : report.limits.ram - ram);
  const StackUse& stack = report.stack;
  out += fmt::format("stack  {}\n", bar(stack.calls + stack.interrupt, report.limits.stack));
  out += fmt::format("       calls {}, an interrupt {} bytes{}\n", stack.calls, stack.interrupt,
                     stack.recursive ? "; recursion comes on top, and ends by RecursionError" : "");
  append_table(out, "module", report.modules);
  append_table(out, "function", report.functions);
  append_table(out, "class", report.classes);
  if (!report.frames.empty()) {
    out += fmt::format("\n{:<44} {:>9} {:>9}\n", "running call (on the heap)", "", "RAM");
    for (const auto& [name, bytes] : report.frames)
      out += fmt::format("  {:<42} {:>9} {:>9}\n", name, "", bytes);
  }
  if (!report.whole_runtime.empty())
    out += "\nall of the runtime is linked, because of\n";
  for (const std::string& reason : report.whole_runtime)
    out += fmt::format("  {}\n", reason);
  out += "\ndeepest calls\n";
  for (const std::string& name : stack.chain)
    out += fmt::format("  {}\n", name);
  return out;
}

std::string to_json(const SizeReport& report) {
  llvm::json::Object frames;
  for (const auto& [name, bytes] : report.frames)
    frames[name] = bytes;
  const uint64_t ram = report.total.ram + report.limits.stack;
  llvm::json::Object root{
      {"flash", llvm::json::Object{{"used", report.total.flash}, {"size", report.limits.flash}}},
      {"ram", llvm::json::Object{{"variables", report.total.ram},
                                 {"stack", report.limits.stack},
                                 {"heap", ram > report.limits.ram ? 0 : report.limits.ram - ram},
                                 {"size", report.limits.ram}}},
      {"fits", report.fits()},
      {"modules", to_object(report.modules)},
      {"functions", to_object(report.functions)},
      {"classes", to_object(report.classes)},
      {"stack", llvm::json::Object{{"calls", report.stack.calls},
                                   {"interrupt", report.stack.interrupt},
                                   {"recursive", report.stack.recursive},
                                   {"chain", llvm::json::Array(report.stack.chain)}}},
      {"whole_runtime", llvm::json::Array(report.whole_runtime)},
      {"frames", std::move(frames)}};
  std::string out;
  llvm::raw_string_ostream stream(out);
  stream << llvm::formatv("{0:2}", llvm::json::Value(std::move(root))) << '\n';
  return out;
}

} // namespace p2c::image
