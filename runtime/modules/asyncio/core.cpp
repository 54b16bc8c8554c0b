#include "runtime/modules/asyncio/core.h"
#include "runtime/modules/keypad/event_queue.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(asyncio::core, IOQueue)

namespace py::asyncio::core {

constinit const TypeInfo IOQueue::info = builtin_type({.name = PY_STR("IOQueue"),
                                                       .base = &types::object,
                                                       .size = sizeof(IOQueue),
                                                       .kind = Kind::native,
                                                       .flags = TypeInfo::final | TypeInfo::abstract,
                                                       .attrs = &attrs::asyncio::core::IOQueue,
                                                       .module = PY_STR("asyncio.core")});
constinit IOQueue the_io_queue{{&IOQueue::info, immortal_refs}};

Status IOQueue::queue_read(Ref stream) {
  if (!is<keypad::EventQueue>(stream))
    return raise_type_error("object with buffer protocol required");
  Signal& signal = stream.as<keypad::EventQueue>()->signal;
  if (control.driver == nullptr)
    return raise_no_running_loop();
  if (signal.waiter != nullptr)
    return raise_runtime_error("another task is already waiting for this queue");
  signal.raised = !stream.as<keypad::EventQueue>()->is_empty();
  scheduler.wait(*control.driver, signal);
  return {};
}

} // namespace py::asyncio::core
