// `"{} of {:.1f}".format(...)`: the text is known, so it is put together as an f-string is.
#include "frontend/types/type.h"
#include "lowering/build/function_builder.h"

#include "llvm/ADT/StringExtras.h"

namespace p2c::build {

namespace {

/// A piece of the text: what is written out, or a field.
struct Piece {
  std::string text; ///< or the field's spec
  bool is_field = false;
  char conversion = 0;
  llvm::StringRef name; ///< of the field: empty, a number or a keyword
};

/// Reads up to the end of a field, the brace before it taken; false where it is more than a name with a spec.
bool read_field(llvm::StringRef& rest, Piece& piece) {
  const size_t end = rest.find('}');
  const llvm::StringRef field = rest.take_front(end);
  if (end == llvm::StringRef::npos || field.contains('{'))
    return false;
  rest = rest.drop_front(end + 1);
  const size_t colon = field.find(':');
  llvm::StringRef name = field.take_front(colon);
  if (colon != llvm::StringRef::npos)
    piece.text = field.drop_front(colon + 1).str();
  if (const size_t mark = name.find('!'); mark != llvm::StringRef::npos) {
    if (name.size() != mark + 2 || !llvm::StringRef("rsa").contains(name[mark + 1]))
      return false;
    piece.conversion = name[mark + 1];
    name = name.take_front(mark);
  }
  piece.is_field = true;
  piece.name = name;
  return llvm::all_of(name, [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

/// Takes the text apart; false for one that raises, or whose fields look into what they are given.
bool read_pieces(llvm::StringRef text, std::vector<Piece>& pieces) {
  std::string plain;
  auto flush = [&] {
    if (!plain.empty())
      pieces.emplace_back().text = std::move(plain);
    plain.clear();
  };
  while (!text.empty()) {
    const size_t brace = text.find_first_of("{}");
    plain += text.take_front(brace);
    text = text.drop_front(std::min(brace, text.size()));
    if (text.empty())
      break;
    const char found = text[0];
    text = text.drop_front();
    if (!text.empty() && text[0] == found) {
      plain += found;
      text = text.drop_front();
      continue;
    }
    Piece field;
    if (found == '}' || !read_field(text, field))
      return false;
    flush();
    pieces.push_back(std::move(field));
  }
  flush();
  return true;
}

/// Which argument each field shows, as Python counts them; false where one is not there.
bool find_arguments(ast::Call* call, std::vector<Piece>& pieces, llvm::SmallVectorImpl<ast::Expr*>& shown) {
  unsigned next = 0;
  bool counts = false, numbers = false;
  for (const Piece& piece : pieces) {
    if (!piece.is_field)
      continue;
    unsigned index = 0;
    if (piece.name.empty()) {
      counts = true;
      index = next++;
    } else if (llvm::isDigit(piece.name[0])) {
      numbers = true;
      if (piece.name.getAsInteger(10, index))
        return false;
    } else {
      auto keyword = llvm::find_if(call->keywords, [&](ast::Keyword* one) { return one->arg == piece.name; });
      if (keyword == call->keywords.end())
        return false;
      shown.push_back((*keyword)->value);
      continue;
    }
    if (index >= call->args.size())
      return false;
    shown.push_back(call->args[index]);
  }
  return !counts || !numbers;
}

} // namespace

Value* FunctionBuilder::lower_format(ast::Call* call) {
  auto* attribute = llvm::dyn_cast<ast::Attribute>(call->func);
  auto* text = attribute ? llvm::dyn_cast<ast::Constant>(attribute->value) : nullptr;
  if (!typed_.inferred || !text || text->value.kind != ast::ConstantKind::Str ||
      attribute->attr != "format" ||
      llvm::any_of(call->args, [](ast::Expr* arg) { return llvm::isa<ast::Starred>(arg); }) ||
      llvm::any_of(call->keywords, [](ast::Keyword* keyword) { return !keyword->arg.data(); }))
    return nullptr;
  std::vector<Piece> pieces;
  llvm::SmallVector<ast::Expr*, 4> shown;
  if (!read_pieces(text->value.text, pieces) || !find_arguments(call, pieces, shown))
    return nullptr;
  const Arguments arguments = arguments_of(call);
  At at(*this, call_range(call));
  Values parts;
  const auto* next = shown.begin();
  for (const Piece& piece : pieces)
    parts.push_back(piece.is_field ? formatted(arguments.lookup(*next++), piece.conversion,
                                               piece.text.empty() ? nullptr : string(piece.text))
                                   : string(piece.text));
  if (parts.empty())
    return string("");
  return parts.size() == 1 ? parts[0] : value(OpKind::JoinStr, str_type(), parts);
}

} // namespace p2c::build
