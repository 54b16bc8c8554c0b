#include "runtime/modules/os/os.h"
#include "runtime/core/codecs.h"
#include "runtime/core/protocol.h"
#include "runtime/core/text.h"
#include "runtime/hal/cpu.h"
#include "runtime/hal/files.h"
#include "runtime/modules/native_class.h"
#include "runtime/modules/os/settings.h"

namespace py::attrs::os {
[[gnu::weak]] extern const AttrTable stat_result, uname_result;
}

namespace py::os {

constinit const TypeInfo StatResult::info = native_type<StatResult>(
    PY_STR("os"), PY_STR("stat_result"), nullptr, &attrs::os::stat_result, TypeInfo::abstract);
constinit const TypeInfo UnameResult::info = native_type<UnameResult>(
    PY_STR("os"), PY_STR("uname_result"), nullptr, &attrs::os::uname_result, TypeInfo::abstract);
constinit Str* const sep = PY_STR("/");

Result<Object> NamedItems::item(Ref index) {
  return get_item(Ref(values), index);
}
Result<bool> NamedItems::equals(Ref other) {
  if (is<StatResult>(other) || is<UnameResult>(other))
    other = static_cast<NamedItems*>(other.header())->values;
  return is_eq(Ref(values), other);
}
Result<Own<Str>> NamedItems::repr() {
  static constexpr const char* of_stat[] = {"st_mode", "st_ino",  "st_dev",   "st_nlink", "st_uid",
                                            "st_gid",  "st_size", "st_atime", "st_mtime", "st_ctime"};
  static constexpr const char* of_uname[] = {"sysname", "nodename", "release", "version", "machine"};
  const bool is_stat = type == &StatResult::info;
  TextBuilder out;
  out.append_c_string(is_stat ? "os.stat_result(" : "(");
  for (size_t i = 0; i < values->count; ++i) {
    if (i != 0)
      out.append(", ");
    out.append_c_string(is_stat ? of_stat[i] : of_uname[i]);
    out.append("=");
    PY_TRY(shown, to_repr((*values.get())[i]));
    out.append(shown.get());
  }
  out.append(")");
  return out.finish();
}

namespace {

/// A path as the file system takes it. `wanted` begins the message for what is none: "mkdir: path should be
/// ...".
class Path {
public:
  Status read(Ref path, const char* wanted) {
    if (is<Bytes>(path)) {
      PY_TRY(decoded, decode_utf8(path.as<Bytes>()->data(), path.as<Bytes>()->size));
      text_ = static_cast<Own<Str>&&>(decoded);
    } else if (is<Str>(path)) {
      text_ = Own<Str>(path.as<Str>());
    } else {
      return raise_type_error("%s, not %T", wanted, path.word());
    }
    if (__builtin_memchr(text_->text(), 0, text_->size) != nullptr)
      return raise_value_error("embedded null byte");
    return {};
  }
  operator const char*() const { return text_->text(); }

private:
  Own<Str> text_;
};

Status checked(int result, Ref path) {
  return result < 0 ? Status(raise_file_error(-result, path)) : Status();
}

template <class F>
Status with_path(Ref path, const char* wanted, F&& use) {
  Path native;
  PY_CHECK(native.read(path, wanted));
  return checked(use(native), path);
}

} // namespace

Result<Own<UnameResult>> uname() {
  PY_TRY(values, tuple_of(PY_STR("simulator"), PY_STR("simulator"), PY_STR("10.0.0"),
                          PY_STR("10.0.0 by pyasync2cpp"), PY_STR("simulator")));
  PY_TRY(result, create<UnameResult>());
  result->values = static_cast<Own<Tuple>&&>(values);
  return result;
}

Result<Object> getenv(Str* key, Ref otherwise) {
  PY_TRY(value, find_setting(key));
  return value.ref().is_none() ? Object(otherwise) : static_cast<Object&&>(value);
}

Result<Own<List>> listdir(Ref path) {
  Path native;
  PY_CHECK(native.read(path.is_none() ? Ref(PY_STR(".")) : path,
                       "listdir: path should be string, bytes, os.PathLike, integer or None"));
  PY_TRY(names, make_list());
  struct Found {
    List* names;
    bool failed;
  } found{names, false};
  int result = hal::list_folder(
      native,
      [](const char* name, void* state) {
        auto& all = *static_cast<Found*>(state);
        if (all.failed)
          return;
        Result<Own<Str>> text = decode(reinterpret_cast<const uint8_t*>(name), __builtin_strlen(name),
                                       PY_STR("utf-8"), PY_STR("surrogateescape"));
        all.failed = text.failed() || all.names->append(*text).failed();
      },
      &found);
  if (found.failed)
    return Failed{};
  PY_CHECK(checked(result, path.is_none() ? Ref(PY_STR(".")) : path));
  PY_CHECK(names->sort(none, false));
  return names;
}

Result<Own<StatResult>> stat(Ref path) {
  hal::PathStatus status{};
  PY_CHECK(with_path(path, "stat: path should be string, bytes, os.PathLike or integer",
                     [&](const char* native) { return hal::path_status(native, status); }));
  const int64_t numbers[] = {status.mode,   0, 0, 0, 0, 0, status.size, status.accessed, status.modified,
                             status.changed};
  PY_TRY(values, allocate_tuple(10));
  for (size_t i = 0; i < 10; ++i) {
    PY_TRY(number, make_int_64(numbers[i]));
    values->items()[i] = Object(static_cast<Int&&>(number));
  }
  PY_TRY(result, create<StatResult>());
  result->values = static_cast<Own<Tuple>&&>(values);
  return result;
}

Result<Own<Tuple>> statvfs(Ref path) {
  hal::FileSystemStatus status{};
  PY_CHECK(with_path(path, "statvfs: path should be string, bytes, os.PathLike or integer",
                     [&](const char* native) { return hal::file_system_status(native, status); }));
  const int64_t numbers[] = {status.block_size,
                             status.block_size,
                             status.blocks,
                             status.free_blocks,
                             status.free_blocks,
                             0,
                             0,
                             0,
                             0,
                             status.longest_name};
  PY_TRY(values, allocate_tuple(10));
  for (size_t i = 0; i < 10; ++i) {
    PY_TRY(number, make_int_64(numbers[i]));
    values->items()[i] = Object(static_cast<Int&&>(number));
  }
  return values;
}

Status remove(Ref path) {
  return with_path(path, "remove: path should be string, bytes or os.PathLike", hal::path_remove);
}
Status unlink(Ref path) {
  return with_path(path, "unlink: path should be string, bytes or os.PathLike", hal::path_remove);
}
Status mkdir(Ref path) {
  return with_path(path, "mkdir: path should be string, bytes or os.PathLike", hal::path_make_folder);
}
Status rmdir(Ref path) {
  return with_path(path, "rmdir: path should be string, bytes or os.PathLike", hal::path_remove_folder);
}
Status chdir(Ref path) {
  return with_path(path, "chdir: path should be string, bytes, os.PathLike or integer", hal::change_folder);
}
Status rename(Ref src, Ref dst) {
  Path from, to;
  PY_CHECK(from.read(src, "rename: src should be string, bytes or os.PathLike"));
  PY_CHECK(to.read(dst, "rename: dst should be string, bytes or os.PathLike"));
  int result = hal::path_rename(from, to);
  return result < 0 ? Status(raise_file_error(-result, src, dst)) : Status();
}

Result<Own<Str>> getcwd() {
  return make_str(hal::current_folder());
}
void sync() {}

Result<Own<Bytes>> urandom(SWord size) {
  if (size < 0)
    return raise_value_error("negative argument not allowed");
  PY_TRY(bytes, make_bytes_space(size_t(size)));
  uint32_t random = 0;
  for (size_t i = 0; i < size_t(size); ++i, random >>= 8) {
    if (i % 4 == 0)
      random = hal::cpu_entropy();
    bytes->writable_data()[i] = uint8_t(random);
  }
  return bytes;
}

} // namespace py::os
