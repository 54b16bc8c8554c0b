#include "runtime/modules/_storage/_storage.h"
#include "runtime/hal/files.h"

namespace py::_storage {

void set_read_only(Str* folder, bool read_only) {
  hal::set_files_read_only(folder->text(), read_only);
}
void forget(Str* folder) {
  hal::forget_mounted(folder->text());
}

} // namespace py::_storage
