// The script's folder as the file system of the simulated board.
#include "runtime/hal/files.h"
#include "targets/sim/options.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace py {

namespace sim {
namespace {

char here[PATH_MAX] = "/"; ///< as the program sees it

/// What is mounted where: the drive first.
struct Mounted {
  char* folder;
  bool is_read_only;
};
constexpr size_t most_mounted = 8;
char root_folder[] = "/";
Mounted mounted[most_mounted] = {{root_folder, false}};
size_t mounted_count = 1;

/// What an absolute path is on.
Mounted& mount_of(const char* absolute) {
  Mounted* found = &mounted[0];
  for (size_t i = 1; i < mounted_count; ++i) {
    const size_t size = strlen(mounted[i].folder);
    if (strncmp(absolute, mounted[i].folder, size) == 0 && (absolute[size] == '/' || absolute[size] == '\0'))
      found = &mounted[i];
  }
  return *found;
}

/// A path as the program sees it: absolute, without ".", ".." and double slashes. 0, or an error.
int make_absolute(const char* path, char* out) {
  if (*path == '\0')
    return -ENOENT;
  size_t size = 0;
  auto add = [&](const char* part, size_t length) {
    if (length == 0 || (length == 1 && part[0] == '.'))
      return true;
    if (length == 2 && part[0] == '.' && part[1] == '.') {
      while (size > 0 && out[--size] != '/')
        ;
      return true;
    }
    if (size + 1 + length + 1 > PATH_MAX)
      return false;
    out[size++] = '/';
    memcpy(out + size, part, length);
    size += length;
    return true;
  };
  const char* const parts[] = {*path == '/' ? "" : here, path};
  for (const char* from : parts)
    for (const char* at = from; *at != '\0';) {
      size_t length = strcspn(at, "/");
      if (!add(at, length))
        return -ENAMETOOLONG;
      at += length + (at[length] == '/');
    }
  if (size == 0)
    out[size++] = '/';
  out[size] = '\0';
  return 0;
}

bool is_read_only(const char* path) {
  char absolute[PATH_MAX];
  return make_absolute(path, absolute) == 0 && mount_of(absolute).is_read_only;
}

/// The file of the host that a path of the program means.
class HostPath {
public:
  explicit HostPath(const char* path) {
    char absolute[PATH_MAX];
    error_ = make_absolute(path, absolute);
    if (error_ != 0)
      return;
    const char* root = options.root != nullptr ? options.root : ".";
    int length = snprintf(text_, sizeof text_, "%s%s", root, absolute);
    if (length < 0 || size_t(length) >= sizeof text_)
      error_ = -ENAMETOOLONG;
    // "name/" must be a folder.
    if (path[strlen(path) - 1] == '/' && size_t(length) + 1 < sizeof text_)
      text_[length] = '/', text_[length + 1] = '\0';
  }
  int error() const { return error_; }
  operator const char*() const { return text_; }

private:
  char text_[PATH_MAX];
  int error_ = 0;
};

template <class T>
T or_error(T result) {
  return result < 0 ? T(-errno) : result;
}

template <class F>
int with_path(const char* path, F&& use) {
  HostPath host(path);
  return host.error() != 0 ? host.error() : or_error(use(host));
}

/// The same for what changes the file system.
template <class F>
int change(const char* path, F&& use) {
  return is_read_only(path) ? -EROFS : with_path(path, use);
}

} // namespace
} // namespace sim

namespace hal {

using namespace sim;

void set_files_read_only(const char* folder, bool read_only) {
  Mounted* at = &mount_of(folder);
  if (strcmp(at->folder, folder) != 0 && mounted_count < most_mounted) {
    at = &mounted[mounted_count++];
    at->folder = strdup(folder);
  }
  at->is_read_only = read_only;
}
void forget_mounted(const char* folder) {
  Mounted& at = mount_of(folder);
  if (strcmp(at.folder, folder) != 0 || at.folder == root_folder)
    return;
  free(at.folder);
  at = mounted[--mounted_count];
}

int file_open(const char* path, const FileMode& mode) {
  if (mode.write && is_read_only(path))
    return -EROFS;
  int flags = mode.read && mode.write ? O_RDWR : mode.write ? O_WRONLY : O_RDONLY;
  flags |= (mode.create ? O_CREAT : 0) | (mode.exclusive ? O_EXCL : 0) | (mode.truncate ? O_TRUNC : 0) |
           (mode.append ? O_APPEND : 0) | O_CLOEXEC;
  int file = with_path(path, [&](const char* host) { return open(host, flags, 0666); });
  struct stat status;
  if (file >= 0 && fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
    close(file);
    return -EISDIR;
  }
  return file;
}
int file_close(int file) {
  return or_error(close(file));
}
intptr_t file_read(int file, void* data, size_t size) {
  for (;;)
    if (ssize_t got = read(file, data, size); got >= 0 || errno != EINTR)
      return or_error(got);
}
intptr_t file_write(int file, const void* data, size_t size) {
  for (;;)
    if (ssize_t written = write(file, data, size); written >= 0 || errno != EINTR)
      return or_error(written);
}
int64_t file_seek(int file, int64_t offset, SeekFrom from) {
  return or_error(lseek(file, offset,
                        from == SeekFrom::start  ? SEEK_SET
                        : from == SeekFrom::here ? SEEK_CUR
                                                 : SEEK_END));
}
int file_truncate(int file, int64_t size) {
  return or_error(ftruncate(file, size));
}

int path_status(const char* path, PathStatus& out) {
  return with_path(path, [&](const char* host) {
    struct stat status;
    int result = stat(host, &status);
    if (result == 0)
      out = {uint32_t(status.st_mode), status.st_size, status.st_atime, status.st_mtime, status.st_ctime};
    return result;
  });
}
int path_remove(const char* path) {
  return change(path, [](const char* host) { return unlink(host); });
}
int path_rename(const char* from, const char* to) {
  return change(from, [&](const char* host) {
    HostPath target(to);
    if (target.error() != 0) {
      errno = -target.error();
      return -1;
    }
    return rename(host, target);
  });
}
int path_make_folder(const char* path) {
  return change(path, [](const char* host) { return mkdir(host, 0777); });
}
int path_remove_folder(const char* path) {
  return change(path, [](const char* host) { return rmdir(host); });
}

const char* current_folder() {
  return here;
}
int change_folder(const char* path) {
  PathStatus status;
  if (int error = path_status(path, status); error < 0)
    return error;
  if (!S_ISDIR(status.mode))
    return -ENOTDIR;
  char absolute[PATH_MAX];
  if (int error = make_absolute(path, absolute); error < 0)
    return error;
  memcpy(here, absolute, sizeof here);
  return 0;
}

int list_folder(const char* path, void (*found)(const char* name, void* state), void* state) {
  return with_path(path, [&](const char* host) {
    DIR* folder = opendir(host);
    if (folder == nullptr)
      return -1;
    while (dirent* entry = readdir(folder))
      if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
        found(entry->d_name, state);
    return closedir(folder);
  });
}

int file_system_status(const char* path, FileSystemStatus& out) {
  return with_path(path, [&](const char* host) {
    struct statvfs status;
    int result = statvfs(host, &status);
    if (result == 0)
      out = {int64_t(status.f_frsize), int64_t(status.f_blocks), int64_t(status.f_bavail),
             int64_t(status.f_namemax)};
    return result;
  });
}

} // namespace hal
} // namespace py
