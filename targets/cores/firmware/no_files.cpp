// A chip without a file system: nothing is found, nothing can be made.
#include "runtime/hal/files.h"

namespace py::hal {

constexpr int no_entry = -2, bad_file = -9, no_device = -19;

int file_open(const char*, const FileMode& mode) {
  return mode.create ? no_device : no_entry;
}
int file_close(int) {
  return bad_file;
}
intptr_t file_read(int, void*, size_t) {
  return bad_file;
}
intptr_t file_write(int, const void*, size_t) {
  return bad_file;
}
int64_t file_seek(int, int64_t, SeekFrom) {
  return bad_file;
}
int file_truncate(int, int64_t) {
  return bad_file;
}

int path_status(const char*, PathStatus&) {
  return no_entry;
}
int path_remove(const char*) {
  return no_entry;
}
int path_rename(const char*, const char*) {
  return no_entry;
}
int path_make_folder(const char*) {
  return no_device;
}
int path_remove_folder(const char*) {
  return no_entry;
}

const char* current_folder() {
  return "/";
}
int change_folder(const char*) {
  return no_entry;
}
int list_folder(const char*, void (*)(const char* name, void* state), void*) {
  return no_entry;
}

void set_files_read_only(const char*, bool) {}
void forget_mounted(const char*) {}

int file_system_status(const char*, FileSystemStatus&) {
  return no_entry;
}

} // namespace py::hal
