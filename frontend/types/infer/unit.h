// One function instance while it is inferred.
#pragma once

#include "frontend/types/infer/slot.h"
#include "frontend/types/program.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringMap.h"

namespace p2c::types {

struct Unit {
  Function* function = nullptr;
  FunctionInstance* instance = nullptr;
  llvm::MapVector<const names::Symbol*, Slot> parameters;
  Slot returns, yields;
  bool is_queued = false;
  bool is_reached = false; ///< some code may run it
  /// The containers made at each node; a node may make several (`which`).
  llvm::DenseMap<std::pair<const ast::Node*, unsigned>, Site*> sites;
};

/// What inference knows of a class beside its ClassInfo.
struct ClassState {
  ClassInfo* info = nullptr;
  llvm::StringMap<Slot> fields;   ///< stored on instances through this class
  llvm::StringMap<Slot> members;  ///< stored on the class from outside its body
  std::vector<ClassInfo*> family; ///< its user bases and all its subclasses, itself first
  std::vector<ClassInfo*> below;  ///< itself and all its subclasses
  bool is_instantiated = false;
  bool instances_escaped = false; ///< unknown code may hold an instance
  bool value_escaped = false;     ///< unknown code may hold the class
};

/// What a name in a class body is, as far as its `def` statements say.
struct Member {
  enum class Kind : uint8_t {
    Variable, ///< whatever its slot holds
    Method,
    StaticMethod,
    ClassMethod,
    Property,
  };
  Kind kind = Kind::Variable;
  Function* function = nullptr; ///< Method, StaticMethod, ClassMethod
  Function* getter = nullptr;   ///< Property; may be null
  Function* setter = nullptr;
  Function* deleter = nullptr;
};

} // namespace p2c::types
