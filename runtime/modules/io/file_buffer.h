// An open file with a buffer, or the console. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/core/error.h"
#include "runtime/hal/files.h"

namespace py::io {

/// Reads and writes one file. Errors are OSErrors with the number that the file system gave.
class FileBuffer {
public:
  enum class Console : uint8_t { no, input, output, error };

  constexpr FileBuffer() = default;
  constexpr explicit FileBuffer(Console console) : console_(console) {}
  FileBuffer(const FileBuffer&) = delete;
  FileBuffer& operator=(const FileBuffer&) = delete;
  ~FileBuffer();

  Status open(const char* path, Ref name, const hal::FileMode& mode);
  /// Writes what is pending and gives the file back, whatever fails.
  Status close();
  int number() const { return console_ == Console::no ? file_ : int(console_) - 1; }
  bool is_console() const { return console_ != Console::no; }
  bool can_read() const { return mode_.read || console_ == Console::input; }
  bool can_write() const { return mode_.write || console_ == Console::output || console_ == Console::error; }
  const hal::FileMode& mode() const { return mode_; }

  /// How many bytes can be looked at now; 0 at the end. Reads some when there are none.
  Result<size_t> available();
  bool has_read_ahead() const { return at_ < end_; }
  const uint8_t* data() const { return data_ + at_; }
  void consume(size_t count) { at_ += count; }

  Status write(const void* data, size_t size);
  Status flush();
  Result<int64_t> seek(int64_t offset, hal::SeekFrom from);
  Result<int64_t> tell();
  Status truncate(int64_t size);

private:
  static constexpr size_t room = 4096;
  Status make_room();
  Status forget_read();
  Result<size_t> read_console();

  hal::FileMode mode_;
  Console console_ = Console::no;
  int file_ = -1;
  uint8_t* data_ = nullptr;
  size_t at_ = 0, end_ = 0; ///< read but not yet taken
  size_t pending_ = 0;      ///< not yet written; then nothing is read
};

} // namespace py::io
