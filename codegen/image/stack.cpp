#include "codegen/image/stack.h"

#include <algorithm>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/SmallVector.h>
#include <llvm/ADT/bit.h>
#include <llvm/Demangle/Demangle.h>
#include <llvm/Object/ELFObjectFile.h>
#include <llvm/Support/Endian.h>

namespace p2c::image {
namespace {

using File = llvm::object::ELFFile<llvm::object::ELF32LE>;

struct Function {
  uint64_t address = 0, size = 0;
  std::string name;
  uint64_t frame = 0; ///< what it takes itself
  bool calls_pointers = false;
  llvm::SmallVector<unsigned> callees;
};

class Reading {
public:
  explicit Reading(const File& file) : file_(file) {}
  llvm::Error run();

  std::vector<Function> functions;        ///< in the order of their addresses
  llvm::SmallVector<unsigned> pointed_to; ///< whose address is kept somewhere

private:
  llvm::Error read_symbols();
  void read_code(Function& function);
  void look_for_pointers(llvm::ArrayRef<uint8_t> bytes);
  int find(uint64_t address) const;
  bool is_data(uint64_t address) const;
  uint16_t half(uint64_t address) const;
  uint32_t word(uint64_t address) const {
    return half(address) | static_cast<uint32_t>(half(address + 2)) << 16;
  }
  void point_to(uint32_t value);

  const File& file_;
  struct Bytes {
    uint64_t address;
    llvm::ArrayRef<uint8_t> bytes;
  };
  std::vector<Bytes> sections_;
  std::vector<std::pair<uint64_t, bool>> kinds_; ///< from an address on: whether it is data (ARM's $d and $t)
  llvm::DenseMap<unsigned, bool> seen_pointed_;
};

llvm::Error Reading::read_symbols() {
  auto sections = file_.sections();
  if (!sections)
    return sections.takeError();
  for (const auto& section : *sections) {
    if (section.sh_flags & llvm::ELF::SHF_ALLOC && section.sh_type != llvm::ELF::SHT_NOBITS) {
      auto bytes = file_.getSectionContents(section);
      if (!bytes)
        return bytes.takeError();
      sections_.push_back({section.sh_addr, *bytes});
    }
    if (section.sh_type != llvm::ELF::SHT_SYMTAB)
      continue;
    auto symbols = file_.symbols(&section);
    if (!symbols)
      return symbols.takeError();
    auto names = file_.getStringTableForSymtab(section);
    if (!names)
      return names.takeError();
    for (const auto& symbol : *symbols) {
      auto name = symbol.getName(*names);
      if (!name)
        return name.takeError();
      if (name->starts_with("$d") || name->starts_with("$t"))
        kinds_.push_back({symbol.st_value & ~uint64_t(1), name->starts_with("$d")});
      else if (symbol.getType() == llvm::ELF::STT_FUNC && symbol.st_size != 0)
        functions.push_back({symbol.st_value & ~uint64_t(1), symbol.st_size, name->str(), 0, false, {}});
    }
  }
  llvm::sort(kinds_);
  llvm::sort(functions, [](const Function& a, const Function& b) {
    return a.address != b.address ? a.address < b.address : a.name < b.name;
  });
  functions.erase(std::unique(functions.begin(), functions.end(),
                              [](const Function& a, const Function& b) { return a.address == b.address; }),
                  functions.end());
  return llvm::Error::success();
}

int Reading::find(uint64_t address) const {
  auto after = llvm::upper_bound(functions, address,
                                 [](uint64_t a, const Function& function) { return a < function.address; });
  if (after == functions.begin())
    return -1;
  const Function& function = *std::prev(after);
  return address < function.address + function.size ? static_cast<int>(&function - functions.data()) : -1;
}

bool Reading::is_data(uint64_t address) const {
  auto after = std::upper_bound(kinds_.begin(), kinds_.end(), std::pair(address, true));
  return after != kinds_.begin() && std::prev(after)->second;
}

uint16_t Reading::half(uint64_t address) const {
  for (const Bytes& section : sections_)
    if (address >= section.address && address + 2 <= section.address + section.bytes.size())
      return llvm::support::endian::read16le(section.bytes.data() + (address - section.address));
  return 0;
}

/// A word may be the address of a function; its lowest bit says that it is Thumb code.
void Reading::point_to(uint32_t value) {
  if ((value & 1) == 0)
    return;
  const int target = find(value - 1);
  if (target < 0 || llvm::StringRef(functions[target].name).ends_with("_handler") ||
      functions[target].name == "py_reset")
    return; // the vector table's
  if (functions[target].address == value - 1 && seen_pointed_.try_emplace(target, true).second)
    pointed_to.push_back(target);
}

void Reading::look_for_pointers(llvm::ArrayRef<uint8_t> bytes) {
  for (size_t at = 0; at + 4 <= bytes.size(); at += 4)
    point_to(llvm::support::endian::read32le(bytes.data() + at));
}

void Reading::read_code(Function& function) {
  uint32_t registers[8] = {}; // what a literal has put there
  const uint64_t end = function.address + function.size;
  auto call = [&](uint64_t target) {
    const int callee = find(target);
    if (callee >= 0 && &functions[callee] != &function)
      function.callees.push_back(callee);
  };
  for (uint64_t at = function.address; at < end; at += 2) {
    if (is_data(at)) {
      if (at % 4 == 0)
        point_to(word(at));
      continue;
    }
    const uint16_t code = half(at);
    if ((code & 0xFE00) == 0xB400) { // push
      function.frame += 4 * llvm::popcount(code & 0x1FFu);
    } else if ((code & 0xFF80) == 0xB080) { // sub sp, #
      function.frame += 4 * (code & 0x7F);
    } else if ((code & 0xF800) == 0x4800) { // ldr r, [pc, #]
      registers[code >> 8 & 7] = word(((at + 4) & ~uint64_t(3)) + 4 * (code & 0xFF));
    } else if ((code & 0xFF87) == 0x4485) { // add sp, r
      const auto by = static_cast<int32_t>(registers[code >> 3 & 7]);
      if ((code >> 3 & 8) == 0 && by < 0)
        function.frame += static_cast<uint64_t>(-static_cast<int64_t>(by));
    } else if ((code & 0xFF87) == 0x4780) { // blx r
      function.calls_pointers = true;
    } else if ((code & 0xF800) == 0xE000) { // b: maybe to another function
      const int32_t by = static_cast<int32_t>(static_cast<uint32_t>(code) << 21) >> 20;
      const uint64_t target = at + 4 + static_cast<int64_t>(by);
      if (target < function.address || target >= end)
        call(target);
    } else if ((code & 0xF800) == 0xF000) { // 32 bits long
      const uint16_t second = half(at + 2);
      if ((second & 0xD000) == 0xD000) { // bl
        const uint32_t sign = code >> 10 & 1, first_bit = ~((second >> 13 & 1) ^ sign) & 1,
                       second_bit = ~((second >> 11 & 1) ^ sign) & 1;
        const uint32_t bits =
            sign << 24 | first_bit << 23 | second_bit << 22 | (code & 0x3FFu) << 12 | (second & 0x7FFu) << 1;
        call(at + 4 + static_cast<int64_t>(static_cast<int32_t>(bits << 7) >> 7));
      }
      at += 2;
    }
  }
}

llvm::Error Reading::run() {
  if (llvm::Error error = read_symbols())
    return error;
  for (Function& function : functions)
    read_code(function);
  for (const Bytes& section : sections_)
    if (find(section.address) < 0) // code has its pointers among its literals
      look_for_pointers(section.bytes);
  return llvm::Error::success();
}

/// Walks the calls; a call back into the chain is left out, and remembered. What a pointer leads to is not
/// known, only what it may: so a chain goes through so many of them.
class Deepest {
public:
  explicit Deepest(const Reading& read) : read_(read), states_(read.functions.size() * (most_pointers + 1)) {}

  uint64_t from(unsigned function, unsigned pointers = most_pointers) {
    const size_t place = function * (most_pointers + 1) + pointers;
    if (states_[place].is_known)
      return states_[place].depth;
    states_[place].is_open = true;
    auto visit = [&](unsigned callee, unsigned left) {
      if (states_[callee * (most_pointers + 1) + left].is_open) {
        recursive = true;
        return;
      }
      const uint64_t below = from(callee, left);
      State& mine = states_[place];
      if (mine.next < 0 || below > mine.below) {
        mine.below = below;
        mine.next = static_cast<int>(callee * (most_pointers + 1) + left);
      }
    };
    const Function& code = read_.functions[function];
    for (unsigned callee : code.callees)
      visit(callee, pointers);
    if (code.calls_pointers && pointers == 0)
      recursive = true;
    else if (code.calls_pointers)
      for (unsigned callee : read_.pointed_to)
        visit(callee, pointers - 1);
    State& mine = states_[place];
    mine.is_open = false;
    mine.is_known = true;
    mine.depth = code.frame + mine.below;
    return mine.depth;
  }
  std::vector<std::string> chain(unsigned function) const {
    std::vector<std::string> names;
    for (int at = static_cast<int>(function * (most_pointers + 1) + most_pointers); at >= 0;
         at = states_[at].next)
      names.push_back(llvm::demangle(read_.functions[at / (most_pointers + 1)].name));
    return names;
  }

  bool recursive = false;

private:
  static constexpr unsigned most_pointers = 2; // a task's turn, and what that lets go
  struct State {
    bool is_open = false, is_known = false;
    uint64_t depth = 0, below = 0;
    int next = -1;
  };
  const Reading& read_;
  std::vector<State> states_; ///< by function and how many pointers may still come
};

} // namespace

llvm::Expected<StackUse> measure_stack(llvm::StringRef elf, llvm::StringRef entry) {
  llvm::Expected<File> file = File::create(elf);
  if (!file)
    return file.takeError();
  Reading read(*file);
  if (llvm::Error error = read.run())
    return std::move(error);
  StackUse use;
  constexpr uint64_t pushed_by_core = 32 + 4; // eight words, and one to align
  for (unsigned i = 0; i < read.functions.size(); ++i) {
    const llvm::StringRef name = read.functions[i].name;
    if (name == entry) {
      Deepest deepest(read);
      use.calls = deepest.from(i);
      use.recursive = deepest.recursive;
      use.chain = deepest.chain(i);
    } else if (name.ends_with("_handler")) {
      use.interrupt = std::max(use.interrupt, pushed_by_core + Deepest(read).from(i, 0));
    }
  }
  return use;
}

} // namespace p2c::image
