#include "frontend/api/reader/functions.h"
#include "frontend/api/reader/classes.h"
#include "frontend/api/reader/parameters.h"
#include <array>
#include <clang/AST/DeclTemplate.h>
#include <llvm/ADT/StringExtras.h>

namespace p2c::api::reader {

namespace {

struct Operation {
  llvm::StringRef symbol;
  int operands;
};
constexpr Operation operations[] = {
#define API_OPERATION(symbol, operands, method) {symbol, operands},
#include "frontend/api/operations.def"
};

bool has_receiver(Form form) {
  return form == Form::method || form == Form::getter || form == Form::setter;
}

class FunctionReader {
public:
  FunctionReader(State& state, const clang::FunctionDecl& declaration, const Annotations& annotations)
      : state_(state), declaration_(declaration), annotations_(annotations) {}

  void run() {
    const clang::DeclContext* context = declaration_.getDeclContext();
    if (declaration_.getDescribedFunctionTemplate())
      return fail("a template cannot be called from Python");
    const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(context);
    if (record) {
      owner_ = state_.types.class_of(*record).str();
      if (owner_.empty() && state_.types.sharers_of(*record).empty() && record->getName() != "EnumValue")
        return fail("stands in a struct that is not annotated with PY_CLASS");
      for (context = record; context->isRecord();)
        context = context->getParent();
    }
    module_ = state_.module_of(*context, declaration_.getLocation());
    if (module_.empty())
      return;
    const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&declaration_);
    is_static_ = method && method->isStatic();
    in_class_ = record != nullptr;

    Function shared;
    shared.cpp_name = declaration_.getQualifiedNameAsString();
    shared.doc = annotations_.text(AnnotationKind::doc);
    shared.location = state_.location(declaration_);
    shared.worded = annotations_.text(AnnotationKind::worded);
    if (const Annotation* worded = annotations_.find(AnnotationKind::worded);
        worded && worded->text != "python" && worded->text != "counted")
      state_.report(worded->location, "`" + worded->text + "` is not how a call is worded: python, counted");
    for (const Annotation& annotation : annotations_.all())
      if (annotation.kind == AnnotationKind::effect)
        add_effect(annotation, shared);
    if (record != nullptr) {
      const Annotations of_class = state_.annotations(*record);
      for (const Annotation& annotation : of_class.all())
        if (annotation.kind == AnnotationKind::effect)
          add_effect(annotation, shared);
    }
    if (!read_result(shared) || !read_parameters(state_, declaration_, shared))
      return;
    const std::vector<Function> variants = apply_signatures(state_, annotations_, module_, shared);
    for (const Annotation& annotation : annotations_.all())
      if (std::optional<Form> form = reader::form_of(annotation.kind))
        add_all(*form, annotation, variants);
  }

private:
  void fail(llvm::StringRef what) { state_.report(declaration_.getLocation(), what); }

  void add_effect(const Annotation& annotation, Function& function) {
    static constexpr std::array<llvm::StringRef, 14> known = {
        "pure",           "blocking",      "no_escape",        "makes_task",
        "takes_fresh",    "plain",         "plain_of_values",  "plain_of_shown",
        "plain_of_items", "plain_of_keys", "plain_of_buffers", "plain_of_elements",
        "argument",       "takes_tasks"};
    if (!llvm::is_contained(known, annotation.text))
      state_.report(annotation.location,
                    "`" + annotation.text + "` is no effect: " + llvm::join(known, ", "));
    function.effects.push_back(annotation.text);
  }

  llvm::Expected<ResultType> result_of(clang::QualType type) {
    if (annotations_.has(AnnotationKind::awaited))
      return state_.types.read_awaited(type);
    // Every operation `iter` may give a cursor; whether this is one, check() sees.
    if (llvm::any_of(annotations_.all(), [](const Annotation& each) {
          return each.kind == AnnotationKind::operation && (each.text == "iter" || each.text == "reversed");
        }))
      return state_.types.read_iterator(type);
    return state_.types.read_result(type);
  }

  bool read_result(Function& function) {
    llvm::Expected<ResultType> result = result_of(declaration_.getReturnType());
    if (!result) {
      fail("the result: " + llvm::toString(result.takeError()));
      return false;
    }
    function.cpp_result = std::move(result->type);
    function.may_raise = result->may_raise;
    function.always_raises = result->always_raises;
    function.result = result->always_raises ? TypeExpr::named("Never") : python_type(function.cpp_result);
    return true;
  }

  void add_all(Form form, const Annotation& annotation, const std::vector<Function>& variants) {
    const std::string name = form == Form::init ? "__init__" : annotation.text;
    if (form != Form::operation && !llvm::all_of(name, [](char c) { return llvm::isAlnum(c) || c == '_'; }))
      return state_.report(annotation.location, "`" + name + "` is no name");
    for (const Function& variant : variants) {
      const std::vector<Function> split = has_receiver(form) || form == Form::operation
                                              ? split_by_receiver(variant)
                                              : std::vector<Function>{variant};
      for (Function function : split) {
        function.form = form;
        function.name = name;
        if (std::string mistake = check(form, function); !mistake.empty())
          return fail(mistake);
        add(std::move(function), annotation.location);
      }
    }
    if (form == Form::awaited)
      check_awaited(name, annotation.location);
  }

  void add(Function&& function, clang::SourceLocation location) {
    std::vector<Function>* home = home_of(function);
    if (!home)
      return;
    for (const Function& other : *home)
      if (other.form == function.form && other.name == function.name && other.location != function.location &&
          same_operands(other, function))
        return state_.report(location,
                             "the same form of `" + function.name + "` is already at " + other.location);
    home->push_back(std::move(function));
  }

  /// What is wrong with `function` in this form; empty if nothing is.
  std::string check(Form form, const Function& function) {
    const size_t count = function.parameters.size();
    switch (form) {
    case Form::function:
      return in_class_ ? "PY_FUNCTION is for functions of a namespace" : "";
    case Form::method:
      return count >= 1 ? check_receiver(function) : "a method has a receiver";
    case Form::getter:
      return count == 1 ? check_receiver(function) : "a getter takes its receiver and nothing else";
    case Form::setter:
      if (count != 2 || function.cpp_result.shape != Shape::none)
        return "a setter takes its receiver and one value, and gives nothing";
      return check_receiver(function);
    case Form::static_method:
    case Form::class_method:
      return is_static_ && !owner_.empty() ? "" : "a static or class method is a static member of its class";
    case Form::init:
      return is_static_ && python_type(function.cpp_result).is(owner_)
                 ? ""
                 : "PY_INIT is for a static member whose result is its class";
    case Form::operation:
      return check_operation(function);
    case Form::awaited:
      return is_static_ ? "PY_AWAITED is for what is called as the function or method is" : "";
    }
    llvm_unreachable("a form was forgotten");
  }

  std::string check_operation(const Function& function) {
    const auto* found =
        llvm::find_if(operations, [&](const Operation& each) { return each.symbol == function.name; });
    if (found == std::end(operations))
      return "`" + function.name + "` is no operation (operations.def lists them)";
    if (is_static_)
      return "an operation is no static member";
    if (found->operands >= 0 && !function.unbound &&
        function.parameters.size() != static_cast<size_t>(found->operands))
      return "`" + function.name + "` has " + std::to_string(found->operands) + " operands";
    return "";
  }

  std::string check_receiver(const Function& function) {
    if (is_static_)
      return "a static member has no receiver: PY_STATIC_METHOD, or no static";
    const TypeExpr& type = function.parameters.front().type;
    return type.kind == TypeExpr::Kind::name && state_.api.find_class(type.name)
               ? ""
               : "the receiver's type `" + to_text(type) + "` is no class";
  }

  std::vector<Function>* home_of(Function& function) {
    if (has_receiver(function.form) || (function.form == Form::operation && in_class_)) {
      function.parameters.front().kind = ParameterKind::positional_only;
      return &state_.api.find_class(function.parameters.front().type.name)->functions;
    }
    if (in_class_)
      return &state_.api.find_class(owner_)->functions;
    return &state_.api.add_module(module_).functions;
  }

  static bool same_operands(const Function& a, const Function& b) {
    auto text = [](const Parameter& parameter) -> llvm::StringRef { return parameter.cpp.text; };
    return llvm::equal(llvm::map_range(a.parameters, text), llvm::map_range(b.parameters, text));
  }

  void check_awaited(const std::string& name, clang::SourceLocation location) {
    state_.check_at_the_end([state = &state_, owner = owner_, module = module_, name, location] {
      const Class* type = owner.empty() ? nullptr : state->api.find_class(owner);
      if (type ? type->find(Form::method, name).empty()
               : state->api.add_module(module).find(Form::function, name).empty())
        state->report(location, "PY_AWAITED: there is no `" + name + "` to be the awaited form of");
    });
  }

  State& state_;
  const clang::FunctionDecl& declaration_;
  const Annotations& annotations_;
  std::string module_;
  std::string owner_; // the class it is a member of; empty in a struct that several classes share
  bool in_class_ = false, is_static_ = false;
};

} // namespace

void add_function(State& state, const clang::FunctionDecl& declaration) {
  const Annotations annotations = state.annotations(declaration);
  if (annotations.empty())
    return;
  if (llvm::none_of(annotations.all(),
                    [](const Annotation& each) { return reader::form_of(each.kind).has_value(); }))
    return state.report(declaration.getLocation(), "annotated, but nothing says what it is in Python");
  FunctionReader(state, declaration, annotations).run();
}

} // namespace p2c::api::reader
