// What of the runtime a program can do without. The answer is no by default: only a program of operations
// listed here, whose meaning is known to need none of it, says yes.
#include "lowering/passes/needs.h"

#include "lowering/ir/exceptions.h"
#include "lowering/ir/walk.h"
#include "lowering/passes/passes.h"

#include "frontend/api/builtin.h"
#include "frontend/api/model.h"
#include "frontend/modules/module.h"
#include "frontend/types/program.h"
#include "frontend/types/type.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace p2c::passes {

using namespace ir;

namespace {

Asks at_least(bool known) {
  return known ? Asks::kinds : Asks::names;
}

/// What is known of a value: that of what was boxed, where it was.
const types::Type* known_type(const Value* value) {
  while (value->operation && value->operation->kind == OpKind::Convert &&
         value->operation->conversion == Conversion::box)
    value = value->operation->operands[0];
  return value->type;
}

bool is_absent(const Value* value) {
  return value->operation && value->operation->kind == OpKind::Absent;
}

bool is_number(const Value* value) {
  return value->type && (value->type->is(types::Kind::Bool) || value->type->is(types::Kind::Int) ||
                         value->type->is(types::Kind::Float));
}

/// A value that no program can have given methods of its own, nor anything in it, so many levels deep. (A
/// list may hold itself: its type has no end.)
bool is_value(const types::Type* type, int levels) {
  if (!type || levels == 0)
    return false;
  switch (type->kind()) {
  case types::Kind::Never:
  case types::Kind::None:
  case types::Kind::Bool:
  case types::Kind::Int:
  case types::Kind::Float:
  case types::Kind::Str:
  case types::Kind::Range:
    return true;
  case types::Kind::Tuple:
  case types::Kind::VarTuple:
  case types::Kind::Union:
    return llvm::all_of(type->parts(),
                        [levels](const types::Type* part) { return is_value(part, levels - 1); });
  case types::Kind::List:
    return is_value(type->element(), levels - 1);
  case types::Kind::Dict:
    return is_value(type->element(), levels - 1) && is_value(type->value_element(), levels - 1);
  default:
    return false;
  }
}
constexpr int deepest = 8;
bool is_value(const types::Type* type) {
  return is_value(type, deepest);
}
bool has_value_keys(const types::Type* type) {
  return type && type->is(types::Kind::Dict) && is_value(type->element());
}
/// The same, or an exception: it shows itself by what it was made of. (A class of the program that shows
/// itself in another way is not sealed.)
bool is_value_or_exception(const types::Type* type) {
  if (!type)
    return false;
  if (type->is_union())
    return llvm::all_of(type->parts(), is_value_or_exception);
  return is_value(type) || is_exception_type(type) ||
         (type->is(types::Kind::Instance) &&
          types::class_derives(type->cls(), {nullptr, api::builtin_model().find_class("BaseException")}));
}
/// The same, or an instance of the program, and what holds such.
bool is_shown(const types::Type* type, int levels) {
  if (!type || levels == 0)
    return false;
  auto below = [levels](const types::Type* part) { return is_shown(part, levels - 1); };
  switch (type->kind()) {
  case types::Kind::Instance:
    return is_value_or_exception(type) || !types::may_define(*type->cls().user, {"__format__"});
  case types::Kind::Union:
  case types::Kind::Tuple:
  case types::Kind::VarTuple:
    return llvm::all_of(type->parts(), below);
  case types::Kind::List:
    return below(type->element());
  case types::Kind::Dict:
    return has_value_keys(type) && below(type->value_element());
  default:
    return is_value_or_exception(type);
  }
}
bool is_shown(const types::Type* type) {
  return is_shown(type, deepest);
}
/// A value that holds no others.
bool is_scalar(const types::Type* type) {
  return type && llvm::all_of(type->alternatives(), [](const types::Type* each) {
           return each->is_none() || each->is(types::Kind::Bool) || each->is(types::Kind::Int) ||
                  each->is(types::Kind::Float) || each->is(types::Kind::Str);
         });
}

/// A method of a class of the runtime, or of its bases.
const api::Function* find_method(const api::Class* cls, llvm::StringRef name) {
  while (cls != nullptr) {
    if (std::vector<const api::Function*> found = cls->find(api::Form::method, name); !found.empty())
      return found.front();
    cls = cls->bases.empty() ? nullptr : api::builtin_model().find_class(cls->bases.front());
  }
  return nullptr;
}

/// Whether it is known how to iterate over an instance of a class of the runtime: not by its methods.
bool is_iterated_plainly(const api::Class& cls) {
  if (cls.module == "builtins" && llvm::StringRef(cls.name).starts_with("dict_"))
    return true;
  if (llvm::is_contained({"enumerate", "zip", "map", "filter", "reversed", "Iterator", "Iterable"}, cls.name))
    return false;
  const bool has_operation = llvm::any_of(cls.functions, [](const api::Function& function) {
    return function.form == api::Form::operation && (function.name == "iter" || function.name == "getitem");
  });
  return !has_operation && !find_method(&cls, "__iter__") && !find_method(&cls, "__getitem__");
}

/// A value that is iterated over without asking it how, or cannot be.
bool is_builtin(const types::Type* type) {
  if (!type)
    return false;
  switch (type->kind()) {
  case types::Kind::Tuple:
  case types::Kind::VarTuple:
  case types::Kind::List:
  case types::Kind::Generator:
    return true;
  case types::Kind::Dict:
    return has_value_keys(type);
  case types::Kind::Native:
    return is_iterated_plainly(*type->cls().native);
  case types::Kind::Union:
    return llvm::all_of(type->parts(), is_builtin);
  default:
    return is_value(type);
  }
}

/// An instance of a class of the runtime whose `__await__` is plain.
bool is_awaited_plainly(const types::Type* type) {
  if (!type->is(types::Kind::Native))
    return false;
  const api::Function* method = find_method(type->cls().native, "__await__");
  return method != nullptr && method->has_effect("plain");
}

/// Whether a value is true needs no method.
bool has_plain_truth(const types::Type* type) {
  if (!type)
    return false;
  if (type->is(types::Kind::Function) || type->is(types::Kind::BoundMethod))
    return true;
  if (type->is(types::Kind::Native))
    return !find_method(type->cls().native, "__bool__") && !find_method(type->cls().native, "__len__");
  if (type->is(types::Kind::Instance))
    return !types::may_define(*type->cls().user, {"__bool__", "__len__"});
  if (type->is_union())
    return llvm::all_of(type->parts(), has_plain_truth);
  return is_value(type) || is_builtin(type);
}

/// `e.args`, `e.errno` and what is taken out of them: exceptions are made of what can be shown.
bool is_of_exception(const Value* value) {
  const Operation* op = value->operation;
  if (op && op->kind == OpKind::GetItem && op->operands.size() == 2)
    return is_of_exception(op->operands[0]) && is_number(op->operands[1]);
  return op && op->kind == OpKind::CallNative && op->entry->form == api::Form::getter &&
         is_exception(op->operands[0]) &&
         llvm::is_contained({"args", "errno", "strerror", "filename", "filename2"}, op->entry->name);
}

/// `1:n`, of what needs no asking.
bool is_plain_slice(const Operation& op) {
  return llvm::all_of(op.operands, [](const Value* value) {
    const Operation* op = value->operation;
    if (op && op->kind == OpKind::Constant && !op->constant->is_tuple &&
        op->constant->value.kind == ast::ConstantKind::None)
      return true;
    const types::Type* type = known_type(value);
    return type && (type->is_none() || type->is(types::Kind::Int) || type->is(types::Kind::Bool));
  });
}

/// What a loop takes out of `d.items()` or `zip(a, b)`: always a tuple.
bool is_dict_item(const Value* value) {
  if (!value->region || !value->region->owner || value->region->owner->kind != OpKind::For)
    return false;
  const Operation* iterate = value->region->owner->operands[0]->operation;
  const types::Type* type =
      iterate && iterate->kind == OpKind::Iterate ? known_type(iterate->operands[0]) : nullptr;
  return type && type->is(types::Kind::Native) &&
         (type->cls().native->name == "dict_items" || type->cls().native->dotted() == "zip");
}

/// What an Iterate gives, or a generator expression is given: that of its first iterable.
bool is_iterator(const Value* value) {
  const Operation* op = value->operation;
  return op && (op->kind == OpKind::Iterate || (op->kind == OpKind::Load && op->variable->is_parameter &&
                                                op->variable->name.starts_with(".")));
}

/// A text, or nothing.
bool is_text(const Value* value) {
  return is_absent(value) || (value->type && (value->type->is(types::Kind::Str) || value->type->is_none()));
}

bool is_value_operand(const Value* value) {
  const Operation* op = value->operation;
  return is_absent(value) || is_value(known_type(value)) ||
         (op && op->kind == OpKind::MakeSlice && is_plain_slice(*op));
}
/// A value, or a builtin one that gives values when it is iterated over.
bool holds_values(const Value* value) {
  const types::Type* type = known_type(value);
  auto is_view = [](const types::Type* type) {
    if (!type->is(types::Kind::Native) || type->cls().native->module != "builtins")
      return false;
    const llvm::StringRef name = type->cls().native->name;
    return (name == "dict_keys" && is_value(type->element())) ||
           (name == "dict_values" && is_value(type->value_element())) ||
           (name == "dict_items" && is_value(type->element()) && is_value(type->value_element()));
  };
  return is_value_operand(value) || has_value_keys(type) || (type && is_view(type)) ||
         (type && type->is(types::Kind::Generator) && is_value(type->parts().front()));
}
bool is_shown_operand(const Value* value) {
  return is_absent(value) || is_shown(known_type(value)) || is_of_exception(value);
}
/// A value, or an exception, which is equal to itself alone.
bool is_compared_operand(const Value* value) {
  return is_absent(value) || is_value_or_exception(known_type(value)) || is_of_exception(value);
}
bool is_builtin_operand(const Value* value) {
  return is_absent(value) || is_builtin(known_type(value)) || is_dict_item(value);
}

/// Whether the runtime may have to look what the value is: it goes to a parameter of any type, and is more
/// than a text or an object of the runtime.
bool is_looked_at(const Operation& op, size_t index) {
  const Value* value = op.operands[index];
  const types::Type* type = known_type(value);
  if (is_absent(value) || (type && (type->is(types::Kind::Str) || type->is_none() ||
                                    (type->is(types::Kind::Native) && !is_exception_type(type)))))
    return false;
  if (op.operands.size() != op.entry->parameters.size())
    return true;
  const api::Shape shape = op.entry->parameters[index].cpp.shape;
  return shape == api::Shape::any || shape == api::Shape::span || shape == api::Shape::optional ||
         !is_number(value);
}

/// Whether the operand is an object of the runtime that goes to a parameter of just its class.
bool is_own_object(const Operation& op, size_t index) {
  return op.operands.size() == op.entry->parameters.size() &&
         op.entry->parameters[index].cpp.shape == api::Shape::heap && op.operands[index]->type &&
         (op.operands[index]->type->is(types::Kind::Native) ||
          op.operands[index]->type->is(types::Kind::Range));
}

/// A value whose bytes are taken as they are, or a number, a text or nothing.
bool is_buffer(const Value* value) {
  const types::Type* type = known_type(value);
  const Operation* op = value->operation;
  if (is_absent(value) || (op && op->kind == OpKind::MakeSlice && is_plain_slice(*op)))
    return true;
  return type && llvm::all_of(type->alternatives(), [](const types::Type* each) {
           return each->is_none() || each->is(types::Kind::Bytes) || each->is(types::Kind::ByteArray) ||
                  each->is(types::Kind::Bool) || each->is(types::Kind::Int) || each->is(types::Kind::Float) ||
                  each->is(types::Kind::Str);
         });
}

Asks asked_by_buffers(const Operation& op) {
  Asks asks = Asks::nothing;
  for (size_t i = 0; i < op.operands.size(); ++i) {
    const Value* value = op.operands[i];
    if (is_own_object(op, i) || is_buffer(value))
      continue;
    if (!is_builtin_operand(value))
      return Asks::names;
    asks = Asks::items;
  }
  return asks;
}

Asks asked_by_entry(const Operation& op) {
  if (op.entry->has_effect("plain"))
    return Asks::nothing;
  if (op.entry->form == api::Form::operation &&
      (op.entry->name == "str" || op.entry->name == "repr" || op.entry->name == "bool") &&
      is_number(op.operands[0]))
    return Asks::nothing;
  if (op.entry->has_effect("plain_of_keys"))
    return at_least(has_value_keys(op.operands[0]->type) &&
                    (op.operands.size() < 2 || is_value_operand(op.operands[1])));
  if (op.entry->has_effect("plain_of_buffers"))
    return asked_by_buffers(op);
  const bool of_items = op.entry->has_effect("plain_of_items");
  // A text that joins others iterates over what it is given.
  const bool of_elements = op.entry->has_effect("plain_of_elements") ||
                           (op.entry->name == "join" && op.entry->has_effect("plain_of_values"));
  const bool shows = op.entry->has_effect("plain_of_shown");
  if (!of_items && !shows && !of_elements && !op.entry->has_effect("plain_of_values"))
    return Asks::names;
  Asks asks = Asks::nothing;
  for (size_t i = 0; i < op.operands.size(); ++i) {
    const Value* value = op.operands[i];
    if (is_own_object(op, i))
      continue;
    if (!(of_items      ? is_builtin_operand(value)
          : of_elements ? holds_values(value)
          : shows       ? is_shown_operand(value)
                        : is_value_operand(value)))
      return Asks::names;
    if (is_looked_at(op, i))
      asks = std::max(asks, is_scalar(known_type(value)) ? Asks::scalars
                            : of_items                   ? Asks::items
                                                         : Asks::kinds);
  }
  return asks;
}

Asks nothing_or_names(bool known) {
  return known ? Asks::nothing : Asks::names;
}

/// A call that makes an exception of what can be shown; or `raise` of the class alone. (Those left out look
/// at what they are made of.)
bool makes_plain_exception(const Operation& op) {
  const api::Class* cls = plainly_made_exception(op.operands[0]);
  return cls && op.keywords.empty() && !llvm::StringRef(cls->name).ends_with("Group") &&
         !llvm::StringRef(cls->name).starts_with("Unicode") &&
         llvm::all_of(llvm::drop_begin(op.operands), is_shown_operand);
}

/// What showing an exception with these arguments asks for: should nothing else show such values.
Asks asked_by_arguments(llvm::ArrayRef<Value*> values, const api::Class* cls) {
  if (values.empty())
    return Asks::nothing;
  const types::Type* first = known_type(values.front());
  const Operation* made = values.front()->operation;
  const bool is_small = first && first->is(types::Kind::Int) && made && made->kind == OpKind::Constant &&
                        !made->constant->is_tuple && made->constant->value.fits_uint64() &&
                        made->constant->value.low_word() < (1u << 16);
  const bool is_simple =
      is_small ||
      (first && (first->is(types::Kind::Str) || first->is_none() || first->is(types::Kind::Bool)));
  if (values.size() == 1)
    return is_simple ? Asks::nothing : is_scalar(first) ? Asks::scalars : Asks::kinds;
  const bool is_os_error =
      cls && types::native_derives(cls, api::builtin_model().find_class("OSError")) && values.size() == 2;
  const types::Type* words = known_type(values[1]);
  return is_os_error && is_small && words && words->is(types::Kind::Str) ? Asks::nothing : Asks::kinds;
}

/// `raise` of an exception that has been made, or of a class; `from` another one, or None.
bool is_raised_plainly(const Operation& op) {
  if (op.operands.size() == 1 && makes_plain_exception(op))
    return true;
  return is_exception(op.operands[0]) && (op.operands.size() == 1 || is_exception(op.operands[1]) ||
                                          (op.operands[1]->type && op.operands[1]->type->is_none()));
}

bool is_beyond_ascii(const Constant& constant) {
  return !constant.is_tuple && constant.value.kind == ast::ConstantKind::Str &&
         !llvm::isASCII(constant.value.text);
}

} // namespace

Asks asked_by(const Operation& op) {
  switch (op.kind) {
  case OpKind::Constant:
  case OpKind::NativeConstant:
  case OpKind::Absent:
  case OpKind::BoardPin:
  case OpKind::Load:
  case OpKind::LoadChecked:
  case OpKind::Store:
  case OpKind::Clear:
  case OpKind::IsBound:
  case OpKind::Rest:
  case OpKind::Not:
  case OpKind::Is:
  case OpKind::Statement:
  case OpKind::If:
  case OpKind::Loop:
  case OpKind::While:
  case OpKind::ForRange:
  case OpKind::Finally:
  case OpKind::Give:
  case OpKind::Condition:
  case OpKind::Break:
  case OpKind::Continue:
  case OpKind::Return:
  case OpKind::CallDirect:
  case OpKind::MakeTuple:
  case OpKind::MakeList:
  case OpKind::ListAppend:
  case OpKind::ListToTuple:
  case OpKind::JoinStr:
  case OpKind::Frame:
  case OpKind::Try:
  case OpKind::Reraise:
  case OpKind::RaiseActive:
  case OpKind::RaiseError:
  case OpKind::MakeMethod:
  case OpKind::IsFunction:
  case OpKind::MethodSelf:
  case OpKind::InitModule: // whose body asks for itself
  case OpKind::Yield:
  case OpKind::TypeName:
  case OpKind::With: // with methods that are called directly
  case OpKind::ExceptionType:
  case OpKind::ExceptionTraceback:
    return Asks::nothing;
  case OpKind::Elements:
    return Asks::nothing;
  case OpKind::NewException:
    return op.klass->is_sealed && llvm::all_of(op.operands, is_shown_operand)
               ? asked_by_arguments(op.operands, nullptr)
               : Asks::names;
  case OpKind::InitException:
    return llvm::all_of(llvm::drop_begin(op.operands), is_shown_operand)
               ? asked_by_arguments(llvm::ArrayRef(op.operands).drop_front(), nullptr)
               : Asks::names;
  case OpKind::IsInstance:
    return nothing_or_names(!op.klass || op.klass->is_sealed);
  case OpKind::MakeFunction: // as a value; who calls it asks
    return Asks::nothing;
  case OpKind::Builtin: // as a value it asks for nothing; what is done with it may
  case OpKind::ExceptionMatches:
    return nothing_or_names(builtin_exception(op.kind == OpKind::Builtin ? op.result() : op.operands[1]));
  case OpKind::Raise:
    return nothing_or_names(is_raised_plainly(op));
  case OpKind::MakeSlice:
    return nothing_or_names(is_plain_slice(op));
  case OpKind::Call:
    return makes_plain_exception(op) ? asked_by_arguments(llvm::ArrayRef(op.operands).drop_front(),
                                                          builtin_exception(op.operands[0]))
                                     : Asks::names;
  case OpKind::GetField:
  case OpKind::GetFieldChecked:
  case OpKind::HasField:
  case OpKind::IsClass:
  case OpKind::SetField:
  case OpKind::NewInstance:
    return op.klass->is_sealed ? Asks::nothing : Asks::names;
  case OpKind::GetAttr: // of a class whose statement stored it: a variable
    return nothing_or_names(op.klass && op.klass->is_sealed);
  case OpKind::Convert:
    return op.conversion == Conversion::check ? Asks::names : Asks::nothing;
  case OpKind::Unary:
  case OpKind::Binary:
  case OpKind::Inplace:
  case OpKind::Compare:
  case OpKind::CompareBool:
    if (llvm::all_of(op.operands, is_number))
      return Asks::nothing;
    return op.entry ? asked_by_entry(op) : at_least(llvm::all_of(op.operands, is_compared_operand));
  case OpKind::Truth:
    if (is_number(op.operands[0]))
      return Asks::nothing;
    if (op.entry)
      return asked_by_entry(op);
    return has_plain_truth(known_type(op.operands[0])) ? Asks::scalars : Asks::names;
  case OpKind::DictPut:
    return at_least(has_value_keys(op.operands[0]->type) && is_value_operand(op.operands[1]));
  case OpKind::MakeDict:
    return at_least(has_value_keys(op.result()->type));
  case OpKind::Unpack:
    return is_builtin_operand(op.operands[0]) ? Asks::items : Asks::names;
  case OpKind::FormatValue:
    if (is_scalar(known_type(op.operands[0])))
      return Asks::scalars;
    return at_least(
        llvm::all_of(op.operands, op.operands.size() > 1 ? is_compared_operand : is_shown_operand));
  case OpKind::CallNative:
  case OpKind::AwaitNative:
    return asked_by_entry(op);
  case OpKind::For: // its Iterate has asked, here or where a generator expression is made
    return nothing_or_names(op.entry || is_iterator(op.operands[0]));
  case OpKind::Iterate:
    if (!op.entry)
      return is_builtin_operand(op.operands[0]) ? Asks::items : Asks::names;
    return asked_by_entry(op);
  case OpKind::GetItem:
  case OpKind::SetItem:
  case OpKind::Contains:
  case OpKind::Length:
  case OpKind::DelItem:
    return op.entry ? asked_by_entry(op) : Asks::names;
  case OpKind::Await: // of a coroutine that was just made, or of a task
    return op.operands[0]->type &&
                   (op.operands[0]->type->kind() == types::Kind::Coroutine ||
                    is_awaited_plainly(op.operands[0]->type) ||
                    (op.operands[0]->operation && op.operands[0]->operation->kind == OpKind::CallDirect))
               ? Asks::nothing
               : Asks::names;
  default:
    return Asks::names;
  }
}

/// Whether the operation may make a text of numbers: `f"{n:c}"`, `"%c" % n`, `str.translate`.
static bool may_make_characters(const Operation& op) {
  if (op.kind == OpKind::FormatValue && op.operands.size() > 1) {
    const Operation* spec = op.operands[1]->operation;
    return !spec || spec->kind != OpKind::Constant || spec->constant->is_tuple ||
           llvm::StringRef(spec->constant->value.text).ends_with("c");
  }
  if (op.entry && op.entry->name == "chr")
    return true;
  return op.entry && !op.results.empty() && op.result()->type && op.result()->type->is(types::Kind::Str) &&
         !llvm::all_of(op.operands, [](const Value* value) { return is_text(value) || is_number(value); });
}

/// Whether it asks for names only where classes are made when the program runs.
static bool is_of_class(const Operation& op) {
  switch (op.kind) {
  case OpKind::MakeNamespace:
  case OpKind::MakeClass:
  case OpKind::StoreName:
  case OpKind::GetField:
  case OpKind::GetFieldChecked:
  case OpKind::HasField:
  case OpKind::IsClass:
  case OpKind::SetField:
  case OpKind::NewInstance:
  case OpKind::NewException:
  case OpKind::IsInstance:
    return true;
  case OpKind::ExceptionMatches:
    return op.operands[1]->type && op.operands[1]->type->is(types::Kind::ClassValue);
  case OpKind::LoadName:
    return true;
  case OpKind::GetAttr:
    return op.klass != nullptr ||
           (op.operands[0]->operation && op.operands[0]->operation->kind == OpKind::LoadName);
  case OpKind::Builtin:
    return op.name == "property" || op.name == "staticmethod" || op.name == "classmethod";
  case OpKind::Call: // a decorator
    return op.operands.size() == 2 && op.operands[0]->operation &&
           op.operands[0]->operation->kind != OpKind::Call &&
           (op.operands[0]->operation->kind == OpKind::Builtin ||
            op.operands[0]->operation->kind == OpKind::GetAttr) &&
           is_of_class(*op.operands[0]->operation);
  default:
    return false;
  }
}

Needs find_needs(const Program& program) {
  Needs needs{false, false, false, false, false, false, false, false, {}};
  Asks most = Asks::nothing;
  std::vector<Reason> others; // as a rule, places that ask for names since others do
  for (const auto& function : program.functions) {
    if (function->kind == FunctionKind::async_generator)
      needs.because.push_back({function->range, "asynchronous generators are driven by whoever has them"});
    needs.generators |= function->kind == FunctionKind::generator;
    for_each_operation(function->body, [&](const Operation& op) {
      const Asks asks = op.kind == OpKind::ImportModule ? Asks::nothing : asked_by(op);
      if (op.kind == OpKind::ImportModule || (asks == Asks::names && is_of_class(op)))
        others.push_back({op.range, words_for(op)});
      else if (asks == Asks::names)
        needs.because.push_back({op.range, words_for(op)});
      most = std::max(most, asks);
      needs.catching |= op.kind == OpKind::Try || op.kind == OpKind::With ||
                        op.kind == OpKind::TypeName; // names are kept with what exceptions say
      needs.unicode |= may_make_characters(op);
    });
  }
  for (const auto& klass : program.classes)
    if (!klass->is_sealed && !klass->unsealed_because.empty())
      needs.because.push_back({klass->range, klass->unsealed_because});
  // What follows from what is found first comes last.
  std::vector<Reason> first, rest;
  for (Reason& reason : needs.because)
    (reason.words == unknown_types ? rest : first).push_back(std::move(reason));
  needs.because = std::move(first);
  needs.because.insert(needs.because.end(), rest.begin(), rest.end());
  if (needs.because.empty())
    needs.because = std::move(others);
  needs.dynamic = !needs.because.empty();
  if (needs.dynamic)
    most = Asks::names;
  needs.generators |= needs.dynamic;
  needs.catching |= needs.dynamic;
  needs.containers = most >= Asks::kinds;
  needs.values = most >= Asks::scalars;
  needs.unicode |= needs.dynamic || llvm::any_of(program.constants, is_beyond_ascii);
  needs.messages = needs.catching;
  needs.usb = llvm::any_of(program.modules, [](const auto& module) {
    const api::Module* native = module->source ? module->source->native : nullptr;
    return native && llvm::StringRef(native->name).starts_with("usb_");
  });
  return needs;
}

} // namespace p2c::passes
