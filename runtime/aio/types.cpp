// The type objects of what can be suspended. Their attributes by name come from the annotations.
#include "runtime/aio/async_generator.h"
#include "runtime/aio/generator.h"
#include "runtime/core/type_attrs.h"

namespace py {

/// None has a `traverse`: which references a suspended C++ frame holds in its locals is unknown to us, so a
/// cycle through one is not collected.
PY_OPENING constinit const TypeInfo types::coroutine =
    builtin_type({.name = PY_STR("coroutine"),
                  .base = &types::object,
                  .size = sizeof(CoroutineObject),
                  .kind = Kind::coroutine,
                  .flags = TypeInfo::final | TypeInfo::abstract | TypeInfo::frees_itself,
                  .drop = drop_frame,
                  .attrs = &attrs::coroutine});
constinit const TypeInfo types::generator =
    builtin_type({.name = PY_STR("generator"),
                  .base = &types::object,
                  .size = sizeof(GeneratorObject),
                  .kind = Kind::generator,
                  .flags = TypeInfo::final | TypeInfo::abstract | TypeInfo::frees_itself,
                  .drop = drop_frame,
                  .attrs = &attrs::generator});
constinit const TypeInfo types::async_generator =
    builtin_type({.name = PY_STR("async_generator"),
                  .base = &types::object,
                  .size = sizeof(AsyncGeneratorObject),
                  .kind = Kind::async_generator,
                  .flags = TypeInfo::final | TypeInfo::abstract | TypeInfo::frees_itself,
                  .drop = drop_frame,
                  .attrs = &attrs::async_generator});
constinit const TypeInfo types::async_generator_step =
    builtin_type({.name = PY_STR("async_generator_asend"),
                  .base = &types::object,
                  .size = sizeof(AsyncGeneratorStep),
                  .kind = Kind::async_generator_step,
                  .flags = TypeInfo::final | TypeInfo::abstract,
                  .drop = drop_object<AsyncGeneratorStep>,
                  .attrs = &attrs::async_generator_step});
constinit const TypeInfo types::async_generator_throw =
    builtin_type({.name = PY_STR("async_generator_athrow"),
                  .base = &types::object,
                  .size = sizeof(AsyncGeneratorStep),
                  .kind = Kind::async_generator_step,
                  .flags = TypeInfo::final | TypeInfo::abstract,
                  .drop = drop_object<AsyncGeneratorStep>,
                  .attrs = &attrs::async_generator_step});

} // namespace py
