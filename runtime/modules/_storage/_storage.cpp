#include "runtime/modules/_storage/_storage.h"
#include "runtime/hal/files.h"

namespace py::_storage {

void set_read_only(bool read_only) {
  hal::set_files_read_only(read_only);
}

} // namespace py::_storage
