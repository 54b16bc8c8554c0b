// Functions: the body of each, and the `def`s and `lambda`s that make them.
#include "lowering/build/function_builder.h"

#include "llvm/Support/Path.h"

namespace p2c::build {

// The runtime counts the parameters of a function in a byte.
static constexpr size_t most_parameters = 255;

FunctionBuilder::FunctionBuilder(ProgramBuilder& program, ir::Function& function)
    : program_(program), typed_(program.typed()), function_(function), module_(*function.module),
      instance_(*function.types), b_(program.program()) {
  for (auto [symbol, variable] : llvm::zip_equal(program.captures(&function), function.captures))
    variables_[symbol] = variable;
  b_.set_region(&function.body);
}

void FunctionBuilder::declare() {
  const names::Scope* scope = instance_.function->scope;
  scope_ = scope;
  b_.set_range(scope->node->range);
  if (function_.kind == ir::FunctionKind::function)
    function_.returns = program_.normal(instance_.returns);
  if (const ast::Arguments* arguments = instance_.function->arguments())
    add_parameters(*arguments);
  if (function_.parameters.size() > most_parameters)
    program_.diagnostics().report(diag::too_many_parameters, instance_.function->scope->node->range,
                                  most_parameters);
  if (llvm::isa<ast::GeneratorExp>(scope->node)) {
    ir::Variable* first = hidden(".0", nullptr);
    first->is_parameter = true;
    function_.parameters.push_back(
        {first, nullptr, ir::Form::natural, ir::ParameterKind::positional_only, false});
  }
}

void FunctionBuilder::build() {
  const names::Scope* scope = instance_.function->scope;
  if (auto* module = llvm::dyn_cast<ast::Module>(scope->node)) {
    build_module(module);
  } else if (auto* def = llvm::dyn_cast<ast::FunctionDef>(scope->node)) {
    function_.doc = docstring(def->body);
    statements(def->body);
    check_end();
  } else if (auto* async_def = llvm::dyn_cast<ast::AsyncFunctionDef>(scope->node)) {
    function_.doc = docstring(async_def->body);
    statements(async_def->body);
  } else if (auto* lambda = llvm::dyn_cast<ast::Lambda>(scope->node)) {
    op(OpKind::Statement);
    Value* result = expression(lambda->body);
    op(OpKind::Return, {convert(result, function_.returns)});
  } else {
    op(OpKind::Statement);
    build_generator(llvm::cast<ast::GeneratorExp>(scope->node));
  }
}

/// Where inference says that a function never comes to its end, which would give None. Should it be wrong,
/// the program stops and says so.
void FunctionBuilder::check_end() {
  if (!function_.body.ends_in_leave() && function_.returns && !function_.returns->may_be_none() &&
      !function_.returns->is_object() && function_.kind == ir::FunctionKind::function)
    unreachable();
}

/// `__file__`: where a module is on the program's drive, whose root is the folder of the script. What comes
/// from elsewhere is in `lib` there.
static std::string file_on_drive(const modules::Module& module, const modules::Module& script) {
  llvm::StringRef path = module.path, folder = llvm::sys::path::parent_path(script.path);
  if (folder.empty() ? llvm::sys::path::is_relative(path) : path.consume_front(folder))
    return path.ltrim('/').str();
  std::string name = module.name;
  std::replace(name.begin(), name.end(), '.', '/');
  return "lib/" + name + (module.is_package ? "/__init__.py" : ".py");
}

void FunctionBuilder::build_module(ast::Module* module) {
  // What exists before the first statement.
  auto define = [&](llvm::StringRef name, llvm::function_ref<Value*()> make) {
    if (const names::Symbol* symbol = scope_->find(name); symbol && symbol->variable == symbol)
      store(variable(symbol), make());
    else if (name != "__name__" && program_.mentions(name)) // another module may ask for it
      store(program_.add_global(module_, name), make());
  };
  define("__name__", [&] { return string(module_.name); });
  define("__file__", [&] { return string(file_on_drive(*module_.source, *typed_.graph->script())); });
  define("__doc__", [&] {
    const ir::Constant* doc = docstring(module->body);
    return doc ? constant(doc) : none();
  });
  statements(module->body);
}

const ir::Constant* FunctionBuilder::docstring(llvm::ArrayRef<ast::Stmt*> body) {
  auto* first = body.empty() ? nullptr : llvm::dyn_cast<ast::ExprStmt>(body.front());
  auto* text = first ? llvm::dyn_cast<ast::Constant>(first->value) : nullptr;
  if (!text || text->value.kind != ast::ConstantKind::Str || !program_.mentions("__doc__"))
    return nullptr;
  return b_.constant(text->value);
}

void FunctionBuilder::add_parameters(const ast::Arguments& arguments) {
  size_t positional = arguments.posonlyargs.size() + arguments.args.size();
  size_t without_default = positional - arguments.defaults.size();
  auto add_positional = [&](llvm::ArrayRef<ast::Arg*> args, ir::ParameterKind kind) {
    for (ast::Arg* arg : args)
      add_parameter(arg, kind, function_.parameters.size() >= without_default);
  };
  add_positional(arguments.posonlyargs, ir::ParameterKind::positional_only);
  add_positional(arguments.args, ir::ParameterKind::positional);
  if (arguments.vararg)
    add_parameter(arguments.vararg, ir::ParameterKind::varargs, false);
  for (auto [arg, value] : llvm::zip_equal(arguments.kwonlyargs, arguments.kw_defaults))
    add_parameter(arg, ir::ParameterKind::keyword_only, value != nullptr);
  if (arguments.kwarg)
    add_parameter(arguments.kwarg, ir::ParameterKind::kwargs, false);
}

void FunctionBuilder::add_parameter(ast::Arg* arg, ir::ParameterKind kind, bool has_default) {
  const names::Symbol* symbol = names().use(arg)->variable;
  ir::Variable* parameter = variable(symbol);
  parameter->is_parameter = true;
  const Type* type = program_.normal(instance_.local_type(symbol));
  function_.parameters.push_back({parameter, type, ir::Form::natural, kind, has_default});
}

Value* FunctionBuilder::make_function(const ast::Node* node, const ast::Arguments* arguments) {
  Values defaults;
  auto add_default = [&](ast::Expr* expr) {
    Value* value = expression(expr);
    if (ir::Variable* kept =
            is_literal(expr) ? nullptr : program_.default_variable(*typed_.function(node), expr))
      store(kept, value);
    defaults.push_back(any(value));
  };
  if (arguments) {
    llvm::for_each(arguments->defaults, add_default);
    for (ast::Expr* value : arguments->kw_defaults)
      if (value)
        add_default(value);
  }
  ir::Function* function = program_.function_value(node);
  if (!llvm::isa<ast::GeneratorExp>(node))
    function->needs_entry |= !typed_.inferred || typed_.function(node)->is_escaped;
  Value* result = value(OpKind::MakeFunction, nullptr, defaults);
  Operation* make = result->operation;
  make->function = function;
  for (const names::Symbol* symbol : program_.captures(function))
    make->cells.push_back(variable(symbol));
  return result;
}

Value* FunctionBuilder::decorate(llvm::ArrayRef<ast::Expr*> decorators, llvm::ArrayRef<Value*> functions,
                                 Value* decorated) {
  for (auto [decorator, function] : llvm::reverse(llvm::zip_equal(decorators, functions))) {
    At at(*this, decorator->range);
    decorated = value(OpKind::Call, nullptr, {function, any(decorated)});
  }
  return decorated;
}

void FunctionBuilder::lower_def(ast::Stmt* stmt, llvm::StringRef name, llvm::ArrayRef<ast::Expr*> decorators,
                                const ast::Arguments& arguments) {
  Values functions;
  for (ast::Expr* decorator : decorators)
    functions.push_back(any(expression(decorator)));
  Value* function = make_function(stmt, &arguments);
  program_.function_value(stmt)->needs_entry |= !decorators.empty();
  store_name(stmt, name, decorate(decorators, functions, function));
}

Value* FunctionBuilder::lower_lambda(ast::Lambda* expr) {
  return make_function(expr, expr->args);
}

} // namespace p2c::build
