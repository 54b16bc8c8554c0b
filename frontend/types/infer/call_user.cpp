// Calls of functions of the program: which argument becomes which parameter.
#include "frontend/types/infer/body.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <fmt/format.h>

namespace p2c::types {

const Type* Body::call_function(const Function& function, const Arguments& arguments, ast::Node* place,
                                bool passes_receiver) {
  Unit& unit = in_.unit(function);
  // Another function's code runs; a generator's or coroutine's only later.
  may_run_code();
  if (!bind_arguments(unit, arguments, place)) {
    record_unknown_call(place);
    return never();
  }
  in_.reach(unit);
  record_call(
      place, {.kind = CallTarget::Kind::User, .instance = unit.instance, .passes_receiver = passes_receiver});
  return in_.result_of(unit, &unit_);
}

namespace {

/// Python's rules of binding, step by step. Where `*values` or `**mapping` are passed, every parameter that
/// they can reach gets their type.
class Binder {
public:
  Binder(Inference& in, Unit& unit, const Arguments& arguments, TypeContext& types)
      : in_(in), unit_(unit), given_(arguments), types_(types), parameters_(*unit.function->arguments()),
        names_(*unit.function->module->names) {
    positional_.append(parameters_.posonlyargs.begin(), parameters_.posonlyargs.end());
    positional_.append(parameters_.args.begin(), parameters_.args.end());
  }

  /// False, with `fault` saying why, where the call certainly raises TypeError.
  bool bind(std::string& fault) {
    bind_positional();
    if (too_many_) {
      fault = fmt::format("`{}` takes {} positional argument{}, {} given", name(), positional_.size(),
                          positional_.size() == 1 ? "" : "s", given_.positional.size());
      return false;
    }
    for (const Argument& argument : given_.keywords)
      if (!bind_keyword(argument, fault))
        return false;
    return bind_defaults(fault);
  }

  /// Lets the types flow into the parameters. Only after `bind`, so that a call that fails leaves no trace.
  void store() {
    for (auto& [arg, type] : bound_)
      in_.write(slot(arg), type, place_of(arg));
    if (parameters_.vararg) {
      const Type* rest = rest_is_fixed_ ? types_.tuple(rest_) : types_.var_tuple(types_.any_of(rest_));
      in_.write(slot(parameters_.vararg), rest);
    }
    if (parameters_.kwarg) {
      Site* site = in_.site(unit_, parameters_.kwarg, Kind::Dict);
      types_.store(site, 0, types_.str());
      types_.store(site, 1, extra_);
      in_.write(slot(parameters_.kwarg), types_.dict(site));
    }
  }

private:
  std::string name() const { return unit_.function->scope->qualified_name; }
  Slot& slot(const ast::Arg* arg) { return unit_.parameters[names_.use(arg)->variable]; }
  source::Range place_of(const ast::Arg* arg) const { return places_.lookup(arg); }

  void give(const ast::Arg* arg, const Argument& argument) {
    const Type*& type = bound_[arg];
    type = type ? types_.join(type, argument.type) : argument.type;
    if (argument.node)
      places_[arg] = argument.node->range;
  }

  void bind_positional() {
    size_t next = 0;
    bool is_open = false; // after `*values` of unknown number
    for (const Argument& argument : given_.positional) {
      if (argument.is_star || is_open) {
        is_open |= argument.is_star;
        for (size_t i = next; i < positional_.size(); ++i)
          give(positional_[i], argument), maybe_.insert(positional_[i]);
        rest_.push_back(argument.type);
        rest_is_fixed_ = false;
        continue;
      }
      if (next < positional_.size()) {
        give(positional_[next++], argument);
        continue;
      }
      rest_.push_back(argument.type);
      too_many_ |= !parameters_.vararg;
    }
  }

  bool bind_keyword(const Argument& argument, std::string& fault) {
    if (argument.is_star) {
      for (const ast::Arg* arg : positional_)
        if (!bound_.count(arg) || maybe_.contains(arg))
          give(arg, argument), maybe_.insert(arg);
      for (const ast::Arg* arg : parameters_.kwonlyargs)
        if (!bound_.count(arg))
          give(arg, argument), maybe_.insert(arg);
      extra_ = types_.join(extra_, argument.type);
      return true;
    }
    auto matches = [&](const ast::Arg* arg) { return arg->arg == argument.name; };
    const ast::Arg* found = nullptr;
    if (auto at = llvm::find_if(parameters_.args, matches); at != parameters_.args.end())
      found = *at;
    if (auto at = llvm::find_if(parameters_.kwonlyargs, matches); at != parameters_.kwonlyargs.end())
      found = *at;
    if (!found) {
      if (parameters_.kwarg) {
        extra_ = types_.join(extra_, argument.type);
        return true;
      }
      fault = fmt::format("`{}` has no parameter `{}`", name(), argument.name.str());
      return false;
    }
    if (bound_.count(found) && !maybe_.contains(found)) {
      fault = fmt::format("`{}` gets its parameter `{}` twice", name(), argument.name.str());
      return false;
    }
    give(found, argument);
    return true;
  }

  bool bind_defaults(std::string& fault) {
    llvm::SmallVector<std::string, 2> missing;
    auto fill = [&](const ast::Arg* arg, bool has_default) {
      if (bound_.count(arg) && !maybe_.contains(arg))
        return;
      if (has_default) {
        const Type* value = in_.read(in_.default_of(arg), &unit_);
        const Type*& type = bound_[arg];
        type = type ? types_.join(type, value) : value;
      } else if (!bound_.count(arg) && in_.program().mentions_defaults) {
        bound_[arg] = types_.object(); // a default may have been stored
      } else if (!bound_.count(arg)) {
        missing.push_back("`" + arg->arg.str() + "`");
      }
    };
    size_t first = positional_.size() - parameters_.defaults.size();
    for (auto [i, arg] : llvm::enumerate(positional_))
      fill(arg, i >= first);
    for (auto [arg, value] : llvm::zip_equal(parameters_.kwonlyargs, parameters_.kw_defaults))
      fill(arg, value != nullptr);
    if (missing.empty())
      return true;
    fault = fmt::format("`{}` needs {}", name(), llvm::join(missing, ", "));
    return false;
  }

  Inference& in_;
  Unit& unit_;
  const Arguments& given_;
  TypeContext& types_;
  const ast::Arguments& parameters_;
  const names::FileNames& names_;
  llvm::SmallVector<const ast::Arg*, 8> positional_;
  llvm::MapVector<const ast::Arg*, const Type*> bound_;
  llvm::DenseMap<const ast::Arg*, source::Range> places_;
  llvm::DenseSet<const ast::Arg*> maybe_; // the parameter may be left to its default
  llvm::SmallVector<const Type*, 4> rest_;
  bool rest_is_fixed_ = true;
  bool too_many_ = false;
  const Type* extra_ = types_.never();
};

} // namespace

bool Body::bind_arguments(Unit& unit, const Arguments& arguments, ast::Node* place) {
  Binder binder(in_, unit, arguments, types());
  std::string fault;
  if (!binder.bind(fault)) {
    warn_of_arguments(fault, place);
    return false;
  }
  binder.store();
  return true;
}

} // namespace p2c::types
