#include "tools/pyasync2cpp/boards.h"

#include "tools/pyasync2cpp/pipeline.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace p2c::driver {
namespace {

/// A JSON object from a file that ships with the compiler; prints what is wrong with it.
std::optional<llvm::json::Object> read_json(const std::string& path) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer) {
    llvm::errs() << "pyasync2cpp: cannot read `" << path << "`: " << buffer.getError().message() << "\n";
    return std::nullopt;
  }
  llvm::Expected<llvm::json::Value> value = llvm::json::parse((*buffer)->getBuffer());
  if (!value) {
    llvm::errs() << "pyasync2cpp: `" << path << "` is malformed: " << llvm::toString(value.takeError())
                 << "\n";
    return std::nullopt;
  }
  if (llvm::json::Object* object = value->getAsObject())
    return std::move(*object);
  llvm::errs() << "pyasync2cpp: `" << path << "` holds no object\n";
  return std::nullopt;
}

std::string board_path(llvm::StringRef root, llvm::StringRef id) {
  return (root + "/targets/boards/" + id + ".json").str();
}

std::vector<std::string> board_ids(llvm::StringRef root) {
  std::vector<std::string> ids;
  std::error_code error;
  for (llvm::sys::fs::directory_iterator file(root + "/targets/boards", error), end; !error && file != end;
       file.increment(error))
    if (llvm::sys::path::extension(file->path()) == ".json")
      ids.push_back(llvm::sys::path::stem(file->path()).str());
  std::sort(ids.begin(), ids.end());
  return ids;
}

/// The chip's pins by name, numbered as `targets/boards/README.md` says.
void add_chip_pins(const llvm::json::Object& chip, llvm::StringMap<int>& numbers) {
  const llvm::json::Array* groups = chip.getArray("pins");
  if (!groups)
    return;
  for (const llvm::json::Value& entry : *groups) {
    const llvm::json::Object& group = *entry.getAsObject();
    std::string prefix = group.getString("prefix").value_or("").str();
    int64_t digits = group.getInteger("digits").value_or(1), first = group.getInteger("first").value_or(0);
    for (int64_t i = 0; i < group.getInteger("count").value_or(0); ++i)
      numbers[fmt::format("{}{:0{}}", prefix, first + i, digits)] =
          static_cast<int>(group.getInteger("number").value_or(0) + i);
  }
}

/// What firmware needs to know: the chip's, unless the board says otherwise.
void read_firmware(const llvm::json::Object& chip, const llvm::json::Object& own, Board& board) {
  auto number = [&](llvm::StringRef key) {
    return own.getInteger(key).value_or(chip.getInteger(key).value_or(0));
  };
  board.chip_name = chip.getString("name").value_or("").str();
  board.flavour = chip.getString("flavour").value_or("").str();
  if (const llvm::json::Array* consoles = chip.getArray("consoles"))
    for (const llvm::json::Value& console : *consoles)
      board.consoles.push_back(console.getAsString().value_or("").str());
  chip.getString("uf2_family").value_or("0").getAsInteger(0, board.uf2_family);
  board.loader_id = own.getString("loader").value_or(chip.getString("loader").value_or("")).str();
  if (const llvm::json::Array* ids = own.getArray("usb"); ids && ids->size() == 2) {
    (*ids)[0].getAsString().value_or("0").getAsInteger(0, board.usb_vendor);
    (*ids)[1].getAsString().value_or("0").getAsInteger(0, board.usb_product);
  }
  if (const llvm::json::Object* units = chip.getObject("units"))
    for (const auto& [cls, count] : *units)
      board.sharing.units[cls] = static_cast<int>(count.getAsInteger().value_or(0));
  board.flash = number("flash");
  board.ram = number("ram");
  board.stack = number("stack");
  board.crystal = number("crystal");
}

void report_unknown(llvm::StringRef id, llvm::StringRef root) {
  llvm::errs() << "pyasync2cpp: there is no board `" << id << "`";
  std::string nearest;
  unsigned best = 6;
  for (const std::string& candidate : board_ids(root))
    if (unsigned distance = id.edit_distance(candidate, true, best); distance < best) {
      best = distance;
      nearest = candidate;
    }
  if (!nearest.empty())
    llvm::errs() << "; did you mean `" << nearest << "`?";
  llvm::errs() << " (see --list-boards)\n";
}

/// The ids of all boards that have a pin of this name, those with this chip first.
std::vector<std::string> boards_with(llvm::StringRef pin, llvm::StringRef root, llvm::StringRef chip) {
  std::vector<std::string> out, others;
  for (const std::string& id : board_ids(root)) {
    std::optional<llvm::json::Object> board = read_json(board_path(root, id));
    const llvm::json::Object* pins = board ? board->getObject("pins") : nullptr;
    if (pins && pins->get(pin))
      (board->getString("chip") == chip ? out : others).push_back(id);
  }
  out.insert(out.end(), others.begin(), others.end());
  return out;
}

} // namespace

void Board::add_pin(llvm::StringRef name) {
  int number = 0;
  for (const cpp::BoardTable::Name& each : table.names)
    number = std::max(number, each.number + 1);
  pins.names.push_back(name.str());
  sharing.numbers[name] = number;
  table.names.push_back({name.str(), fmt::format("PIN{}", number), number});
}

std::optional<Board> find_board(llvm::StringRef id, llvm::StringRef root) {
  if (!llvm::sys::fs::exists(board_path(root, id))) {
    report_unknown(id, root);
    return std::nullopt;
  }
  std::optional<llvm::json::Object> json = read_json(board_path(root, id));
  if (!json)
    return std::nullopt;
  Board board;
  board.name = json->getString("name").value_or(id).str();
  llvm::StringMap<int> numbers;
  std::string chip_id;
  if (std::optional<llvm::StringRef> chip = json->getString("chip")) {
    chip_id = chip->str();
    std::optional<llvm::json::Object> data =
        read_json((root + "/targets/chips/" + *chip + "/chip.json").str());
    if (!data)
      return std::nullopt;
    add_chip_pins(*data, numbers);
    read_firmware(*data, *json, board);
    board.frequency = static_cast<uint64_t>(data->getInteger("frequency").value_or(0));
  }
  if (const llvm::json::Object* extra = json->getObject("extra_pins"))
    for (const auto& [name, number] : *extra)
      numbers[name] = static_cast<int>(number.getAsInteger().value_or(0));

  board.pins.board = board.table.id = id.str();
  // The order of the file counts (the first name of a pin is the one in messages), but JSON objects have
  // none: it is that of the text.
  std::vector<std::pair<size_t, cpp::BoardTable::Name>> ordered;
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text = llvm::MemoryBuffer::getFile(board_path(root, id));
  if (const llvm::json::Object* pins = json->getObject("pins"))
    for (const auto& [name, pin] : *pins) {
      llvm::StringRef chip_name = pin.getAsString().value_or("");
      auto number = numbers.find(chip_name);
      if (number == numbers.end())
        continue;
      size_t place = (*text)->getBuffer().find(fmt::format("\"{}\":", llvm::StringRef(name).str()));
      board.sharing.numbers[name] = number->second;
      ordered.push_back({place, {llvm::StringRef(name).str(), chip_name.str(), number->second}});
    }
  std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [place, name] : ordered) {
    board.pins.names.push_back(name.name);
    board.table.names.push_back(std::move(name));
  }
  if (const llvm::json::Array* size = json->getArray("display"); size && size->size() == 2) {
    board.table.display_width = static_cast<int>((*size)[0].getAsInteger().value_or(0));
    board.table.display_height = static_cast<int>((*size)[1].getAsInteger().value_or(0));
    board.pins.objects.push_back("DISPLAY");
  }
  if (const llvm::json::Array* groups = json->getArray("groups"))
    for (const llvm::json::Value& name : *groups)
      board.pins.objects.push_back(name.getAsString().value_or("").str());
  if (const llvm::json::Object* buses = json->getObject("buses"))
    for (const auto& [bus, lines] : *buses) {
      const llvm::json::Object* parts = lines.getAsObject();
      if (!parts)
        continue;
      for (const auto& [line, pin] : *parts) {
        llvm::StringRef chip_name = pin.getAsString().value_or("");
        if (auto number = numbers.find(chip_name); number != numbers.end())
          board.table.buses.push_back(
              {llvm::StringRef(bus).str(), llvm::StringRef(line).str(), chip_name.str(), number->second});
      }
    }
  // Objects of JSON have no order, and the same text gives the same program.
  std::sort(board.table.buses.begin(), board.table.buses.end(),
            [](const auto& a, const auto& b) { return std::tie(a.bus, a.line) < std::tie(b.bus, b.line); });
  board.pins.boards_with = [root = root.str(), chip_id](llvm::StringRef pin) {
    return boards_with(pin, root, chip_id);
  };
  return board;
}

int list_boards(llvm::StringRef root) {
  for (const std::string& id : board_ids(root)) {
    std::optional<llvm::json::Object> board = read_json(board_path(root, id));
    if (!board)
      return exit_compiler;
    llvm::outs() << fmt::format("{:<32} {}\n", id, board->getString("name").value_or("").str());
  }
  return exit_done;
}

} // namespace p2c::driver
