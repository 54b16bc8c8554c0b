// The whole translation unit: what everything refers to first (structs, constants, globals, prototypes), then
// the functions, module by module.
#include "codegen/cpp/print.h"

#include "codegen/cpp/constants.h"
#include "codegen/cpp/cycles.h"
#include "codegen/cpp/format.h"
#include "codegen/cpp/function_printer.h"
#include "codegen/cpp/native.h"
#include "codegen/cpp/variables.h"

#include "frontend/api/model.h"
#include "frontend/modules/module.h"
#include "lowering/ir/exceptions.h"
#include "lowering/ir/walk.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"

#include <map>

namespace p2c::cpp {
namespace {

std::string shower(const ir::Function* function, const ir::Class& cls, const ProgramContext& context) {
  return function ? "&" + context.names.function(function, cls.module) + "_shows" : "nullptr";
}

/// The structs of classes, bases before what derives from them.
void print_class(const ir::Class& cls, const ProgramContext& context, std::string& out) {
  std::string name = context.names.local(&cls).str();
  std::string base = cls.layout_base              ? context.names.cls(cls.layout_base, cls.module)
                     : cls.native_base.empty()    ? "py::Instance"
                     : !cls.native_struct.empty() ? "py::InstanceOfNative<" + cls.native_struct.str() + ">"
                                                  : "py::InstanceOf<" + string_literal(cls.native_base) + ">";
  out += fmt::format("// {}: class {}\n", context.sources.file(cls.range.file).position(cls.range.begin).line,
                     cls.qualified_name);
  out += fmt::format("struct {} : {} {{\n", name, base);
  for (const ir::Slot& slot : cls.slots) {
    Representation r = representation(slot.type, slot.form, context.names);
    std::string member = identifier(slot.name);
    if (r.shape == Shape::boolean)
      out += fmt::format("uint8_t {} = py::unset_bool;\n", member);
    else if (r.shape == Shape::floating)
      out += fmt::format("py::Float {} = py::unset_float;\n", member);
    else
      out += fmt::format("{} {};\n", r.is_owned_word() ? r.owned() : "py::Object", member);
  }
  if (cls.is_sealed)
    out += "static bool is_instance(py::Ref value) {\nreturn py::is_instance(value, &class_object);\n}\n"
           "static const py::SealedClass class_object;\n";
  else
    out += "static bool is_instance(py::Ref value);\nstatic inline py::Object class_object;\n";
  out += "};\n";
  // The slot table holds the base's slots too.
  std::vector<const ir::Slot*> slots;
  for (const ir::Class* at = &cls; at; at = at->layout_base) {
    std::vector<const ir::Slot*> own;
    for (const ir::Slot& slot : at->slots)
      own.push_back(&slot);
    slots.insert(slots.begin(), own.begin(), own.end());
  }
  std::string table = "nullptr";
  if (!slots.empty()) {
    table = name + "_slots";
    out += fmt::format("constexpr py::SlotInfo {}[] = {{\n", table);
    for (const ir::Slot* slot : slots) {
      Representation r = representation(slot->type, slot->form, context.names);
      const char* held = r.shape == Shape::boolean ? "bool_" : r.shape == Shape::floating ? "float_" : "word";
      out += fmt::format("{{PY_STR({}), PY_OFFSET({}, {}), py::Representation::{}}},\n",
                         string_literal(slot->name), name, identifier(slot->name), held);
    }
    out += "};\n";
  }
  out += fmt::format(
      "constexpr py::ClassInfo {0}_info{{PY_STR({1}), PY_STR({2}), PY_STR({3}), {4}, {5}, {6}, {7}}};\n",
      name, string_literal(cls.name), string_literal(cls.qualified_name), string_literal(cls.module->name),
      cls.is_dynamic ? "nullptr" : table, cls.is_dynamic ? 0 : slots.size(),
      // The runtime lays out what derives from a class that is only known when it runs.
      cls.is_dynamic ? "0" : "sizeof(" + name + ")",
      cls.is_dynamic ? "0" : "py::overflow_offset<" + name + ">");
  const api::Class* exception = cls.is_sealed ? ir::exception_root(cls) : nullptr;
  if (exception)
    out += fmt::format(
        "constinit const py::SealedClass {0}::class_object = py::sealed_exception({0}_info, &{1}, &{2});\n",
        name, cls.layout_base ? base + "::class_object" : exception->type_info, exception->type_info);
  else if (cls.is_sealed)
    out += fmt::format(
        "constinit const py::SealedClass {0}::class_object = py::sealed_class({0}_info, {1}, {2}, {3});\n",
        name, cls.layout_base ? "&" + base + "::class_object" : "&py::types::object",
        shower(cls.repr, cls, context), shower(cls.str, cls, context));
  else
    out += fmt::format(
        "inline bool {0}::is_instance(py::Ref value) {{\nreturn py::is_made_by(value, {0}_info);\n}}\n",
        name);
  out += "\n";
}

/// The functions that show instances of classes, for the classes to name.
std::string declare_showers(const ir::Program& program, const ProgramNames& names,
                            llvm::DenseSet<const ir::Function*>& declared) {
  std::string out;
  for (const std::unique_ptr<ir::Class>& cls : program.classes)
    for (const ir::Function* function : {cls->repr, cls->str})
      if (cls->is_sealed && function && declared.insert(function).second)
        out += fmt::format("namespace {} {{\npy::Result<py::Object> {}_shows(py::Ref self);\n}}\n",
                           names.module_namespace(function->module).str(), names.local(function).str());
  return out;
}

/// The modules whose names something may ask for all at once: `globals()`.
llvm::DenseSet<const ir::Module*> modules_seen_whole(const ir::Program& program) {
  llvm::DenseSet<const ir::Module*> found;
  if (program.lists_modules)
    for (const std::unique_ptr<ir::Module>& module : program.modules)
      found.insert(module.get());
  for (const std::unique_ptr<ir::Function>& function : program.functions)
    ir::for_each_operation(std::as_const(function->body), [&](const ir::Operation& op) {
      if (op.kind == ir::OpKind::Globals)
        found.insert(function->module);
    });
  return found;
}

/// The globals of a module by name, for code that only knows names (`getattr(module, ...)`, `globals()`).
void print_module_object(const ir::Module& module, const ProgramContext& context, bool has_namespace,
                         std::string& out) {
  std::string table = "nullptr";
  llvm::ArrayRef<llvm::StringRef> fixed;
  if (module.source && module.source->names)
    fixed = module.source->names->fixed_builtins;
  if (!module.variables.empty() || !fixed.empty()) {
    table = "global_table";
    out += "const py::GlobalEntry global_table[] = {\n";
    for (const std::unique_ptr<ir::Variable>& variable : module.variables) {
      if (variable->name.starts_with("."))
        continue;
      Representation r = representation(*variable, context.names);
      std::string type = variable_type(r, variable->may_be_unset);
      std::string name = context.names.local(variable.get()).str();
      out += fmt::format("{{PY_STR({}), &py::get_global<{}, {}>, &py::set_global<{}, {}>}},\n",
                         string_literal(variable->name), type, name, type, name);
    }
    for (llvm::StringRef name : fixed)
      out += fmt::format("{{PY_STR({}), py::no_global, nullptr}},\n", string_literal(name));
    out += "};\n";
  }
  out += fmt::format(
      "py::Module module_object{{{{&py::types::module, py::immortal_refs}}, PY_STR({}), nullptr, {}, {}, "
      "{{}}}};\n",
      string_literal(module.name), table,
      table == "nullptr" ? "0" : "sizeof global_table / sizeof *global_table");
  if (has_namespace)
    out += "py::_namespace::Namespace namespace_object{{&py::_namespace::Namespace::info, "
           "py::immortal_refs}, &module_object};\n";
}

void print_import(const ir::Module& module, const ProgramContext& context, bool lists_modules,
                  std::string& out) {
  if (module.init) {
    out += "py::Status init_module() {\n";
    if (module.name != "__main__") { // that runs already
      out += lists_modules ? "if (!begun) {\nbegun = true;\n"
                           : "static bool begun = false;\nif (!begun) {\nbegun = true;\n";
      out += "if (run_module().failed()) {\nbegun = false;\nreturn py::Failed{};\n}\n";
      if (module.package && module.in_package)
        out += fmt::format("{} = py::Object(py::Ref(&module_object));\n",
                           context.names.global(module.in_package, &module));
      out += "}\n";
    }
    out += "return {};\n}\n\n";
  }
  out += "py::Result<py::Object> import_module() {\n";
  if (module.init)
    out += "PY_CHECK(init_module());\n";
  out += "return py::Object(py::Ref(&module_object));\n}\n\n";
}

/// What a program does with its board.
struct BoardUse {
  llvm::StringSet<> names; ///< those of pins that it names directly
  bool by_name =
      false; ///< it has the module as a value, or asks for pins of the chip: any name may be looked up
};

BoardUse board_use(const ir::Program& program) {
  BoardUse use;
  for (const std::unique_ptr<ir::Function>& function : program.functions)
    ir::for_each_operation(function->body, [&](const ir::Operation& op) {
      if (op.kind == ir::OpKind::BoardPin)
        use.names.insert(op.name);
      if (op.kind == ir::OpKind::ImportModule && op.module &&
          (op.module->native == "board" || op.module->native == "microcontroller"))
        use.by_name = true;
      // What these modules' own functions and constants look at is not known here.
      const llvm::StringRef called = op.entry             ? llvm::StringRef(op.entry->cpp_name)
                                     : op.native_constant ? llvm::StringRef(op.native_constant->cpp_name)
                                                          : llvm::StringRef();
      use.by_name |= called.starts_with("py::board::") || called.starts_with("py::microcontroller::");
    });
  return use;
}

/// What `board.LED` finds.
std::string print_board(const ir::Program& program, const BoardTable& board, const PrintOptions& options) {
  std::string pins, names, direct;
  BoardUse use = board_use(program);
  use.by_name |= options.whole_board;
  llvm::StringSet<> used;
  for (const BoardTable::Name& entry : board.names)
    if (use.names.contains(entry.name))
      used.insert(entry.pin);
  size_t count = 0;
  llvm::StringMap<bool> printed;
  auto print_pin = [&](const std::string& pin, int number) {
    if (printed.try_emplace(pin, true).second)
      pins += fmt::format(
          "constexpr py::microcontroller::Pin pin_{} = py::microcontroller::make_pin({}, {});\n", pin, number,
          // Only messages say what the chip calls it, and dynamic programs.
          options.has_tracebacks ? fmt::format("PY_STR({})", string_literal(pin)) : "nullptr");
  };
  for (const BoardTable::Name& entry : board.names) {
    if (!use.by_name && !used.contains(entry.pin))
      continue;
    ++count;
    print_pin(entry.pin, entry.number);
    names += fmt::format("{{PY_STR({}), py::microcontroller::constant(pin_{})}},\n",
                         string_literal(entry.name), entry.pin);
    if (use.names.contains(entry.name))
      direct += fmt::format(
          "[[maybe_unused]] py::Ref board_{}() {{ return py::microcontroller::constant(pin_{}); }}\n",
          entry.name, entry.pin);
  }
  std::string buses;
  for (const BoardTable::BusLine& line : board.buses) {
    if (!use.by_name)
      break; // only a function of the module asks for them
    print_pin(line.pin, line.number);
    buses += fmt::format("{{PY_STR({}), PY_STR({}), py::microcontroller::constant(pin_{})}},\n",
                         string_literal(line.bus), string_literal(line.line), line.pin);
  }
  if (!buses.empty())
    buses = fmt::format("const py::board::BusLine board_buses[] = {{\n{}}};\n", buses);
  return fmt::format(
      "// The pins of the board.\nnamespace {{\n{0}const py::board::Entry board_names[] = {{\n{1}}};\n{4}}} // namespace\n"
      "const py::board::Board py::board::this_board{{PY_STR({2}), board_names, {3}, {5}, {6}{7}}};\n"
      "py::Str* const py::board::board_id = PY_STR({2});\n\n",
      pins, names, string_literal(board.id), count, buses + direct, buses.empty() ? "nullptr" : "board_buses",
      buses.empty() ? 0 : board.buses.size(),
      board.display_width ? fmt::format(", {}, {}", board.display_width, board.display_height) : "");
}

bool uses_board(const ir::Program& program) {
  for (const std::unique_ptr<ir::Module>& module : program.modules)
    if (module->native == "board" || module->native == "microcontroller")
      return true;
  return false;
}

/// The native modules that dynamic code may come upon: those that the program has as values, with the modules
/// inside of them, and `builtins`.
std::string print_native_modules(const ir::Program& program, llvm::ArrayRef<std::string> all) {
  llvm::StringSet<> values;
  values.insert("builtins");
  for (const std::unique_ptr<ir::Function>& function : program.functions)
    ir::for_each_operation(std::as_const(function->body), [&](const ir::Operation& op) {
      if (op.kind == ir::OpKind::ImportModule && op.module)
        values.insert(op.module->native);
    });
  if (program.lists_modules)
    for (const std::unique_ptr<ir::Module>& module : program.modules)
      values.insert(module->native);
  auto is_value = [&](llvm::StringRef name) {
    for (;; name = name.rsplit('.').first) {
      if (values.contains(name))
        return true;
      if (!name.contains('.'))
        return false;
    }
  };
  std::string declarations, list;
  for (const std::string& name : all) {
    if (!is_value(name))
      continue;
    std::string table = "module_attrs_" + name; // as frontend/api/tables.cpp names it
    std::replace(table.begin(), table.end(), '.', '_');
    declarations += fmt::format("extern const AttrTable {};\n", table);
    list += fmt::format("{{PY_STR({}), &{}}},\n", string_literal(name), table);
  }
  if (!program.replaceable_builtins.empty()) {
    declarations += "Str* const replaceable_builtins[] = {";
    for (const std::string& name : program.replaceable_builtins)
      declarations += fmt::format("PY_STR({}), ", string_literal(name));
    declarations += "nullptr};\n";
  }
  return fmt::format(
      "// Modules of the runtime that are looked into by name.\nnamespace py {{\n{}const NativeModule native_modules[] = "
      "{{\n{}{{nullptr, nullptr}}}};\n}} // namespace py\n\n",
      declarations, list);
}

void find_values(const ir::Region& region, llvm::DenseSet<const ir::Function*>& out) {
  for (const ir::Operation& op : region.operations) {
    if (op.kind == ir::OpKind::MakeFunction || op.kind == ir::OpKind::MakeMethod ||
        op.kind == ir::OpKind::IsFunction)
      out.insert(op.function);
    for (const std::unique_ptr<ir::Region>& nested : op.regions)
      find_values(*nested, out);
  }
}

/// Those that some operation makes a value of: they need an entry, whether or not anyone is known to use it.
llvm::DenseSet<const ir::Function*> functions_as_values(const ir::Program& program) {
  llvm::DenseSet<const ir::Function*> out;
  for (const std::unique_ptr<ir::Function>& function : program.functions) {
    if (function->needs_entry)
      out.insert(function.get());
    find_values(function->body, out);
  }
  return out;
}

} // namespace

std::string print(const ir::Program& program, const source::SourceManager& sources,
                  const PrintOptions& options) {
  ProgramNames names(program);
  ConstantPool constants;
  ProgramContext context{program, sources, names, constants, options.lines, options.has_tracebacks, {}};

  struct Parts {
    std::string declarations, definitions;
  };
  std::map<const ir::Module*, Parts> parts;
  std::string structs;
  auto in_module = [&](const ir::Module* module, const std::string& text) {
    return text.empty()
               ? ""
               : fmt::format("namespace {} {{\n{}}}\n\n", names.module_namespace(module).str(), text);
  };

  // A struct needs its base before it; the order of the program has that, but for classes of several modules
  // in a circle.
  for (const std::unique_ptr<ir::Class>& cls : program.classes)
    structs += in_module(cls->module, fmt::format("struct {};\n", names.local(cls.get()).str()));
  llvm::DenseSet<const ir::Function*> showers;
  structs += declare_showers(program, names, showers);
  std::vector<const ir::Class*> ordered;
  auto place = [&](auto&& self, const ir::Class* cls) -> void {
    if (!cls || llvm::is_contained(ordered, cls))
      return;
    self(self, cls->layout_base);
    ordered.push_back(cls);
  };
  for (const std::unique_ptr<ir::Class>& cls : program.classes)
    place(place, cls.get());
  for (const ir::Class* cls : ordered) {
    std::string text;
    print_class(*cls, context, text);
    structs += in_module(cls->module, text);
  }

  const llvm::DenseSet<const ir::Module*> seen_whole = modules_seen_whole(program);
  for (const std::unique_ptr<ir::Module>& module : program.modules) {
    if (!module->native.empty())
      continue;
    std::string& out = parts[module.get()].declarations;
    for (const std::unique_ptr<ir::Variable>& global : module->variables) {
      Representation r = representation(*global, names);
      out += fmt::format("{} {}{};\n", variable_type(r, global->may_be_unset),
                         names.local(global.get()).str(), r.is_owned_word() ? "" : "{}");
    }
    print_module_object(*module, context, seen_whole.contains(module.get()), out);
    out += "py::Result<py::Object> import_module();\n";
    if (module->init)
      out += "py::Status init_module();\n";
    if (program.lists_modules)
      out += fmt::format("bool begun = {};\n", module->init == nullptr || module.get() == program.main);
  }
  context.values = functions_as_values(program);
  for (const std::unique_ptr<ir::Function>& function : program.functions) {
    FunctionPrinter printer(context, *function);
    Parts& part = parts[function->module];
    part.declarations += printer.declarations();
    part.definitions += printer.definition();
    part.definitions += printer.entry();
    if (showers.contains(function.get()))
      part.definitions += printer.shows();
  }
  for (const std::unique_ptr<ir::Module>& module : program.modules)
    if (module->native.empty())
      print_import(*module, context, program.lists_modules, parts[module.get()].definitions);

  std::string out = fmt::format("// Generated by pyasync2cpp {} from {}.\n"
                                "// Each statement stands under the line of Python it came from.\n"
                                "#include \"runtime/py.h\"\n",
                                options.version, options.script_name);
  for (const std::string& header : native_headers(program))
    out += fmt::format("#include \"{}\"\n", header);
  if (!seen_whole.empty())
    out += "#include \"runtime/modules/_namespace/_namespace.h\"\n";
  if (!options.native_modules.empty())
    out += "#include \"runtime/generated/tables.h\"\n";
  out += "\n";
  if (program.word_bits > 32)
    out += fmt::format("static_assert(sizeof(py::Word) * 8 >= {}, \"made for larger machine words\");\n",
                       program.word_bits);
  if (options.board && uses_board(program))
    out += print_board(program, *options.board, options);
  if (!options.native_modules.empty())
    out += print_native_modules(program, options.native_modules);
  if (!options.board_name.empty())
    out +=
        fmt::format("extern \"C\" const char py_board_name[] = {};\n\n", string_literal(options.board_name));
  out += structs;
  if (!constants.definitions().empty())
    out += "// Constants.\n" + constants.definitions() + "\n";
  for (const std::unique_ptr<ir::Module>& module : program.modules)
    out += in_module(module.get(), parts[module.get()].declarations);
  for (const std::unique_ptr<ir::Module>& module : program.modules)
    out += in_module(module.get(), parts[module.get()].definitions);
  if (program.lists_modules) {
    out += "const py::ProgramModule py::program_modules[] = {\n";
    for (const std::unique_ptr<ir::Module>& module : program.modules)
      if (module->native.empty())
        out += fmt::format("{{&::{0}::module_object, &::{0}::namespace_object, &::{0}::begun}},\n",
                           names.module_namespace(module.get()).str());
    out += "{nullptr, nullptr, nullptr}};\n";
  }
  out += "// What the simulator or the board runs.\n"
         "py::Status py::run_program() {\n";
  if (may_form_cycles(program))
    out += "py::enable_collector();\n";
  out += "return app::run_module();\n}\n";
  return options.format ? format_generated(out) : out;
}

} // namespace p2c::cpp
