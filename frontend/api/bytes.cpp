#include "frontend/api/bytes.h"
#include "frontend/api/fields.h"
#include <llvm/ADT/StringMap.h>
#include <llvm/Support/LEB128.h>
#include <llvm/Support/raw_ostream.h>

namespace p2c::api {

// All is LEB128 numbers: the count of texts, each as its length and its bytes; then the model, a text being
// its number.

namespace {

class Writer {
public:
  std::string finish() {
    std::string all;
    llvm::raw_string_ostream stream(all);
    llvm::encodeULEB128(texts_.size(), stream);
    for (llvm::StringRef text : texts_) {
      llvm::encodeULEB128(text.size(), stream);
      stream << text;
    }
    stream << body_;
    return all;
  }

  template <class T>
  void operator()(llvm::StringRef, const T& field) {
    write(field);
  }

private:
  void write(size_t number) { llvm::encodeULEB128(number, stream_); }
  void write(bool flag) { write(size_t(flag)); }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void write(Enum value) {
    write(static_cast<size_t>(value));
  }
  void write(const std::string& text) {
    auto [entry, is_new] = numbers_.try_emplace(text, texts_.size());
    if (is_new)
      texts_.push_back(entry->getKey());
    write(entry->getValue());
  }
  void write(const std::optional<std::string>& text) {
    write(text.has_value());
    if (text)
      write(*text);
  }
  template <class T>
  void write(const std::vector<T>& all) {
    write(all.size());
    for (const T& each : all)
      write(each);
  }
  template <class T>
  void write(const std::unique_ptr<T>& thing) {
    write(*thing);
  }
  template <class T>
    requires std::is_class_v<T>
  void write(const T& thing) {
    fields(*this, thing);
  }

  llvm::StringMap<size_t> numbers_;
  std::vector<llvm::StringRef> texts_;
  std::string body_;
  llvm::raw_string_ostream stream_{body_};
};

class Reader {
public:
  explicit Reader(llvm::StringRef bytes) : next_(bytes.bytes_begin()), end_(bytes.bytes_end()) {
    texts_.resize(read_count());
    for (llvm::StringRef& text : texts_) {
      const size_t size = read_count();
      text = llvm::StringRef(reinterpret_cast<const char*>(next_), size);
      next_ += size;
    }
  }
  /// Everything was there, and nothing else.
  bool succeeded() const { return good_ && next_ == end_; }

  template <class T>
  void operator()(llvm::StringRef, T& field) {
    read(field);
  }

private:
  size_t read_number() {
    unsigned size = 0;
    const char* error = nullptr;
    const uint64_t number = llvm::decodeULEB128(next_, &size, end_, &error);
    if (error) {
      good_ = false;
      next_ = end_;
      return 0;
    }
    next_ += size;
    return number;
  }
  /// The count of things that each take a byte at least.
  size_t read_count() {
    const size_t count = read_number();
    if (count <= static_cast<size_t>(end_ - next_))
      return count;
    good_ = false;
    next_ = end_;
    return 0;
  }

  void read(bool& flag) { flag = read_number() != 0; }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void read(Enum& value) {
    value = static_cast<Enum>(read_number());
  }
  void read(std::string& text) {
    const size_t number = read_number();
    if (number < texts_.size())
      text = texts_[number].str();
    else
      good_ = false;
  }
  void read(std::optional<std::string>& text) {
    if (read_number() != 0)
      read(text.emplace());
  }
  template <class T>
  void read(std::vector<T>& all) {
    all.resize(read_count());
    for (T& each : all)
      read(each);
  }
  template <class T>
  void read(std::unique_ptr<T>& thing) {
    thing = std::make_unique<T>();
    read(*thing);
  }
  template <class T>
    requires std::is_class_v<T>
  void read(T& thing) {
    fields(*this, thing);
  }

  const uint8_t* next_;
  const uint8_t* end_;
  std::vector<llvm::StringRef> texts_;
  bool good_ = true;
};

} // namespace

std::string to_bytes(const Model& model) {
  Writer writer;
  fields(writer, model);
  return writer.finish();
}

llvm::Expected<Model> load_model(llvm::StringRef bytes) {
  Reader reader(bytes);
  Model model;
  fields(reader, model);
  if (!reader.succeeded())
    return llvm::createStringError(llvm::inconvertibleErrorCode(), "these are not the bytes of an API");
  return model;
}

} // namespace p2c::api
