#include "runtime/modules/io/io_base.h"
#include "runtime/modules/native_class.h"

PY_NATIVE_TABLES(io, IOBase)

namespace py::io {

constinit const TypeInfo IOBase::info =
    native_type<IOBase>(PY_STR("io"), PY_STR("IOBase"), construct_as<IOBase, constructors::io::IOBase>,
                        &attrs::io::IOBase, TypeInfo::subclassable);

} // namespace py::io
