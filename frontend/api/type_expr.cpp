#include "frontend/api/type_expr.h"
#include "frontend/api/cursor.h"

namespace p2c::api {

char SyntaxError::ID;

void SyntaxError::log(llvm::raw_ostream& out) const {
  out << what << " at column " << offset + 1;
}

static bool is_variable(llvm::StringRef name) {
  return name.size() <= 2 && llvm::isUpper(name[0]) && (name.size() == 1 || llvm::isDigit(name[1]));
}

static std::vector<TypeExpr> parse_arguments(Cursor& cursor, char end);

static TypeExpr parse_quoted(Cursor& cursor) {
  TypeExpr type{TypeExpr::Kind::text, "", {}};
  const char quote = cursor.take();
  for (char c = cursor.take(); c != quote; c = cursor.take()) {
    if (c == '\0' || c == '\\') {
      cursor.fail("expected a plain text up to the closing quote");
      break;
    }
    type.name += c;
  }
  return type;
}

static TypeExpr parse_number(Cursor& cursor) {
  const size_t start = cursor.offset();
  cursor.accept("-");
  while (llvm::isDigit(cursor.peek()))
    cursor.take();
  return {TypeExpr::Kind::number, cursor.between(start, cursor.offset()).str(), {}};
}

/// A type without `|`.
static TypeExpr parse_one(Cursor& cursor) {
  if (cursor.accept("(")) {
    TypeExpr inner = parse_type_at(cursor);
    cursor.expect(")");
    return inner;
  }
  llvm::StringRef part = cursor.accept_name();
  if (part.empty()) {
    cursor.fail("expected a type");
    return {};
  }
  TypeExpr type = TypeExpr::named(part);
  while (!cursor.failed() && cursor.accept(".")) {
    part = cursor.accept_name();
    if (part.empty())
      cursor.fail("expected a name");
    type.name += "." + part.str();
  }
  if (is_variable(type.name))
    type.kind = TypeExpr::Kind::variable;
  if (!cursor.failed() && cursor.peek() == '[') {
    if (type.kind == TypeExpr::Kind::variable)
      cursor.fail("a type variable takes no arguments");
    cursor.accept("[");
    type.arguments = parse_arguments(cursor, ']');
    if (type.arguments.empty())
      cursor.fail("expected a type");
  }
  return type;
}

static TypeExpr parse_argument(Cursor& cursor) {
  const char next = cursor.peek();
  if (cursor.accept("..."))
    return {TypeExpr::Kind::ellipsis, "", {}};
  if (cursor.accept("()"))
    return {TypeExpr::Kind::nothing, "", {}};
  if (cursor.accept("["))
    return {TypeExpr::Kind::argument_list, "", parse_arguments(cursor, ']')};
  if (next == '"' || next == '\'')
    return parse_quoted(cursor);
  if (next == '-' || llvm::isDigit(next))
    return parse_number(cursor);
  return parse_type_at(cursor);
}

static std::vector<TypeExpr> parse_arguments(Cursor& cursor, char end) {
  std::vector<TypeExpr> arguments;
  const llvm::StringRef closing(&end, 1);
  while (!cursor.failed() && !cursor.accept(closing)) {
    if (!arguments.empty() && !cursor.expect(","))
      break;
    arguments.push_back(parse_argument(cursor));
  }
  return arguments;
}

TypeExpr parse_type_at(Cursor& cursor) {
  TypeExpr first = parse_one(cursor);
  if (cursor.failed() || cursor.peek() != '|')
    return first;
  TypeExpr all{TypeExpr::Kind::alternatives, "", {}};
  auto add = [&all](TypeExpr&& type) {
    if (type.kind == TypeExpr::Kind::alternatives)
      all.arguments.insert(all.arguments.end(), type.arguments.begin(), type.arguments.end());
    else
      all.arguments.push_back(std::move(type));
  };
  add(std::move(first));
  while (!cursor.failed() && cursor.accept("|"))
    add(parse_one(cursor));
  return all;
}

llvm::Expected<TypeExpr> parse_type(llvm::StringRef text) {
  Cursor cursor(text);
  TypeExpr type = parse_type_at(cursor);
  if (!cursor.failed() && !cursor.at_end())
    cursor.fail("expected the end of the type");
  if (cursor.failed())
    return cursor.error();
  return type;
}

static std::string join(const std::vector<TypeExpr>& types, llvm::StringRef separator) {
  std::string text;
  for (const TypeExpr& type : types)
    text += (&type == types.data() ? "" : separator.str()) + to_text(type);
  return text;
}

std::string to_text(const TypeExpr& type) {
  switch (type.kind) {
  case TypeExpr::Kind::name:
    return type.arguments.empty() ? type.name : type.name + "[" + join(type.arguments, ", ") + "]";
  case TypeExpr::Kind::variable:
  case TypeExpr::Kind::number:
    return type.name;
  case TypeExpr::Kind::alternatives:
    return join(type.arguments, " | ");
  case TypeExpr::Kind::argument_list:
    return "[" + join(type.arguments, ", ") + "]";
  case TypeExpr::Kind::ellipsis:
    return "...";
  case TypeExpr::Kind::nothing:
    return "()";
  case TypeExpr::Kind::text:
    return "\"" + type.name + "\"";
  }
  llvm_unreachable("a kind of type expression was forgotten");
}

} // namespace p2c::api
