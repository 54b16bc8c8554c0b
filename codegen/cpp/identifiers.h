// Python names and constants as C++ spells them. The printer of each construct calls this.
#pragma once

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace p2c::cpp {

/// The C++ identifier for a Python name: the name itself; with `_` behind it where C++ or the runtime
/// reserves it; with code points outside ASCII spelled `_uXXXX`.
std::string identifier(llvm::StringRef python_name);

/// A C++ string literal (with quotes) holding exactly these bytes.
std::string string_literal(llvm::StringRef bytes);

/// Hands out identifiers that differ from each other within one scope.
class Scope {
public:
  /// The identifier for `python_name`, or that with a number behind it when it is taken.
  std::string claim(llvm::StringRef python_name);
  /// A name for something of the printer's own: `base` itself if it is free, else with a number behind it.
  std::string make(llvm::StringRef base);
  /// Marks an identifier as taken.
  void reserve(llvm::StringRef cpp_name) { taken_[cpp_name] = 1; }
  bool is_taken(llvm::StringRef cpp_name) const { return taken_.count(cpp_name) != 0; }

private:
  llvm::StringMap<unsigned> taken_;
  unsigned temporaries_ = 0;
};

} // namespace p2c::cpp
