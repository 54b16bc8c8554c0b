// A file system: a board's flash drive; in the simulator the script's folder, which is the root, so that a
// program cannot leave it. Paths are NUL-terminated UTF-8, absolute or relative to the current folder. What
// can fail gives a negative error number (-2: there is no such file). Nothing here may be called from an
// interrupt.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace py::hal {

struct FileMode {
  bool read = false, write = false;
  bool create = false;    ///< when it is not there
  bool exclusive = false; ///< it must not be there
  bool truncate = false;
  bool append = false; ///< each write goes to the end
};
enum class SeekFrom : uint8_t { start, here, end };

/// A handle, to be closed.
int file_open(const char* path, const FileMode& mode);
int file_close(int file);
/// How many bytes came; 0 at the end.
intptr_t file_read(int file, void* data, size_t size);
/// How many were written.
intptr_t file_write(int file, const void* data, size_t size);
/// The new place.
int64_t file_seek(int file, int64_t offset, SeekFrom from);
int file_truncate(int file, int64_t size);

struct PathStatus {
  uint32_t mode; ///< 0x4000 a folder, 0x8000 a file, with the rights below
  int64_t size;
  int64_t accessed, modified, changed; ///< in seconds since 1970
};
int path_status(const char* path, PathStatus& out);
int path_remove(const char* path);
int path_rename(const char* from, const char* to);
int path_make_folder(const char* path);
int path_remove_folder(const char* path);

/// The current folder: absolute, without a slash at its end unless it is the root.
const char* current_folder();
int change_folder(const char* path);

/// The names in a folder but for "." and "..", in no certain order: `found` is called for each.
int list_folder(const char* path, void (*found)(const char* name, void* state), void* state);

struct FileSystemStatus {
  int64_t block_size, blocks, free_blocks;
  int64_t longest_name;
};
int file_system_status(const char* path, FileSystemStatus& out);

/// While it is so, what would write to what is mounted at a folder fails: -30.
void set_files_read_only(const char* folder, bool read_only);
/// Nothing is mounted at that folder any more.
void forget_mounted(const char* folder);

} // namespace py::hal
