// Whole-program inference: what all function instances share. Body (body.h) interprets the code of one
// instance with types for values; it reads and writes the slots kept here, and an instance is interpreted
// again when something it read has grown. All types only grow, so that ends.
//
// Unknown code. A value that flows to where only `object` is known has *escaped*: the program may do to it
// whatever it does to an `object` anywhere. So the names of the attributes that are read, stored and called
// on objects are kept, and only those are opened on escaped classes (escape.cpp).
#pragma once

#include "frontend/api/model.h"
#include "frontend/source/diagnostics.h"
#include "frontend/types/build_program.h"
#include "frontend/types/infer/unit.h"
#include "frontend/types/static_value.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <optional>
#include <unordered_map>

namespace p2c::types {

struct Arguments;

/// The names of all attributes of the program and the API.
struct AttributeNames {
  llvm::StringSet<> names;
  bool is_open = false; ///< there may be others: names that are computed, or answered by `__getattr__`
  bool has_pins_of_chip = false; ///< `microcontroller.pin` has names that are the board's data
};

class Inference : public LatticeListener {
public:
  Inference(Program& program, const api::Model& api, source::DiagnosticEngine& diagnostics);

  enum class Outcome : uint8_t {
    settled,        ///< nothing grows any more
    opened_classes, ///< classes of `opened` must be dynamic: to be done again
    no_end,         ///< that took more than the most steps
  };
  /// What is known is of use only when it is settled. `most_steps` 0: what no program should need.
  Outcome run(uint64_t most_steps);
  const OpenClasses& opened() const { return opened_; }
  /// Members of any name may come into the class, or go: `setattr(cls, name, value)`.
  void open_class(const ClassInfo* cls);
  /// The same for classes of which nothing is known but that unknown code holds them; with a name, for those
  /// that have it.
  void open_escaped_classes(llvm::StringRef name = {});
  /// Counts a step: a body looked at, or a turn of a loop in one. False once there were too many.
  bool step() { return steps_ != 0 && --steps_ != 0; }
  /// Remarks of each place of the user's code that became `object` (remarks.cpp). After `run`.
  void remark_objects();
  /// Where in the program the interpretation is.
  void set_place(source::Range place) { place_ = place; }

  TypeContext& types() { return *program_.types; }
  Program& program() { return program_; }
  /// Whether the program stores something under the name in the module `builtins`.
  bool is_replaceable_builtin(llvm::StringRef name) const {
    return program_.graph->replaceable_builtins().contains(name);
  }
  const api::Model& api() const { return api_; }
  source::DiagnosticEngine& diagnostics() { return diagnostics_; }
  /// The last interpretation of each body: nothing changes any more, and the tables are written.
  bool is_final() const { return is_final_; }

  /// The variables of a function's frame that only code of that frame sets, numbered from 1.
  const llvm::DenseMap<const names::Symbol*, unsigned>& tracked(const Function& function) {
    return tracked_[function.number];
  }
  const AttributeNames& attribute_names();
  /// Empties the tables of an instance before its last interpretation (export.cpp).
  void begin_tables(Unit& unit);

  // Slots (inference.cpp). `reader` is analysed again when the slot grows; null for none.
  const Type* read(Slot& slot, Unit* reader);
  void write(Slot& slot, const Type* type, source::Range range = {});
  void expose(Slot& slot);
  Slot& variable(const names::Symbol* symbol) { return variables_[symbol]; }
  Slot& default_of(const ast::Node* parameter) { return defaults_[parameter]; }
  Slot& sent() { return sent_; } ///< what generators are sent
  /// What a container's elements are, read on behalf of `reader`.
  const Type* element(const Type* container, unsigned which, Unit* reader);
  void read_site(Site* site, Unit* reader);
  Site* site(Unit& unit, const ast::Node* node, Kind kind, unsigned which = 0);

  // Functions.
  Unit& unit(const Function& function) { return *units_[function.number]; }
  Unit& unit_of(const FunctionInstance& instance) { return unit(*instance.function); }
  void reach(Unit& unit);
  void queue(Unit& unit);
  /// What a call of the function gives, given what its instance returns and yields so far.
  const Type* result_of(Unit& unit, Unit* reader);

  // Classes (classes.cpp).
  ClassState& state(const ClassInfo* cls) { return classes_[cls->number]; }
  /// The functions of a property, called with `self` by what nobody knows.
  void open_property(const Member& member, const Type* self);
  Member member_kind(const names::Symbol* symbol) const { return members_.lookup(symbol); }
  Slot& field(const ClassInfo* cls, llvm::StringRef name) { return state(cls).fields[name]; }
  void instantiate(const ClassInfo* cls);
  /// An attribute stored on an instance of a class, or of one derived from it.
  void store_field(const ClassInfo* cls, llvm::StringRef name, const Type* type, source::Range range);
  const Type* load_field(const ClassInfo* cls, llvm::StringRef name, Unit* reader);
  void store_member(ClassRef cls, llvm::StringRef name, const Type* type, source::Range range);

  // The API (natives.cpp).
  const NativeCallable* native_function(const api::Module& module, llvm::StringRef name);
  const NativeCallable* native_method(const api::Class& cls, llvm::StringRef name);
  /// Whether the class has a class method of that name: another way to make instances (`dict.fromkeys`).
  static bool makes_instances(const api::Class& cls, llvm::StringRef name) {
    return !cls.find(api::Form::class_method, name).empty();
  }
  /// The first class in the order of `cls` that has a member of this name, in any form.
  const api::Class* find_member_class(const api::Class& cls, llvm::StringRef name);
  /// All typed forms of an operator.
  llvm::ArrayRef<const api::Function*> operators(llvm::StringRef symbol);
  const api::Class* builtin_class(llvm::StringRef name);
  /// The class in the API of a value of this type; null where it has none.
  const api::Class* class_of(const Type* type);
  const Type* builtin(llvm::StringRef name);
  const Type* module_member(const api::Module& module, llvm::StringRef name);
  /// An instance of the class: a builtin kind or a Native. Containers are those that unknown code may hold.
  const Type* instance_of(const api::Class& cls);
  /// The same for the user classes derived from it too.
  const Type* any_instance_of(ClassRef cls);
  const Type* unknown_container(Kind kind);
  bool has_user_subclasses(const api::Class& cls) const { return derived_natives_.contains(&cls); }

  std::vector<const api::Function*> inits(const api::Class& cls);
  const api::Class* first_base(const api::Class& cls);
  /// The class whose member a function of the API is; null for one of a module.
  const api::Class* owner_of(const api::Function& function) { return owners_.lookup(&function); }
  /// A type as a signature writes it, without variables. Containers are those that unknown code may hold.
  const Type* type_of(const api::TypeExpr& expr);
  /// What any `except` can catch.
  const Type* any_exception();
  /// A function of which nothing is known but that it returns None: `object.__init__`.
  const NativeCallable* any_call();

  // Escapes (escape.cpp).
  void unified(Site* kept, Site* gone) override;
  void changed(Site* site) override;
  void widened(const Type* type) override;
  void escape_function(const Function& function, const Type* self);
  /// The attribute `name` is read on an object.
  void load_dynamically(llvm::StringRef name);
  void load_any_name();
  /// The attribute `name` is set on an object.
  void store_dynamically(llvm::StringRef name, const Type* type);
  void note_store_on_function(const Type* function, llvm::StringRef name);
  void store_any_name(const Type* type);
  /// What has been stored under the name on objects.
  const Type* stored_dynamically(llvm::StringRef name, Unit* reader);
  /// Runtime code may call the special methods of instances among these values.
  void touch(const Type* type);
  void touch_class(const ClassInfo* cls, llvm::ArrayRef<llvm::StringRef> names);
  /// The same of these names alone, of an instance's class and those derived from it.
  void touch_class_of(const Type* instance, llvm::ArrayRef<llvm::StringRef> names);

private:
  friend class ObjectRemarks;

  void analyse(Unit& unit);
  void add_units();
  void find_tracked();
  void find_families();
  void find_member_kinds();
  Member classify(const modules::Module& module, const names::Symbol* symbol) const;
  void collect_operators();
  void requeue(llvm::SmallVectorImpl<Unit*>& readers);
  void escape_instances(const ClassInfo* cls);
  void escape_class(const ClassInfo* cls);
  void open_if_named(const ClassInfo* cls, llvm::StringRef name);
  void escape_module(const modules::Module* module);
  void open_attribute(const ClassInfo* cls, llvm::StringRef name);
  void open_module(const modules::Module* module, llvm::StringRef name);
  Outcome end(Outcome outcome);
  void open_member(const ClassInfo* cls, const names::Symbol* symbol, bool through_class);
  void store_on_escaped(llvm::StringRef name, const Type* type);

  Program& program_;
  const api::Model& api_;
  source::DiagnosticEngine& diagnostics_;
  std::vector<std::unique_ptr<Unit>> units_; // by Function::number
  std::deque<ClassState> classes_;           // by ClassInfo::number
  std::deque<Unit*> worklist_;
  std::optional<AttributeNames> attribute_names_;
  source::Range place_;
  // Where unknown code first got hold of it.
  llvm::DenseMap<const Function*, source::Range> function_escapes_;
  llvm::DenseMap<const Site*, source::Range> site_escapes_;
  bool is_final_ = false;
  OpenClasses opened_;
  llvm::StringSet<> opened_names_; ///< of classes that escape; the empty one: any
  uint64_t steps_ = 0;             ///< left; 0: none

  // Slots are referred to while others are added: these maps do not move them.
  std::unordered_map<const names::Symbol*, Slot> variables_;
  std::unordered_map<const ast::Node*, Slot> defaults_;
  Slot sent_;
  llvm::DenseMap<Site*, llvm::SmallVector<Unit*, 2>> site_readers_;
  llvm::DenseMap<const names::Symbol*, Member> members_;

  std::vector<llvm::DenseMap<const names::Symbol*, unsigned>> tracked_; // by Function::number
  std::vector<std::pair<uint32_t, uint32_t>> node_ranges_;              // likewise
  llvm::DenseMap<const api::Function*, const api::Class*> owners_;
  const NativeCallable* any_call_ = nullptr;
  llvm::StringMap<std::vector<const api::Function*>> operators_;
  llvm::DenseMap<std::pair<const void*, const void*>, const NativeCallable*> natives_;
  llvm::StringMap<const api::Class*> builtin_classes_;
  llvm::DenseSet<const api::Class*> derived_natives_;
  Site* unknown_sites_[3] = {};

  llvm::DenseSet<const Type*> widened_;
  llvm::StringSet<> dynamic_loads_;
  bool any_name_loaded_ = false;
  llvm::StringMap<Slot> dynamic_stores_;
  Slot any_store_; ///< stored on objects under names not known
  llvm::DenseSet<const Type*> touched_;
  llvm::DenseSet<Site*> touched_sites_;
  std::vector<const ClassInfo*> escaped_instances_, escaped_classes_;
  std::vector<const modules::Module*> escaped_modules_;
  llvm::DenseSet<const modules::Module*> escaped_module_set_;
  llvm::DenseSet<std::pair<const Function*, const Type*>> escaped_functions_;
};

} // namespace p2c::types
