// Calls of functions of the API.
#include "frontend/types/infer/signature.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace p2c::types {

const Type* Body::call_native(const NativeCallable& native, const Arguments& arguments, ast::Node* place,
                              bool passes_receiver) {
  if (native.overloads.empty()) { // `super().__init__` of what the API or `object` has
    widen_arguments(arguments);
    record_unknown_call(place);
    return types().none();
  }
  Arguments passed = arguments;
  api::Form form = native.overloads.front()->form;
  if (form == api::Form::class_method && passes_receiver && !passed.positional.empty())
    passed.positional.erase(passed.positional.begin());
  const api::Function* chosen = nullptr;
  bool fits = true;
  const Type* result = call_overloads(native.overloads, passed, place, &chosen, &fits);
  warn_of_task_functions(native, passed);
  if (!fits) {
    warn_of_native_arguments(target_name({.native = &native}), passed, place);
    record_unknown_call(place);
    return result;
  }
  note_sent_values(native, passed);
  record_call(place, {.kind = CallTarget::Kind::Native,
                      .native = &native,
                      .overload = chosen,
                      .passes_receiver = passes_receiver && form != api::Form::class_method});
  if (const Type* values = unpacked_values(native, place);
      values && state_.is_reachable && !result->is_never())
    return values;
  return result;
}

/// `struct.unpack("<BH", data)`: what the format says; null where it is not written out, or says too much.
const Type* Body::unpacked_values(const NativeCallable& native, const ast::Node* place) {
  auto* call = llvm::dyn_cast_or_null<ast::Call>(place);
  if (!call || call->args.empty() || !native.module || native.module->name != "struct" ||
      (native.name != "unpack" && native.name != "unpack_from"))
    return nullptr;
  const std::optional<llvm::StringRef> format = literal_text(call->args.front());
  if (!format)
    return nullptr;
  constexpr unsigned most = 64;
  llvm::SmallVector<const Type*, 8> values;
  llvm::StringRef rest = *format;
  if (!rest.empty() && llvm::StringRef("@=<>!").contains(rest[0]))
    rest = rest.drop_front();
  while (!rest.empty()) {
    unsigned count = 1;
    if (llvm::isDigit(rest[0]) && (rest.consumeInteger(10, count) || count > most || rest.empty()))
      return nullptr;
    const char code = rest[0];
    rest = rest.drop_front();
    const Type* each = nullptr;
    if (code == 's')
      count = 1;
    if (code == 'x')
      continue;
    if (code == 's' || code == 'c')
      each = types().simple(Kind::Bytes);
    else if (code == 'f' || code == 'd')
      each = types().floating();
    else if (code == '?')
      each = types().boolean();
    else if (llvm::StringRef("bBhHiIlLqQ").contains(code))
      each = types().integer();
    if (!each || values.size() + count > most)
      return nullptr;
    values.append(count, each);
  }
  return types().tuple(values);
}

/// `generator.send(value)`: any generator may be the one.
void Body::note_sent_values(const NativeCallable& native, const Arguments& arguments) {
  if (native.owner && (native.name == "send" || native.name == "asend") && arguments.positional.size() > 1)
    in_.write(in_.sent(), arguments.positional[1].type);
}

static constexpr size_t most_combinations = 36;

/// Calls whichever of several typed forms fits, for each combination of the arguments' alternatives. `chosen`
/// becomes the form if it is always the same one; `fits` tells whether any form fits at all. One whose
/// signature says that it does not fit, and whose C++ takes any value, may still give something.
const Type* Body::call_overloads(llvm::ArrayRef<const api::Function*> overloads, const Arguments& arguments,
                                 ast::Node* place, const api::Function** chosen, bool* fits) {
  *fits = true;
  if (overloads.empty())
    return call_unknown(arguments);
  if (arguments.has_star())
    return call_with_stars(overloads, arguments);
  bool may_fit = false, is_first = true;
  const Type* result = never();
  auto call_one = [&](const Arguments& one) {
    result = types().join(result, call_form(overloads, one, place, chosen, is_first, may_fit));
  };

  // Every combination by itself, so that `int | float` plus `int` is no more than it must be.
  size_t combinations = 1;
  llvm::SmallVector<llvm::ArrayRef<const Type*>, 4> choices;
  auto count = [&](const Argument& argument) {
    choices.push_back(types().resolve(argument.type)->alternatives());
    combinations *= std::max<size_t>(choices.back().size(), 1);
  };
  llvm::for_each(arguments.positional, count);
  llvm::for_each(arguments.keywords, count);
  if (combinations == 1 || combinations > most_combinations) {
    call_one(arguments);
  } else {
    for (size_t i = 0; i < combinations; ++i) {
      Arguments one = arguments;
      size_t rest = i, at = 0;
      auto choose = [&](Argument& argument) {
        llvm::ArrayRef<const Type*> list = choices[at++];
        if (list.empty())
          return;
        argument.type = list[rest % list.size()];
        rest /= list.size();
      };
      llvm::for_each(one.positional, choose);
      llvm::for_each(one.keywords, choose);
      call_one(one);
    }
  }
  *fits = may_fit;
  return result;
}

const Type* Body::call_form(llvm::ArrayRef<const api::Function*> overloads, const Arguments& arguments,
                            ast::Node* place, const api::Function** chosen, bool& is_first, bool& may_fit) {
  llvm::SmallVector<SignatureMatch, 2> possible;
  llvm::SmallVector<const api::Function*, 2> forms;
  std::optional<SignatureMatch> best;
  const api::Function* best_form = nullptr;
  bool is_doubtful = false;
  for (const api::Function* form : overloads) {
    SignatureMatch match(*this, *form, arguments, place);
    is_doubtful |= match.fit() == Fit::Doubtful;
    if (match.fit() == Fit::Maybe) {
      possible.push_back(match);
      forms.push_back(form);
    } else if (match.fit() == Fit::Yes && (!best || match.cost() < best->cost())) {
      best.emplace(match);
      best_form = form;
    }
  }
  if (best) {
    possible.push_back(*best);
    forms.push_back(best_form);
  }
  if (possible.empty()) {
    if (!is_doubtful)
      return never();
    if (chosen)
      *chosen = nullptr;
    is_first = false;
    return call_unknown(arguments);
  }
  may_fit = true;
  if (chosen) {
    const api::Function* form = forms.size() == 1 ? forms.front() : nullptr;
    *chosen = is_first || *chosen == form ? form : nullptr;
    is_first = false;
  }
  const Type* result = never();
  for (SignatureMatch& match : possible)
    result = types().join(result, match.apply());
  return result;
}

/// All positional arguments go to `*args`.
static bool gathers_all(const api::Function* form) {
  auto first = llvm::find_if(form->parameters, [](const api::Parameter& parameter) {
    return !parameter.omitted && parameter.cpp.shape != api::Shape::type_info;
  });
  return first != form->parameters.end() && first->kind == api::ParameterKind::var_positional;
}

/// With `*values` it is not known which parameter gets what, unless one gathers them: `gather(*[f(), g()])`
/// is as with one argument.
const Type* Body::call_with_stars(llvm::ArrayRef<const api::Function*> overloads,
                                  const Arguments& arguments) {
  auto is_star = [](const Argument& argument) { return argument.is_star; };
  if (arguments.positional.size() == 1 && !arguments.positional[0].type->is(Kind::Never) &&
      llvm::none_of(arguments.keywords, is_star) && llvm::all_of(overloads, gathers_all)) {
    Arguments one = arguments;
    one.positional[0].is_star = false;
    bool is_first = true, may_fit = false;
    const Type* result = call_form(overloads, one, nullptr, nullptr, is_first, may_fit);
    if (may_fit)
      return result;
  }
  widen_arguments(arguments);
  may_run_code();
  const Type* result = never();
  for (const api::Function* form : overloads)
    result = types().join(result, form->result.arguments.empty() ? in_.type_of(form->result) : object());
  return result;
}

bool Body::accepts_receiver(const api::Function& form, const Type* receiver) {
  if (form.parameters.empty())
    return false;
  Arguments arguments = Arguments::of({receiver});
  for (size_t i = 1; i < form.parameters.size(); ++i)
    arguments.positional.push_back({{}, object()});
  return SignatureMatch(*this, form, arguments, nullptr).fit() >= Fit::Maybe;
}

} // namespace p2c::types
