#include "codegen/native/flavour.h"
#include <llvm/Support/JSON.h>
#include <llvm/TargetParser/Host.h>

namespace p2c::native {

static constexpr char toolchains_json[] =
#include "toolchains.json.inc"
    ;

static llvm::Error fault(const llvm::Twine& what) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), "toolchains.json: " + what);
}

static llvm::Error append(const llvm::json::Object& from, llvm::StringRef key, std::vector<std::string>& to) {
  const llvm::json::Value* value = from.get(key);
  if (!value)
    return llvm::Error::success();
  const llvm::json::Array* list = value->getAsArray();
  if (!list)
    return fault("`" + key + "` is not a list");
  for (const llvm::json::Value& item : *list) {
    std::optional<llvm::StringRef> text = item.getAsString();
    if (!text)
      return fault("`" + key + "` holds something else than text");
    to.push_back(text->str());
  }
  return llvm::Error::success();
}

/// Appends what `name` and, before it, what it inherits say. `depth` ends a circle.
static llvm::Error collect(const llvm::json::Object& all, llvm::StringRef name, unsigned depth,
                           Flavour& into) {
  const llvm::json::Object* here = all.getObject(name);
  if (!here)
    return fault("no flavour `" + name + "`");
  if (depth > all.size())
    return fault("`" + name + "` inherits itself");
  if (std::optional<llvm::StringRef> base = here->getString("inherits"))
    if (llvm::Error error = collect(all, *base, depth + 1, into))
      return error;
  if (std::optional<llvm::StringRef> triple = here->getString("triple"))
    into.triple = triple->str();
  if (llvm::Error error = append(*here, "compile", into.compile))
    return error;
  if (llvm::Error error = append(*here, "app", into.app))
    return error;
  if (llvm::Error error = append(*here, "whole", into.whole))
    return error;
  return append(*here, "link", into.link);
}

static llvm::Expected<llvm::json::Object> read_all(llvm::StringRef json) {
  llvm::Expected<llvm::json::Value> root = llvm::json::parse(json);
  if (!root)
    return root.takeError();
  llvm::json::Object* object = root->getAsObject();
  llvm::json::Object* all = object ? object->getObject("flavours") : nullptr;
  if (!all)
    return fault("no `flavours`");
  return std::move(*all);
}

llvm::Expected<Flavour> read_flavour(llvm::StringRef json, llvm::StringRef name) {
  llvm::Expected<llvm::json::Object> all = read_all(json);
  if (!all)
    return all.takeError();
  Flavour flavour;
  flavour.name = name.str();
  if (llvm::Error error = collect(*all, name, 0, flavour))
    return std::move(error);
  if (flavour.triple.empty())
    return fault("`" + name + "` has no triple: it is only there to be inherited");
  if (flavour.triple == "host")
    flavour.triple = llvm::sys::getDefaultTargetTriple();
  return flavour;
}

llvm::Expected<Flavour> find_flavour(llvm::StringRef name) {
  return read_flavour(toolchains_json, name);
}

std::vector<std::string> flavour_names() {
  std::vector<std::string> names;
  llvm::Expected<llvm::json::Object> all = read_all(toolchains_json);
  if (!all) {
    llvm::consumeError(all.takeError());
    return names;
  }
  for (const auto& entry : *all)
    if (llvm::Expected<Flavour> complete = find_flavour(entry.first))
      names.push_back(complete->name);
    else
      llvm::consumeError(complete.takeError());
  std::sort(names.begin(), names.end());
  return names;
}

} // namespace p2c::native
