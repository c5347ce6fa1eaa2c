// Appends whole lines, and cuts off torn ones.
// SPDX-License-Identifier: Apache-2.0
#include "records/record_log.hpp"

#include "fault.hpp"
#include "records/disk.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <string_view>

namespace heddle::driver {

namespace {

ssize_t write_once(int fd, std::string_view text) {
  for (;;) {
    const auto written = write(fd, text.data(), text.size());
    if (written >= 0 || errno != EINTR) return written;
  }
}

}  // namespace

record_log::record_log(const std::filesystem::path& file)
    : file_(file), fd_(open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
  if (!fd_) throw_disk_error("open", file_, errno);
  struct stat found{};
  if (fstat(fd_.get(), &found) != 0) throw_disk_error("open", file_, errno);
  if (!S_ISREG(found.st_mode)) throw misuse(fmt::format("{} is not a regular file", file_.string()));
  lock();
  read_all();
}

// A lock of fcntl belongs to the process: unlike one of flock it is not inherited by a supervisor, which outlives a killed driver
// by some milliseconds.
void record_log::lock() {
  struct flock whole{};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  if (fcntl(fd_.get(), F_SETLK, &whole) == 0) return;
  if (errno == EAGAIN || errno == EACCES) {
    throw misuse(fmt::format("another heddle is writing to {}", file_.string()));
  }
  if (errno != ENOLCK && errno != EOPNOTSUPP) throw_disk_error("lock", file_, errno);
}

void record_log::read_all() {
  std::string text;
  std::array<char, 65536> block;
  for (ssize_t got = 0; (got = read(fd_.get(), block.data(), block.size())) != 0;) {
    if (got < 0) throw_disk_error("read", file_, errno);
    text.append(block.data(), static_cast<std::size_t>(got));
  }
  std::size_t start = 0;
  for (std::size_t stop = 0; (stop = text.find('\n', start)) != std::string::npos; start = stop + 1) {
    auto record = json::parse(text.begin() + static_cast<std::ptrdiff_t>(start),
                              text.begin() + static_cast<std::ptrdiff_t>(stop), nullptr, false);
    if (!record.is_object()) {
      throw misuse(fmt::format("line {} of {} is not a record", found_.size() + 1, file_.string()));
    }
    found_.push_back(std::move(record));
  }
  end_ = static_cast<off_t>(start);
  size_ = found_.size();
  if (start < text.size() && ftruncate(fd_.get(), end_) != 0) throw_disk_error("mend", file_, errno);
}

void record_log::refuse_if(std::size_t index, const std::optional<std::string>& complaint) const {
  if (!complaint) return;
  throw misuse(fmt::format("line {} of {} is not a valid record: {}", index + 1, file_.string(), *complaint));
}

void record_log::append(const json& record) {
  const auto line = one_line(record) + "\n";
  const auto size = static_cast<ssize_t>(line.size());
  auto written = write_once(fd_.get(), line);
  // After a short write, the cause is known from the error of writing the rest.
  if (written > 0 && written < size) {
    const auto rest = write_once(fd_.get(), std::string_view(line).substr(static_cast<std::size_t>(written)));
    written = rest < 0 ? rest : written + rest;
  }
  if (written == size) {
    end_ += size;
    ++size_;
    return;
  }
  const int error = written < 0 ? errno : ENOSPC;
  (void)!ftruncate(fd_.get(), end_);  // if it fails, resuming cuts it off; it needs no disk space
  throw_disk_error("write", file_, error);
}

void record_log::clear() {
  if (ftruncate(fd_.get(), 0) != 0) throw_disk_error("clear", file_, errno);
  found_.clear();
  size_ = 0;
  end_ = 0;
}

void record_log::confirm() {
  if (fsync(fd_.get()) != 0 && errno != EINVAL) throw_disk_error("write", file_, errno);
}

}  // namespace heddle::driver
