// The constants of a program in C++: what can stand in flash does. Numbers that need memory (big ints, boxed
// floats, complex) are constants too where the runtime has a static form.
#pragma once

#include "lowering/ir/ir.h"

#include "llvm/ADT/DenseMap.h"

#include <string>

namespace p2c::cpp {

class ConstantPool {
public:
  /// An expression for the constant: `py::IntRef` for an int, `double` text for a float, `PY_STR("...")`, ...
  std::string reference(const ir::Constant& constant);
  /// The same as something that py::Ref is made from, floats boxed.
  std::string boxed(const ir::Constant& constant);
  /// The name of an array of `py::ConstWord`.
  std::string table(llvm::ArrayRef<const ir::Constant*> constants);
  /// Declarations that must precede the functions.
  const std::string& definitions() const { return definitions_; }

private:
  std::string word(const ir::Constant& constant);
  std::string words(llvm::ArrayRef<const ir::Constant*> constants);
  std::string big_int(const ir::Constant& constant);
  std::string boxed_float(double value);
  std::string boxed_imaginary(double value);

  llvm::DenseMap<const ir::Constant*, std::string> named_;
  llvm::DenseMap<uint64_t, std::string> floats_, imaginary_;
  std::string definitions_;
  unsigned next_ = 1;
};

} // namespace p2c::cpp
