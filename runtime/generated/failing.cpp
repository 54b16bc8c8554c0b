#include "runtime/generated/failing.h"

#include "runtime/core/class.h"

namespace py {

Failed failed(const CodeInfo& code, uint32_t line, Failed) {
  trace(code, line);
  return {};
}

void trace_failure(const CodeInfo& code, uint32_t line, Failed) {
  trace(code, line);
}

Object exception_type(Ref exception) {
  return Object(Ref(const_cast<TypeInfo*>(type_of(exception))));
}

Result<Object> exception_traceback(Ref exception) {
  return exception.as<BaseException>()->get_traceback();
}

} // namespace py
