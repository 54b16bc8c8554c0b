// What everything of the program that outlives a function is called in C++: modules, functions, classes,
// globals, constants. Decided once, before anything is printed.
#pragma once

#include "codegen/cpp/identifiers.h"
#include "lowering/ir/ir.h"

#include "llvm/ADT/DenseMap.h"

namespace p2c::cpp {

class ProgramNames {
public:
  explicit ProgramNames(const ir::Program& program);

  /// The namespace of a module: `app` for the script, `modules::adafruit_ticks` for others.
  llvm::StringRef module_namespace(const ir::Module* module) const { return lookup(modules_, module); }
  /// The name inside its namespace, as a definition writes it.
  llvm::StringRef local(const ir::Function* function) const { return lookup(functions_, function); }
  llvm::StringRef local(const ir::Class* cls) const { return lookup(classes_, cls); }
  llvm::StringRef local(const ir::Variable* global) const { return lookup(globals_, global); }
  /// The name as a call writes it: without the namespace, C++ would also look among the runtime's functions.
  std::string called(const ir::Function* function) const {
    return (module_namespace(function->module) + "::" + local(function)).str();
  }
  /// The name as code of the module `from` writes it; null for none.
  std::string function(const ir::Function* function, const ir::Module* from) const;
  std::string cls(const ir::Class* cls, const ir::Module* from) const;
  std::string global(const ir::Variable* global, const ir::Module* from) const;
  /// The struct of a class of the program, from anywhere.
  std::string struct_of(const types::ClassInfo* info) const;
  const ir::Class* class_of(const types::ClassInfo* info) const { return by_info_.lookup(info); }

private:
  template <class Key>
  static llvm::StringRef lookup(const llvm::DenseMap<const Key*, std::string>& map, const Key* key) {
    auto found = map.find(key);
    assert(found != map.end() && "a name that was never claimed");
    return found->second;
  }
  std::string qualify(llvm::StringRef name, const ir::Module* owner, const ir::Module* from) const;

  llvm::DenseMap<const ir::Module*, std::string> modules_;
  llvm::DenseMap<const ir::Function*, std::string> functions_;
  llvm::DenseMap<const ir::Class*, std::string> classes_;
  llvm::DenseMap<const ir::Variable*, std::string> globals_;
  llvm::DenseMap<const types::ClassInfo*, const ir::Class*> by_info_;
};

} // namespace p2c::cpp
