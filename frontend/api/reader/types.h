// C++ types as the compiler sees them: their shape, and the Python type they stand for.
#pragma once
#include "frontend/api/model.h"
#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/DeclCXX.h>

namespace p2c::api::reader {

/// A function's result, with the Result around it taken off.
struct ResultType {
  CppType type;
  bool may_raise = false;
  bool always_raises = false;
};

class TypeReader {
public:
  explicit TypeReader(const clang::ASTContext& context) : context_(context) {}

  /// Makes known that a struct or enum is the Python class `dotted`.
  void add_class(const clang::TagDecl& declaration, llvm::StringRef dotted);
  /// The Python class of a struct or enum; empty if it is none.
  llvm::StringRef class_of(const clang::TagDecl& declaration) const;
  /// The Python classes whose structs derive from this one (those of all enums: their values are an EnumValue
  /// as objects), in the order of declaration.
  std::vector<std::string> sharers_of(const clang::CXXRecordDecl& record) const;

  /// The shape of a parameter or a constant. Fails, saying why, when the annotation language has no word for
  /// the type.
  llvm::Expected<CppType> read(clang::QualType type) const;
  llvm::Expected<ResultType> read_result(clang::QualType type) const;
  /// The result of the operation `iter`: a cursor or any other.
  llvm::Expected<ResultType> read_iterator(clang::QualType type) const;
  /// What `co_await` of a value of this type gives: the result of its await_resume.
  llvm::Expected<ResultType> read_awaited(clang::QualType type) const;

private:
  struct Unwrapped {
    clang::QualType type;
    bool may_raise;
  };
  Unwrapped unwrap(clang::QualType type) const;
  CppType heap(const clang::CXXRecordDecl& target, std::string text, bool owned) const;
  llvm::Expected<CppType> read_record(const clang::CXXRecordDecl& record, std::string text) const;
  std::string text_of(clang::QualType type) const;

  const clang::ASTContext& context_;
  llvm::DenseMap<const clang::TagDecl*, std::string> classes_;
  std::vector<const clang::TagDecl*> tags_; // those of classes_, in order
};

/// Whether `record` has the struct `base` ("py::Header") among its bases, or is it.
bool derives_from(const clang::CXXRecordDecl& record, llvm::StringRef base);

/// The Python type that C++ alone tells.
TypeExpr python_type(const CppType& type);

} // namespace p2c::api::reader
