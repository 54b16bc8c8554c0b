#include "runtime/modules/io/file_buffer.h"
#include "runtime/core/memory.h"
#include "runtime/hal/clock.h"
#include "runtime/hal/console.h"

namespace py::io {

/// The last reference may go while an exception is on its way: that one goes on.
FileBuffer::~FileBuffer() {
  if (file_ < 0 && data_ == nullptr)
    return;
  Own<BaseException> before;
  if (is_pending())
    before = take_pending();
  if (close().failed())
    clear_pending();
  if (!before.is_null())
    static_cast<void>(resume(static_cast<Own<BaseException>&&>(before)));
}

Status FileBuffer::open(const char* path, Ref name, const hal::FileMode& mode) {
  int file = hal::file_open(path, mode);
  if (file < 0)
    return raise_file_error(-file, name);
  file_ = file;
  mode_ = mode;
  if (mode.append)
    hal::file_seek(file, 0, hal::SeekFrom::end);
  return {};
}

Status FileBuffer::close() {
  Status result;
  int error = 0;
  if (file_ >= 0) {
    result = flush();
    error = hal::file_close(file_);
    file_ = -1;
  }
  free(data_);
  data_ = nullptr;
  at_ = end_ = pending_ = 0;
  if (!result.failed() && error < 0)
    return raise_os_error(-error);
  return result;
}

Status FileBuffer::make_room() {
  if (data_ != nullptr)
    return {};
  data_ = static_cast<uint8_t*>(allocate(room));
  return data_ != nullptr ? Status() : Status(raise_memory_error());
}

/// While nothing is typed: the processor rests for so long.
static constexpr hal::Micros between_looks = 1000;

Result<size_t> FileBuffer::read_console() {
  for (;;) {
    const int byte = hal::console_read();
    if (byte >= 0) {
      data_[0] = uint8_t(byte);
      at_ = 0;
      end_ = 1;
      return size_t(1);
    }
    if (hal::console_at_end())
      return size_t(0);
    if (hal::console_interrupted())
      return raise_new(types::KeyboardInterrupt, "");
    hal::delay(between_looks);
  }
}

Result<size_t> FileBuffer::available() {
  if (at_ < end_)
    return end_ - at_;
  PY_CHECK(flush());
  PY_CHECK(make_room());
  if (is_console())
    return read_console();
  intptr_t got = hal::file_read(file_, data_, room);
  if (got < 0)
    return raise_os_error(int(-got));
  at_ = 0;
  end_ = size_t(got);
  return end_;
}

/// What was read ahead is given back: the file stands where the program thinks it does.
Status FileBuffer::forget_read() {
  if (at_ == end_)
    return {};
  int64_t place = hal::file_seek(file_, -int64_t(end_ - at_), hal::SeekFrom::here);
  at_ = end_ = 0;
  return place < 0 ? Status(raise_os_error(int(-place))) : Status();
}

Status FileBuffer::write(const void* data, size_t size) {
  if (console_ == Console::output)
    hal::console_write(static_cast<const char*>(data), size);
  else if (console_ == Console::error)
    hal::console_write_error(static_cast<const char*>(data), size);
  if (is_console())
    return {};
  PY_CHECK(forget_read());
  PY_CHECK(make_room());
  auto* from = static_cast<const uint8_t*>(data);
  while (size > 0) {
    if (pending_ == room)
      PY_CHECK(flush());
    size_t part = size < room - pending_ ? size : room - pending_;
    __builtin_memcpy(data_ + pending_, from, part);
    pending_ += part;
    from += part;
    size -= part;
  }
  return {};
}

Status FileBuffer::flush() {
  for (size_t done = 0; done < pending_;) {
    intptr_t written = hal::file_write(file_, data_ + done, pending_ - done);
    if (written < 0) {
      pending_ = 0;
      return raise_os_error(int(-written));
    }
    done += size_t(written);
  }
  pending_ = 0;
  return {};
}

Result<int64_t> FileBuffer::seek(int64_t offset, hal::SeekFrom from) {
  if (is_console())
    return raise_os_error(29);
  PY_CHECK(flush());
  PY_CHECK(forget_read());
  at_ = end_ = 0;
  int64_t place = hal::file_seek(file_, offset, from);
  if (place < 0)
    return raise_os_error(int(-place));
  return place;
}

Result<int64_t> FileBuffer::tell() {
  if (is_console())
    return raise_os_error(29);
  PY_CHECK(flush());
  int64_t place = hal::file_seek(file_, 0, hal::SeekFrom::here);
  if (place < 0)
    return raise_os_error(int(-place));
  return place - int64_t(end_ - at_);
}

Status FileBuffer::truncate(int64_t size) {
  if (is_console())
    return raise_os_error(29);
  PY_CHECK(flush());
  PY_CHECK(forget_read());
  int error = hal::file_truncate(file_, size);
  return error < 0 ? Status(raise_os_error(-error)) : Status();
}

} // namespace py::io
