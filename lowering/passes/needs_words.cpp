// Why an operation needs all of the runtime, said to who wrote the program.
#include "lowering/passes/needs.h"

#include "frontend/api/model.h"

#include <fmt/format.h>

namespace p2c::passes {

using namespace ir;

std::string words_for(const Operation& op) {
  const std::string name = op.name.str();
  switch (op.kind) {
  case OpKind::GetAttr:
  case OpKind::SetAttr:
  case OpKind::DelAttr:
  case OpKind::GetSpecial:
  case OpKind::CheckAwaitable:
  case OpKind::SuperGetAttr:
    return fmt::format("`{}` is looked up by name", name);
  case OpKind::CallMethod:
  case OpKind::SuperCall:
    return fmt::format("the method `{}` is looked up by name", name);
  case OpKind::Call:
  case OpKind::CallUnpacked:
    return "what is called is known only when the program runs";
  case OpKind::MakeFunction:
    return "a function is used as a value";
  case OpKind::Builtin:
  case OpKind::LoadOrBuiltin:
  case OpKind::LoadReplaceable:
    return fmt::format("the builtin `{}` is used as a value", name);
  case OpKind::MakeNamespace:
  case OpKind::MakeClass:
    return "the class is made when the program runs";
  case OpKind::GetField:
  case OpKind::GetFieldChecked:
  case OpKind::SetField:
  case OpKind::HasField:
  case OpKind::NewException:
  case OpKind::IsClass:
  case OpKind::NewInstance:
    return "of a class that is made when the program runs";
  case OpKind::ImportModule:
  case OpKind::ImportFrom:
    return "the module is used as a value";
  case OpKind::CallNative:
  case OpKind::AwaitNative:
    if (op.entry->name.empty())
      break;
    return fmt::format("`{}` may look anything up in what it is given", op.entry->name);
  case OpKind::Iterate:
  case OpKind::For:
  case OpKind::Unpack:
  case OpKind::UnpackStar:
    return "what is iterated over is known only when the program runs";
  case OpKind::ExceptionMatches:
    return "the exception class is known only when the program runs";
  case OpKind::Await:
    return "what is awaited is known only when the program runs";
  case OpKind::With:
  case OpKind::ExceptionType:
  case OpKind::ExceptionTraceback:
    return "`with` on what is no builtin object";
  default:
    break;
  }
  return unknown_types.str();
}

} // namespace p2c::passes
