#include "frontend/syntax/dump.h"

namespace p2c::ast {

namespace {

class Dumper {
public:
  Dumper(const source::SourceFile& file, llvm::raw_ostream& out, const DumpOptions& options)
      : file_(file), out_(out), options_(options) {}

  void node(Node* node) {
    out_ << name_of(node->node_kind) << '(';
    first_ = true;
    fields(node);
    bool place =
        !llvm::isa<Mod>(node) && !llvm::isa<Part>(node) && (options_.fstring_places || fstrings_ == 0);
    if (options_.attributes && place)
      attributes(node->range);
    first_ = false;
    out_ << ')';
  }

private:
  void fields(Node* node) {
    switch (node->node_kind) {
#define AST_NODE(Cpp, Name, Group)                                                                           \
  case NodeKind::Cpp: {                                                                                      \
    [[maybe_unused]] auto* parent = static_cast<Cpp*>(node);                                                 \
    fstrings_ += NodeKind::Cpp == NodeKind::JoinedStr;
#define AST_END(Cpp)                                                                                         \
  fstrings_ -= NodeKind::Cpp == NodeKind::JoinedStr;                                                         \
  break;                                                                                                     \
  }
#define AST_NODE_FIELD(Type, name) field(#name), value(parent->name);
#define AST_OPTIONAL_NODE(Type, name)                                                                        \
  if (parent->name)                                                                                          \
    field(#name), value(parent->name);
#define AST_NODES(Type, name) field(#name), list(parent->name);
#define AST_OPTIONAL_NODES(Type, name) field(#name), list(parent->name);
#define AST_IDENTIFIER(name) field(#name), value(parent->name);
#define AST_OPTIONAL_IDENTIFIER(name)                                                                        \
  if (parent->name.data())                                                                                   \
    field(#name), value(parent->name);
#define AST_IDENTIFIERS(name) field(#name), list(parent->name);
#define AST_STRING(name) field(#name), value(parent->name);
#define AST_OPTIONAL_STRING(name)                                                                            \
  if (parent->name.data())                                                                                   \
    field(#name), value(parent->name);
#define AST_INT(name) field(#name), value(parent->name);
#define AST_CONSTANT(name) field(#name), value(parent->name);
#define AST_ENUM(Type, name) field(#name), value(parent->name);
#define AST_ENUMS(Type, name) field(#name), list(parent->name);
#include "frontend/syntax/nodes.def"
    }
  }

  void field(llvm::StringRef name) {
    if (!first_)
      out_ << ", ";
    first_ = false;
    out_ << name << '=';
  }

  template <class Element>
  void list(llvm::ArrayRef<Element> elements) {
    out_ << '[';
    for (size_t i = 0; i < elements.size(); ++i) {
      if (i > 0)
        out_ << ", ";
      value(elements[i]);
    }
    out_ << ']';
  }

  void value(Node* child) {
    if (!child) {
      out_ << "None";
      return;
    }
    node(child);
  }
  void value(Identifier name) { out_ << repr_string(name); }
  void value(int number) { out_ << number; }
  void value(const ConstantValue& constant) { out_ << repr(constant); }
  void value(BoolOperator op) { out_ << name_of(op) << "()"; }
  void value(Operator op) { out_ << name_of(op) << "()"; }
  void value(UnaryOperator op) { out_ << name_of(op) << "()"; }
  void value(CompareOperator op) { out_ << name_of(op) << "()"; }
  void value(ExprContext context) { out_ << name_of(context) << "()"; }

  void attributes(source::Range range) {
    source::Position begin = file_.position(range.begin), end = file_.position(range.end);
    field("lineno");
    out_ << begin.line;
    field("col_offset");
    out_ << begin.column;
    field("end_lineno");
    out_ << end.line;
    field("end_col_offset");
    out_ << end.column;
  }

  const source::SourceFile& file_;
  llvm::raw_ostream& out_;
  const DumpOptions& options_;
  bool first_ = true;     // no field of the current node is printed yet
  unsigned fstrings_ = 0; // how many f-strings the current node stands in
};

} // namespace

void dump(Node* node, const source::SourceFile& file, llvm::raw_ostream& out, const DumpOptions& options) {
  Dumper(file, out, options).node(node);
}

} // namespace p2c::ast
