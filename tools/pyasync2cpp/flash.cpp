#include "tools/pyasync2cpp/flash.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace p2c::driver {
namespace {

namespace fs = llvm::sys::fs;

constexpr unsigned patience = 15, wait_step_us = 100000; // seconds; how often is looked
constexpr unsigned looks = patience * 1000000 / wait_step_us;

llvm::Error fault(const std::string& text) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), text);
}

std::string below(llvm::StringRef a, llvm::StringRef b) {
  llvm::SmallString<128> path(a);
  llvm::sys::path::append(path, b);
  return path.str().str();
}

std::vector<std::string> entries_of(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code code;
  for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
    paths.push_back(it->path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string read_text(const std::string& path) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text = llvm::MemoryBuffer::getFileAsStream(path);
  return text ? (*text)->getBuffer().trim().str() : "";
}

/// What a drive's INFO_UF2.TXT says under `key`; empty when it is no loader's drive.
std::string loader_says(const std::string& drive, llvm::StringRef key) {
  const std::string text = read_text(below(drive, "INFO_UF2.TXT"));
  llvm::SmallVector<llvm::StringRef> lines;
  llvm::StringRef(text).split(lines, '\n');
  for (llvm::StringRef line : lines)
    if (line.consume_front(key) && line.consume_front(":"))
      return line.trim().str();
  return "";
}

/// Where Linux and macOS mount drives: below these, or a folder deeper for each user.
std::vector<std::string> loader_drives() {
  std::vector<std::string> drives;
  auto look = [&](auto&& self, const std::string& folder, unsigned depth) -> void {
    for (const std::string& path : entries_of(folder)) {
      if (fs::exists(below(path, "INFO_UF2.TXT")))
        drives.push_back(path);
      else if (depth > 0 && fs::is_directory(path))
        self(self, path, depth - 1);
    }
  };
  look(look, "/media", 1);
  look(look, "/run/media", 1);
  look(look, "/mnt", 0);
  look(look, "/Volumes", 0);
  return drives;
}

/// The serial ports of USB devices with the board's ids.
std::vector<std::string> ports_of(const Board& board) {
  std::vector<std::string> ports;
  for (const std::string& tty : entries_of("/sys/class/tty")) {
    llvm::SmallString<128> interface;
    if (fs::real_path(below(tty, "device"), interface))
      continue;
    const std::string device = llvm::sys::path::parent_path(interface).str();
    uint32_t vendor = 0, product = 0;
    if (llvm::StringRef(read_text(below(device, "idVendor"))).getAsInteger(16, vendor) ||
        llvm::StringRef(read_text(below(device, "idProduct"))).getAsInteger(16, product))
      continue;
    if (vendor == board.usb_vendor && product == board.usb_product)
      ports.push_back(below("/dev", llvm::sys::path::filename(tty)));
  }
  return ports;
}

int open_port(const std::string& port, speed_t speed) {
  const int file = open(port.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0)
    return file;
  termios settings;
  if (tcgetattr(file, &settings) == 0) {
    cfmakeraw(&settings);
    cfsetspeed(&settings, speed);
    settings.c_cflag |= CLOCAL | CREAD;
    tcsetattr(file, TCSANOW, &settings);
  }
  return file;
}

/// Opening and closing its port at 1200 baud is how a running board is asked to restart into its loader.
bool ask_for_loader(const Board& board) {
  bool asked = false;
  for (const std::string& port : ports_of(board)) {
    const int file = open_port(port, B1200);
    if (file < 0)
      continue;
    llvm::errs() << "asking the board at " << port << " to restart into its loader\n";
    close(file);
    asked = true;
  }
  return asked;
}

llvm::Expected<std::string> choose_drive(const Board& board, const std::vector<std::string>& drives) {
  std::vector<std::string> fitting;
  for (const std::string& drive : drives)
    if (loader_says(drive, "Board-ID").starts_with(board.loader_id))
      fitting.push_back(drive);
  if (fitting.size() == 1)
    return fitting.front();
  if (!fitting.empty())
    return fault("several boards are in their loaders: say which with --drive: " + llvm::join(fitting, ", "));
  return fault(fmt::format("`{}` is the drive of `{}` ({}), not of {} ({})", drives.front(),
                           loader_says(drives.front(), "Model"), loader_says(drives.front(), "Board-ID"),
                           board.name, board.loader_id));
}

llvm::Expected<std::string> find_drive(const Board& board) {
  std::vector<std::string> drives = loader_drives();
  if (drives.empty() && ask_for_loader(board))
    for (unsigned i = 0; i < looks && drives.empty(); ++i) {
      usleep(wait_step_us);
      drives = loader_drives();
    }
  if (drives.empty())
    return fault(
        "no board is in its loader: hold its BOOTSEL (or double-press its reset) button while plugging it in, "
        "and try again; --drive names the folder where its drive is mounted");
  return choose_drive(board, drives);
}

/// The loader restarts the board when it has the last block: an error that comes after all was written is
/// that.
llvm::Error copy(const std::string& bytes, const std::string& path) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0)
    return fault(fmt::format("cannot write `{}`: {}", path, std::strerror(errno)));
  size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t count = write(file, bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0) {
      const std::string why = std::strerror(errno);
      close(file);
      return fault(
          fmt::format("writing `{}` stopped after {} of {} bytes: {}; the board holds no whole program now",
                      path, written, bytes.size(), why));
    }
    written += static_cast<size_t>(count);
  }
  const bool synced = fsync(file) == 0 || errno == EINVAL;
  const std::string why = synced ? "" : std::strerror(errno);
  close(file);
  if (!synced && fs::exists(path))
    return fault(fmt::format("cannot write `{}`: {}", path, why));
  return llvm::Error::success();
}

} // namespace

llvm::Error flash(const std::string& uf2, const Board& board, const std::string& given) {
  std::string drive = given;
  if (drive.empty()) {
    llvm::Expected<std::string> found = find_drive(board);
    if (!found)
      return found.takeError();
    drive = *found;
  } else if (!fs::exists(below(drive, "INFO_UF2.TXT"))) {
    return fault(fmt::format("`{}` is no drive of a UF2 loader: it has no INFO_UF2.TXT", drive));
  } else if (llvm::Expected<std::string> fits = choose_drive(board, {drive}); !fits) {
    return fits.takeError();
  }
  llvm::errs() << "copying " << uf2.size() << " bytes to " << drive << "\n";
  return copy(uf2, below(drive, "FIRMWARE.UF2"));
}

llvm::Error monitor(const Board& board, const std::string& given) {
  bool waiting = false, typing = true;
  for (;;) {
    const std::vector<std::string> ports = given.empty() ? ports_of(board) : std::vector<std::string>{given};
    const int file = ports.empty() ? -1 : open_port(ports.front(), B115200);
    if (file < 0) {
      if (!waiting)
        llvm::errs() << "waiting for " << board.name << "\n";
      waiting = true;
      usleep(wait_step_us);
      if (!given.empty() && !fs::exists(given) && !typing)
        return llvm::Error::success();
      continue;
    }
    llvm::errs() << "connected to " << ports.front() << "; Ctrl-C ends\n";
    waiting = false;
    for (bool connected = true; connected;) {
      pollfd events[2] = {{file, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
      if (poll(events, typing ? 2 : 1, -1) < 0 && errno != EINTR)
        break;
      char bytes[512];
      if (events[0].revents != 0) {
        const ssize_t count = read(file, bytes, sizeof bytes);
        connected = count > 0 || (count < 0 && errno == EAGAIN);
        if (count > 0) {
          llvm::outs().write(bytes, static_cast<size_t>(count));
          llvm::outs().flush();
        }
      }
      if (typing && events[1].revents != 0) {
        const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
        typing = count > 0;
        if (count > 0 && write(file, bytes, static_cast<size_t>(count)) < 0 && errno != EAGAIN)
          connected = false;
      }
    }
    close(file);
    if (!given.empty() && !typing)
      return llvm::Error::success();
  }
}

} // namespace p2c::driver
