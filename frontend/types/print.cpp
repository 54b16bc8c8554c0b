// Types in Python's typing syntax.
#include "frontend/types/program.h"
#include "frontend/types/type.h"

#include "llvm/ADT/STLExtras.h"

namespace p2c::types {
namespace {

class Printer {
public:
  std::string text;

  void print(const Type* type) {
    switch (type->kind()) {
    case Kind::List:
      return print_site("list", type);
    case Kind::Dict:
      return print_site("dict", type);
    case Kind::Set:
      return print_site("set", type);
    case Kind::FrozenSet:
      return print_parts("frozenset", type->parts());
    case Kind::Tuple:
      if (type->parts().empty())
        text += "tuple[()]";
      else
        print_parts("tuple", type->parts());
      return;
    case Kind::VarTuple:
      text += "tuple[";
      print(type->element());
      text += ", ...]";
      return;
    case Kind::Instance:
      text += class_name(type->cls());
      return;
    case Kind::ClassValue:
      text += "type[" + class_name(type->cls()) + "]";
      return;
    case Kind::Native:
      if (type->site())
        return print_site(class_name(type->cls()), type);
      text += class_name(type->cls());
      return;
    case Kind::Function:
    case Kind::BoundMethod:
      text += type->is(Kind::Function) ? "Function[" : "Method[";
      llvm::interleave(
          type->targets(), [&](Target target) { text += target_name(target); }, [&] { text += " | "; });
      text += "]";
      return;
    case Kind::Module:
      text += "Module[" + type->module()->name + "]";
      return;
    case Kind::Coroutine:
      return print_parts("Coroutine", type->parts());
    case Kind::Generator:
      return print_parts("Generator", type->parts());
    case Kind::AsyncGenerator:
      return print_parts("AsyncGenerator", type->parts());
    case Kind::Iterator:
      return print_parts("Iterator", type->parts());
    case Kind::Union:
      return print_union(type);
    case Kind::Never:
    case Kind::None:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Float:
    case Kind::Complex:
    case Kind::Str:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::Ellipsis:
    case Kind::NotImplemented:
    case Kind::Range:
    case Kind::Slice:
    case Kind::Object:
      text += simple_name(type->kind());
      return;
    }
  }

private:
  static llvm::StringRef simple_name(Kind kind) {
    switch (kind) {
#define TYPE_KIND(Name, text)                                                                                \
  case Kind::Name:                                                                                           \
    return text;
#include "frontend/types/kinds.def"
    }
    llvm_unreachable("not a kind");
  }

  /// `None` last, as people write it.
  void print_union(const Type* type) {
    bool first = true;
    auto add = [&](const Type* alternative) {
      text += first ? "" : " | ";
      first = false;
      print(alternative);
    };
    for (const Type* alternative : type->parts())
      if (!alternative->is_none())
        add(alternative);
    for (const Type* alternative : type->parts())
      if (alternative->is_none())
        add(alternative);
  }

  void print_parts(llvm::StringRef name, llvm::ArrayRef<const Type*> parts) {
    text += name;
    text += "[";
    llvm::interleave(parts, [&](const Type* part) { print(part); }, [&] { text += ", "; });
    text += "]";
  }

  /// A container may hold itself.
  void print_site(llvm::StringRef name, const Type* type) {
    text += name;
    Site* site = type->site();
    if (llvm::is_contained(open_, site)) {
      text += "[...]";
      return;
    }
    open_.push_back(site);
    print_parts(name_only_, type->is(Kind::Dict) ? llvm::ArrayRef<const Type*>(site->elements)
                                                 : llvm::ArrayRef<const Type*>(site->elements).take_front());
    open_.pop_back();
  }

  static constexpr llvm::StringLiteral name_only_ = "";
  llvm::SmallVector<Site*, 4> open_;
};

} // namespace

std::string to_string(const Type* type) {
  Printer printer;
  printer.print(type);
  return std::move(printer.text);
}

} // namespace p2c::types
