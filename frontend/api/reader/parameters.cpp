#include "frontend/api/reader/parameters.h"

namespace p2c::api::reader {

namespace {

/// The parameters as C++ has them, with their annotations.
class ParameterReader {
public:
  ParameterReader(State& state, const clang::FunctionDecl& declaration, Function& function)
      : state_(state), declaration_(declaration), function_(function) {}

  bool run() {
    add_self();
    for (const clang::ParmVarDecl* each : declaration_.parameters())
      add(*each);
    if (good_ && function_.unbound)
      make_unbound();
    return good_;
  }

private:
  void fail(clang::SourceLocation location, llvm::StringRef what) {
    state_.report(location, what);
    good_ = false;
  }

  void add_self() {
    const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&declaration_);
    if (!method || method->isStatic())
      return;
    function_.member = true;
    Parameter self;
    self.name = "self";
    self.kind = ParameterKind::positional_only;
    self.cpp.shape = Shape::heap;
    self.cpp.text = method->getParent()->getQualifiedNameAsString() + " *";
    self.cpp.class_name = state_.types.class_of(*method->getParent()).str();
    if (self.cpp.class_name.empty())
      self.cpp.sharers = state_.types.sharers_of(*method->getParent());
    self.type = python_type(self.cpp);
    function_.parameters.push_back(std::move(self));
  }

  void add(const clang::ParmVarDecl& declaration) {
    const Annotations annotations = state_.annotations(declaration);
    llvm::Expected<CppType> type = state_.types.read(declaration.getType());
    if (!type)
      return fail(declaration.getLocation(), llvm::toString(type.takeError()));
    Parameter parameter;
    parameter.name = declaration.getNameAsString();
    if (const Annotation* name = annotations.find(AnnotationKind::python_name))
      parameter.name = name->text;
    if (const Annotation* value = annotations.find(AnnotationKind::default_value))
      parameter.default_text = value->text;
    parameter.optional = annotations.has(AnnotationKind::optional);
    parameter.type = python_type(*type);
    parameter.cpp = std::move(*type);
    if (parameter.cpp.shape == Shape::type_info && parameter.name.empty())
      parameter.name = "cls";

    if (annotations.has(AnnotationKind::positional_only))
      for (Parameter& before : function_.parameters)
        before.kind = ParameterKind::positional_only;
    parameter.kind = kind_of(declaration, annotations, parameter);
    if (parameter.kind == ParameterKind::var_keyword)
      parameter.type = TypeExpr::named("object"); // of each value
    keyword_only_ |=
        parameter.kind == ParameterKind::keyword_only || parameter.kind == ParameterKind::var_positional;
    function_.unbound |= parameter.cpp.shape == Shape::arguments;
    check(declaration, parameter);
    function_.parameters.push_back(std::move(parameter));
  }

  ParameterKind kind_of(const clang::ParmVarDecl& declaration, const Annotations& annotations,
                        const Parameter& parameter) {
    const bool is_span = parameter.cpp.shape == Shape::span;
    if (is_span != annotations.has(AnnotationKind::varargs))
      fail(declaration.getLocation(), "PY_VARARGS and `Span<const Ref>` go together");
    if (is_span)
      return ParameterKind::var_positional;
    if (annotations.has(AnnotationKind::varkeywords)) {
      if (parameter.cpp.shape != Shape::heap || parameter.cpp.class_name != "dict")
        fail(declaration.getLocation(), "PY_VARKEYWORDS is for a `Dict*`");
      return ParameterKind::var_keyword;
    }
    if (annotations.has(AnnotationKind::positional_only) || parameter.cpp.shape == Shape::type_info)
      return ParameterKind::positional_only;
    if (keyword_only_ || annotations.has(AnnotationKind::keyword_only))
      return ParameterKind::keyword_only;
    return ParameterKind::positional_or_keyword;
  }

  /// Python's own rules, against the parameters before it.
  void check(const clang::ParmVarDecl& declaration, const Parameter& parameter) {
    const bool by_position = parameter.kind == ParameterKind::positional_only ||
                             parameter.kind == ParameterKind::positional_or_keyword;
    const bool may_be_left_out = parameter.default_text || parameter.optional;
    if (parameter.default_text && parameter.optional)
      fail(declaration.getLocation(), "has a default, so PY_OPTIONAL says nothing");
    if (!by_position && parameter.kind != ParameterKind::keyword_only && may_be_left_out)
      fail(declaration.getLocation(), "can be empty, but has no default");
    if (declaration.hasDefaultArg() && !may_be_left_out)
      fail(declaration.getLocation(), "has a default in C++, but neither PY_DEFAULT nor PY_OPTIONAL");
    // The operands of an operation and what is given by position need no name.
    if (parameter.kind == ParameterKind::keyword_only && parameter.name.empty())
      fail(declaration.getLocation(), "a keyword-only parameter needs a name");
    for (const Parameter& other : function_.parameters)
      if (!parameter.name.empty() && other.name == parameter.name)
        fail(declaration.getLocation(), "`" + parameter.name + "` is there already");
    if (function_.parameters.empty())
      return;
    const Parameter& before = function_.parameters.back();
    if (before.kind == ParameterKind::var_keyword)
      fail(declaration.getLocation(), "nothing may follow PY_VARKEYWORDS");
    if (by_position && !may_be_left_out && (before.default_text || before.optional))
      fail(declaration.getLocation(),
           "`" + parameter.name + "` may be left out, as the one before it may (or mark it PY_KEYWORD_ONLY)");
  }

  /// `const Args&` is the last parameter, after at most a receiver. Python's view, unless a signature says
  /// more: anything.
  void make_unbound() {
    const size_t count = function_.parameters.size();
    if (count > 2 || function_.parameters.back().cpp.shape != Shape::arguments ||
        (count == 2 && function_.parameters.front().cpp.shape == Shape::arguments))
      return fail(declaration_.getLocation(),
                  "`const Args&` is the last parameter, after at most a receiver");
    Parameter rest = std::move(function_.parameters.back());
    function_.parameters.pop_back();
    rest.kind = ParameterKind::var_positional;
    rest.name = "args";
    function_.parameters.push_back(rest);
    rest.kind = ParameterKind::var_keyword;
    rest.name = "kwargs";
    function_.parameters.push_back(rest);
  }

  State& state_;
  const clang::FunctionDecl& declaration_;
  Function& function_;
  bool keyword_only_ = false;
  bool good_ = true;
};

bool is_variadic(ParameterKind kind) {
  return kind == ParameterKind::var_positional || kind == ParameterKind::var_keyword;
}

/// Sharpens one function by one signature.
class SignatureApplier {
public:
  SignatureApplier(State& state, const Annotation& annotation, llvm::StringRef module, Function& function)
      : state_(state), annotation_(annotation), module_(module), function_(function) {}

  bool run() {
    llvm::Expected<Signature> signature = parse_signature(annotation_.text);
    if (!signature) {
      fail(llvm::toString(signature.takeError()));
      return false;
    }
    function_.has_signature = true;
    if (signature->result) {
      state_.resolve(*signature->result, module_, annotation_.location);
      function_.result = std::move(*signature->result);
    }
    if (function_.unbound)
      expand_arguments(signature->parameters.size());
    matched_.resize(function_.parameters.size());
    if (!function_.parameters.empty() && function_.parameters.front().cpp.shape == Shape::type_info)
      matched_[0] = true; // no signature names it
    for (SignatureParameter& written : signature->parameters)
      apply(std::move(written));
    leave_out_the_rest();
    return good_;
  }

private:
  void fail(const llvm::Twine& what) {
    state_.report(annotation_.location, ("PY_SIGNATURE: " + what).str());
    good_ = false;
  }

  /// Python's view of `const Args&`: as many parameters as the signature has.
  void expand_arguments(size_t wanted) {
    while (!function_.parameters.empty() && function_.parameters.back().cpp.shape == Shape::arguments) {
      arguments_ = std::move(function_.parameters.back());
      function_.parameters.pop_back();
    }
    arguments_.kind = ParameterKind::positional_or_keyword;
    arguments_.name.clear();
    // The class that a constructor is called on is no parameter to Python.
    if (!function_.parameters.empty() && function_.parameters.front().cpp.shape == Shape::type_info)
      ++wanted;
    while (function_.parameters.size() < wanted)
      function_.parameters.push_back(arguments_);
  }

  /// The C++ parameter that a written one speaks of: the variadic one, the one of its name
  /// (unless calls cannot say that name), or the next one.
  /// A span takes any number of written ones, for each of which there is then a parameter.
  Parameter* find(const SignatureParameter& written) {
    auto take = [this](size_t i) {
      matched_[i] = true;
      return &function_.parameters[i];
    };
    for (size_t i = 0; i < matched_.size(); ++i) {
      const Parameter& each = function_.parameters[i];
      if (matched_[i] || each.cpp.shape == Shape::arguments || written.kind == ParameterKind::positional_only)
        continue;
      if (is_variadic(written.kind) ? each.kind == written.kind : each.name == written.name)
        return take(i);
    }
    for (size_t i = 0; i < matched_.size(); ++i) {
      const Parameter& each = function_.parameters[i];
      const bool fits = each.cpp.shape == Shape::arguments ||
                        (!is_variadic(written.kind) && written.kind != ParameterKind::keyword_only &&
                         each.kind != ParameterKind::keyword_only && each.kind != ParameterKind::var_keyword);
      if (!matched_[i] && fits)
        return take(i);
      const bool last_of_span =
          each.cpp.shape == Shape::span && each.kind != ParameterKind::var_positional &&
          (i + 1 == matched_.size() || function_.parameters[i + 1].cpp.shape != Shape::span);
      if (fits && last_of_span) {
        function_.parameters.insert(function_.parameters.begin() + i + 1, function_.parameters[i]);
        matched_.insert(matched_.begin() + i + 1, true);
        return &function_.parameters[i + 1];
      }
    }
    return nullptr;
  }

  void apply(SignatureParameter&& written) {
    Parameter* parameter = find(written);
    if (!parameter)
      return fail("the function has no parameter for `" + written.name + "`");
    parameter->name = std::move(written.name);
    // What a mark in C++ says is not taken back by its absence in the text; but a span may take one argument.
    if (written.kind != ParameterKind::positional_or_keyword || parameter->cpp.shape == Shape::span)
      parameter->kind = written.kind;
    // C++ has the last word on defaults. `...` means: as there.
    if (!parameter->default_text && !parameter->optional && written.default_text) {
      if (*written.default_text == "...")
        return fail("`" + parameter->name + "` has no default in C++ that `...` could mean");
      parameter->default_text = std::move(written.default_text);
    } else if (!written.default_text && !is_variadic(parameter->kind)) {
      // An overload in which it must be there.
      parameter->default_text.reset();
      parameter->optional = false;
    }
    if (written.type) {
      state_.resolve(*written.type, module_, annotation_.location);
      parameter->type = std::move(*written.type);
    }
  }

  void leave_out_the_rest() {
    for (size_t i = 0; i < matched_.size(); ++i) {
      Parameter& parameter = function_.parameters[i];
      if (matched_[i])
        continue;
      if (!parameter.default_text && !parameter.optional && !is_variadic(parameter.kind))
        fail("`" + parameter.name + "` is not there, and cannot be left out");
      parameter.omitted = true;
    }
  }

  State& state_;
  const Annotation& annotation_;
  llvm::StringRef module_;
  Function& function_;
  std::vector<bool> matched_;
  Parameter arguments_;
  bool good_ = true;
};

/// Lets `to` stand wherever `type` says `from`.
void replace(TypeExpr& type, const std::string& from, const std::string& to) {
  for (TypeExpr& argument : type.arguments)
    replace(argument, from, to);
  if (type.is(from))
    type.name = to;
}

/// A parameter that takes every class sharing a struct: the signature's `set[F]` means them all.
void widen(Parameter& parameter) {
  if (parameter.cpp.sharers.empty() || parameter.type.kind != TypeExpr::Kind::name)
    return;
  TypeExpr all{TypeExpr::Kind::alternatives, "", {}};
  for (const std::string& each : parameter.cpp.sharers) {
    all.arguments.push_back(parameter.type);
    all.arguments.back().name = each;
  }
  if (llvm::is_contained(parameter.cpp.sharers, parameter.type.name) && all.arguments.size() > 1)
    parameter.type = std::move(all);
}

} // namespace

bool read_parameters(State& state, const clang::FunctionDecl& declaration, Function& function) {
  return ParameterReader(state, declaration, function).run();
}

std::vector<Function> apply_signatures(State& state, const Annotations& annotations, llvm::StringRef module,
                                       const Function& function) {
  std::vector<Function> forms;
  bool any = false;
  for (const Annotation& annotation : annotations.all()) {
    if (annotation.kind != AnnotationKind::signature)
      continue;
    any = true;
    Function form = function;
    if (SignatureApplier(state, annotation, module, form).run())
      forms.push_back(std::move(form));
  }
  if (!any)
    forms.push_back(function);
  return forms;
}

std::vector<Function> split_by_receiver(const Function& function) {
  if (function.parameters.empty() || function.parameters.front().cpp.sharers.empty())
    return {function};
  std::vector<Function> forms;
  const TypeExpr& receiver = function.parameters.front().type;
  const std::string written = receiver.kind == TypeExpr::Kind::name ? receiver.name : "";
  for (const std::string& each : function.parameters.front().cpp.sharers) {
    Function form = function;
    TypeExpr& type = form.parameters.front().type;
    if (written.empty())
      type = TypeExpr::named(each);
    else
      replace(type, written, each);
    for (size_t i = 1; i < form.parameters.size(); ++i)
      widen(form.parameters[i]);
    if (!written.empty())
      replace(form.result, written, each);
    else if (form.cpp_result.sharers == form.parameters.front().cpp.sharers)
      form.result = TypeExpr::named(each);
    forms.push_back(std::move(form));
  }
  return forms;
}

} // namespace p2c::api::reader
