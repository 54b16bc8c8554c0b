#include "frontend/api/tables.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <fmt/format.h>
#include <map>

namespace p2c::api {
namespace {

/// The special method that an operation is by name.
std::string special_method(llvm::StringRef symbol) {
  struct Operation {
    llvm::StringRef symbol, method;
  };
  static constexpr Operation operations[] = {
#define API_OPERATION(symbol, operands, method) {symbol, method},
#include "frontend/api/operations.def"
  };
  for (const Operation& operation : operations)
    if (operation.symbol == symbol)
      return operation.method.str();
  llvm_unreachable("an operation that operations.def does not list");
}

std::string quoted(llvm::StringRef text) {
  std::string out;
  llvm::raw_string_ostream stream(out);
  llvm::printEscapedString(text, stream);
  return "\"" + out + "\"";
}

/// Which of several typed forms serves values of any type: the one that asks the least of its arguments.
const Function* most_general(llvm::ArrayRef<const Function*> forms) {
  auto generality = [](const Function& form) {
    int score = form.unbound ? 1000 : 0;
    bool after_receiver = form.form == Form::method || form.form == Form::operation;
    for (size_t i = after_receiver ? 1 : 0; i < form.parameters.size(); ++i) {
      const CppType& type = form.parameters[i].cpp;
      score +=
          type.shape == Shape::any || type.shape == Shape::span || type.shape == Shape::arguments ? 10 : 0;
      score += form.parameters[i].omitted ? -1 : 0;
    }
    return score;
  };
  const Function* best = nullptr;
  for (const Function* form : forms)
    if (!best || generality(*form) > generality(*best))
      best = form;
  return best;
}

/// Whether an argument may be left out in any of the forms that one C++ function has by its signatures.
bool may_be_omitted(llvm::ArrayRef<const Function*> forms, const Function& form, size_t index) {
  for (const Function* each : forms) {
    if (each->cpp_name != form.cpp_name || each->location != form.location ||
        index >= each->parameters.size())
      continue;
    const Parameter& parameter = each->parameters[index];
    if (parameter.default_text || parameter.optional || parameter.omitted)
      return true;
  }
  return false;
}

/// The namespace, inside another, of a module's tables.
std::string namespace_of(llvm::StringRef module) {
  llvm::SmallVector<llvm::StringRef> parts;
  module.split(parts, '.');
  std::string space = llvm::join(parts, "::");
  return space == "struct" ? "struct_" : space; // the one module that C++ has a word for
}

class Tables {
public:
  Tables(const Module& module, unsigned& next) : module_(module), next_(next) {}
  std::string print();

private:
  void class_table(const Class& cls);
  void module_table();
  void declare();
  std::string flat_name() const {
    std::string name = module_.name;
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
  }
  std::string entry(const Class* cls, llvm::StringRef name, llvm::ArrayRef<const Function*> forms);
  std::string callable(llvm::ArrayRef<const Function*> forms, const Function& form, llvm::StringRef full_name,
                       size_t skipped);
  std::string pointer(const Function& form, const Class* cls) const;
  std::string fallback(const Parameter& parameter);
  void enum_table(const Class& cls);
  void constructor(const Class& cls);
  std::string holder(const Class& cls) const;
  std::string table_head(const Class& cls) const;
  /// A builtin, whose table is a member of `attrs` under the name of its kind.
  bool is_kind(const Class& cls) const { return cls.module == "builtins"; }

  const Module& module_;
  std::string out_;
  unsigned& next_; // numbers what has no name; shared by all modules
};

/// `&py::List::append`, with a cast where the name is overloaded.
std::string Tables::pointer(const Function& form, const Class*) const {
  if (form.member)
    return "&" + form.cpp_name;
  std::string types;
  bool in_span = false;
  for (const Parameter& parameter : form.parameters) {
    if (parameter.cpp.shape == Shape::arguments)
      continue; // all that follow are one in C++
    bool span = parameter.cpp.shape == Shape::span;
    if (span && in_span)
      continue; // one span in C++
    in_span = span;
    types += (types.empty() ? "" : ", ") + parameter.cpp.text;
  }
  if (form.unbound)
    types += types.empty() ? "const py::Args&" : ", const py::Args&";
  std::string result = form.cpp_result.text;
  if (form.always_raises)
    result = "py::Failed";
  else if (form.may_raise)
    result = "py::Result<" + result + ">";
  return fmt::format("static_cast<{} (*)({})>(&{})", result, types, form.cpp_name);
}

/// A default as a constant word; what is no such constant is an optional argument that C++ fills in.
std::string Tables::fallback(const Parameter& parameter) {
  if (!parameter.default_text)
    return "{}";
  llvm::StringRef text = llvm::StringRef(*parameter.default_text).trim();
  if (text == "None")
    return "ConstWord(none)";
  if (text == "True" || text == "False")
    return fmt::format("ConstWord::boolean({})", text == "True");
  if (text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front())
    return fmt::format("ConstWord(PY_STR({}))", quoted(text.drop_front().drop_back()));
  if (text.size() >= 3 && text.starts_with("b'") && text.ends_with("'"))
    return fmt::format("ConstWord(PY_BYTES({}))", quoted(text.drop_front(2).drop_back()));
  if (text == "sys.maxsize" || text == "9223372036854775807")
    return "ConstWord::small_int(word::small_int_max)";
  int64_t number;
  if (!text.getAsInteger(10, number))
    return fmt::format("ConstWord::small_int({})", number);
  double real;
  if (!text.getAsDouble(real)) {
    std::string name = fmt::format("f{}", next_++);
    out_ += fmt::format("constinit FloatBox {}{{{{&types::float_, immortal_refs}}, Float({})}};\n", name,
                        text.str());
    return fmt::format("ConstWord(&{})", name);
  }
  // An enumerator of a native class, by its C++ default.
  return "{}";
}

/// Prints the parameters of a form and gives the name of its Callable.
std::string Tables::callable(llvm::ArrayRef<const Function*> forms, const Function& form,
                             llvm::StringRef full_name, size_t skipped) {
  unsigned number = next_++;
  std::string list;
  unsigned positional_only = 0, positional = 0, required = 0, keyword_only = 0, required_keywords = 0;
  bool varargs = false, varkeywords = false;
  for (const Parameter& parameter : llvm::ArrayRef(form.parameters).drop_front(skipped)) {
    if (parameter.cpp.shape == Shape::arguments || parameter.cpp.shape == Shape::type_info)
      continue;
    if (parameter.cpp.shape == Shape::span || parameter.kind == ParameterKind::var_positional) {
      varargs = true;
      continue;
    }
    if (parameter.kind == ParameterKind::var_keyword) {
      varkeywords = true;
      continue;
    }
    bool optional = may_be_omitted(forms, form, size_t(&parameter - form.parameters.data()));
    if (parameter.kind == ParameterKind::keyword_only) {
      ++keyword_only;
      required_keywords += !optional;
    } else {
      ++positional;
      positional_only += parameter.kind == ParameterKind::positional_only;
      required += !optional;
    }
    list += fmt::format("{}{{PY_STR({}), {}}}", list.empty() ? "" : ", ", quoted(parameter.name),
                        fallback(parameter));
  }
  std::string parameters = "nullptr";
  if (!list.empty()) {
    parameters = fmt::format("p{}", number);
    out_ += fmt::format("constexpr Parameter {}[] = {{{}}};\n", parameters, list);
  }
  std::string worded = form.worded.empty() ? "" : ", Callable::Words::" + form.worded;
  if (form.worded == "python" && form.form == Form::function)
    full_name = form.name;
  out_ += fmt::format("constexpr Callable c{}{{PY_STR({}), {}, {{{}, {}, {}, {}, {}, {}, {}{}}}}};\n", number,
                      quoted(full_name), parameters, positional_only, positional, required, keyword_only,
                      required_keywords, varargs, varkeywords, worded);
  return fmt::format("c{}", number);
}

std::string Tables::entry(const Class* cls, llvm::StringRef name, llvm::ArrayRef<const Function*> forms) {
  const Function& form = *most_general(forms);
  std::string full_name = cls                          ? cls->name + "." + name.str()
                          : module_.name == "builtins" ? name.str()
                                                       : module_.name + "." + name.str();
  std::string key = fmt::format("PY_STR({})", quoted(name));
  switch (form.form) {
  case Form::method:
  case Form::operation:
    if (form.unbound)
      return fmt::format("AttrEntry::method({}, unbound_thunk<{}>)", key, pointer(form, cls));
    return fmt::format("AttrEntry::method({}, thunk<{}, {}>)", key, pointer(form, cls),
                       callable(forms, form, full_name, 1));
  case Form::static_method:
  case Form::function:
    if (form.unbound)
      return fmt::format("AttrEntry::static_method({}, unbound_static_thunk<{}>)", key, pointer(form, cls));
    return fmt::format("AttrEntry::static_method({}, static_thunk<{}, {}>)", key, pointer(form, cls),
                       callable(forms, form, full_name, 0));
  case Form::class_method: {
    bool takes_class = !form.parameters.empty() && form.parameters[0].cpp.shape == Shape::type_info;
    return fmt::format("AttrEntry::class_method({}, {}<{}, {}>)", key,
                       takes_class ? "class_thunk" : "alternative_thunk", pointer(form, cls),
                       callable(forms, form, full_name, takes_class));
  }
  case Form::getter:
  case Form::setter: {
    std::string get = "nullptr", set = "nullptr";
    for (const Function* each : forms) {
      if (each->form == Form::getter && get == "nullptr")
        get = fmt::format("getter<{}>", pointer(*each, cls));
      if (each->form == Form::setter && set == "nullptr")
        set = fmt::format("setter<{}>", pointer(*each, cls));
    }
    return fmt::format("AttrEntry::property({}, {}, {})", key, get, set);
  }
  case Form::init:
  case Form::awaited:
    break;
  }
  return {};
}

/// What a definition of the class's table begins with.
std::string Tables::table_head(const Class& cls) const {
  if (is_kind(cls))
    return fmt::format("template <>\nconstexpr AttrTable table_of<{}>", cls.cpp_name);
  return fmt::format("const AttrTable attrs::{}", holder(cls));
}
std::string Tables::holder(const Class& cls) const {
  return namespace_of(cls.module) + "::" + cls.name;
}

void Tables::class_table(const Class& cls) {
  std::map<std::string, std::vector<const Function*>> by_name;
  for (const Function& form : cls.functions) {
    switch (form.form) {
    case Form::init:
    case Form::awaited:
    case Form::function:
      continue;
    case Form::operation:
      // Those of the builtins by name are the runtime's own (runtime/core/special_entries.cpp).
      if (!is_kind(cls) && form.cpp_result.shape != Shape::cursor && form.name != "next")
        by_name[special_method(form.name)].push_back(&form);
      continue;
    default:
      by_name[form.name].push_back(&form);
    }
  }
  // Operations that are no members stand with the module; they belong to the class of their first operand.
  for (const Function& form : module_.functions)
    if (!is_kind(cls) && form.form == Form::operation && !form.parameters.empty() && form.name != "next" &&
        form.cpp_result.shape != Shape::cursor && form.parameters[0].cpp.class_name == cls.dotted())
      by_name[special_method(form.name)].push_back(&form);

  std::vector<std::string> entries;
  for (auto& [name, forms] : by_name) {
    // A method and a property of one name cannot be; an explicit method wins over an operation.
    std::vector<const Function*> methods;
    for (const Function* form : forms)
      if (form->form != Form::operation)
        methods.push_back(form);
    std::string text = entry(&cls, name, methods.empty() ? forms : methods);
    if (!text.empty())
      entries.push_back(text);
  }
  for (const Constant& constant : cls.constants)
    entries.push_back(fmt::format("AttrEntry::class_value(PY_STR({}), constant_value<{}>)",
                                  quoted(constant.name), constant.cpp_name));
  std::string target = table_head(cls);
  if (entries.empty()) {
    out_ += target + "{};\n\n";
    return;
  }
  std::string table = fmt::format("t{}", next_++);
  out_ += fmt::format("constexpr AttrEntry {}[] = {{\n    {}}};\n{}{{{}}};\n\n", table,
                      llvm::join(entries, ",\n    "), target, table);
}

void Tables::enum_table(const Class& cls) {
  std::string entries;
  for (const Constant& constant : cls.constants)
    entries +=
        fmt::format("    AttrEntry::constant(PY_STR({}), ConstWord(&EnumClass<{}>::values[size_t({})])),\n",
                    quoted(constant.name), cls.cpp_name, constant.cpp_name);
  out_ += fmt::format("const AttrEntry t{}[] = {{\n{}}};\nconst AttrTable attrs::{}{{t{}}};\n\n", next_,
                      entries, holder(cls), next_);
  ++next_;
}

void Tables::constructor(const Class& cls) {
  std::vector<const Function*> forms;
  for (const Function& form : cls.functions)
    if (form.form == Form::init)
      forms.push_back(&form);
  if (forms.empty())
    return;
  const Function& form = *most_general(forms);
  bool takes_class = !form.parameters.empty() && form.parameters[0].cpp.shape == Shape::type_info;
  std::string thunk;
  if (form.unbound)
    thunk = fmt::format("unbound_class_thunk<{}>", pointer(form, &cls));
  else
    thunk = fmt::format("{}<{}, {}>", takes_class ? "class_thunk" : "static_thunk", pointer(form, &cls),
                        callable(forms, form, cls.name, takes_class));
  if (is_kind(cls)) {
    out_ +=
        fmt::format("template <>\nconstexpr CallEntry constructor_of<{}> = &{};\n\n", cls.cpp_name, thunk);
    return;
  }
  out_ += fmt::format(
      "Result<Object> constructors::{}(Ref cls, const Args& args) {{\n  return {}(cls, args);\n}}\n\n",
      holder(cls), thunk);
}

void Tables::module_table() {
  std::map<std::string, std::vector<const Function*>> by_name;
  for (const Function& form : module_.functions)
    if (form.form == Form::function)
      by_name[form.name].push_back(&form);
  std::vector<std::string> entries;
  for (auto& [name, forms] : by_name) {
    bool is_class = module_.find_class(name) != nullptr;
    if (is_class)
      continue;
    std::string text = entry(nullptr, name, forms);
    if (!text.empty())
      entries.push_back(text);
  }
  for (const std::unique_ptr<Class>& cls : module_.classes)
    if (cls->enumeration)
      entries.push_back(fmt::format("AttrEntry::constant(PY_STR({}), ConstWord(&EnumClass<{}>::info))",
                                    quoted(cls->name), cls->cpp_name));
    else if (!cls->type_info.empty())
      entries.push_back(
          fmt::format("AttrEntry::constant(PY_STR({}), ConstWord(&{}))", quoted(cls->name), cls->type_info));
  for (const Constant& constant : module_.constants)
    entries.push_back(fmt::format("AttrEntry::property(PY_STR({}), constant_value<{}>)",
                                  quoted(constant.name), constant.cpp_name));
  if (entries.empty()) {
    out_ += fmt::format("extern const AttrTable module_attrs_{0};\nconst AttrTable module_attrs_{0}{{}};\n",
                        flat_name());
    return;
  }
  out_ += fmt::format(
      "constexpr AttrEntry module_entries_{0}[] = {{\n    {1}}};\nextern const AttrTable module_attrs_{0};\n"
      "const AttrTable module_attrs_{0}{{module_entries_{0}}};\n",
      flat_name(), llvm::join(entries, ",\n    "));
}

/// Declares what the definitions below need to be seen elsewhere.
void Tables::declare() {
  std::string tables, constructors;
  for (const std::unique_ptr<Class>& cls : module_.classes)
    if (!is_kind(*cls) && (cls->enumeration || !cls->type_info.empty())) {
      tables += fmt::format("extern const AttrTable {};\n", cls->name);
      constructors += fmt::format("Result<Object> {}(Ref cls, const Args& args);\n", cls->name);
    }
  if (!tables.empty())
    out_ += fmt::format("namespace attrs::{0} {{\n{1}}}\nnamespace constructors::{0} {{\n{2}}}\n",
                        namespace_of(module_.name), tables, constructors);
}

std::string Tables::print() {
  declare();
  std::string outer = std::move(out_);
  out_.clear();
  for (const std::unique_ptr<Class>& cls : module_.classes) {
    if (cls->enumeration) {
      enum_table(*cls);
      continue;
    }
    if (cls->type_info.empty() || cls->cpp_name.empty())
      continue;
    class_table(*cls);
    constructor(*cls);
  }
  module_table();
  return outer + out_ + "\n";
}

} // namespace

std::string print_tables(const Model& model, llvm::ArrayRef<std::string> headers) {
  std::string out = "// Generated by p2c-api-reader; do not edit.\n";
  for (const std::string& header : headers)
    out += "#include \"" + header + "\"\n";
  out += "#include \"runtime/generated/tables.h\"\n\nnamespace py {\n";
  std::string list;
  unsigned next = 1;
  for (const std::unique_ptr<Module>& module : model.modules) {
    out += Tables(*module, next).print();
    std::string name = module->name;
    std::replace(name.begin(), name.end(), '.', '_');
    list += fmt::format("    {{PY_STR({}), &module_attrs_{}}},\n", quoted(module->name), name);
  }
  out +=
      "#define PY_KIND(name, python_name, Struct) PY_DEFINE_KIND(name, Struct)\n#include \"runtime/core/kinds.def\"\n"
      "#define PY_EXCEPTION(Name, snake_name, Base) PY_DEFINE_EXCEPTION(Name)\n#include \"runtime/core/exceptions.def\"\n\n";
  out += "// A program lists those that it may have as values.\n"
         "[[gnu::weak]] extern const NativeModule native_modules[] = {\n" +
         list + "    {nullptr, nullptr}};\n\n} // namespace py\n";
  return out;
}

} // namespace p2c::api
