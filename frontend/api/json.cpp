#include "frontend/api/json.h"
#include "frontend/api/fields.h"

namespace json = llvm::json;

namespace p2c::api {

namespace {

class Writer {
public:
  void operator()(llvm::StringRef key, const std::string& text) {
    if (!text.empty())
      object_[key] = text;
  }
  void operator()(llvm::StringRef key, bool flag) {
    if (flag)
      object_[key] = true;
  }
  void operator()(llvm::StringRef key, const std::optional<std::string>& text) {
    if (text)
      object_[key] = *text;
  }
  void operator()(llvm::StringRef key, const TypeExpr& type) { object_[key] = to_text(type); }
  void operator()(llvm::StringRef key, const CppType& type) { object_[key] = write(type); }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void operator()(llvm::StringRef key, Enum value) {
    object_[key] = to_text(value);
  }
  template <class T>
  void operator()(llvm::StringRef key, const std::vector<T>& all) {
    json::Array array;
    for (const T& each : all)
      array.push_back(write(each));
    if (!array.empty())
      object_[key] = std::move(array);
  }

  template <class T>
  static json::Value write(const T& thing) {
    Writer writer;
    fields(writer, thing);
    return std::move(writer.object_);
  }
  template <class T>
  static json::Value write(const std::unique_ptr<T>& thing) {
    return write(*thing);
  }
  static json::Value write(const std::string& text) { return text; }

private:
  json::Object object_;
};

} // namespace

json::Value to_json(const Model& model) {
  return Writer::write(model);
}

} // namespace p2c::api
