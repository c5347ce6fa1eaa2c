// Writes whole files, and describes disk errors.
// SPDX-License-Identifier: Apache-2.0
#include "records/disk.hpp"

#include "fault.hpp"
#include "harness/os/descriptor.hpp"
#include "harness/os/write_all.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>
#include <system_error>

namespace heddle::driver {

namespace {

int write_and_sync(int fd, std::string_view content) {
  if (const int error = os::write_all(fd, content)) return error;
  return fsync(fd) == 0 || errno == EINVAL ? 0 : errno;
}

// For devices and pipes: they must not be replaced by a file, and have no half-written state to hide.
void write_into(const std::filesystem::path& file, std::string_view content) {
  const os::descriptor out(open(file.c_str(), O_WRONLY | O_CLOEXEC));
  if (!out) throw_disk_error("write", file, errno);
  if (const int error = os::write_all(out.get(), content)) throw_disk_error("write", file, error);
}

}  // namespace

void throw_disk_error(const std::string& doing, const std::filesystem::path& file, int error) {
  const auto text = fmt::format("cannot {} {}: {}", doing, file.string(), std::generic_category().message(error));
  if (error == ENOSPC || error == EDQUOT || error == EFBIG || error == EIO) throw incomplete(text);
  throw misuse(text);
}

void write_whole(const std::filesystem::path& file, std::string_view content) {
  std::error_code unknown;
  if (std::filesystem::is_other(file, unknown)) return write_into(file, content);
  const auto part = file.string() + ".part";
  os::descriptor out(open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!out) throw_disk_error("write", file, errno);
  int error = write_and_sync(out.get(), content);
  if (error == 0 && rename(part.c_str(), file.c_str()) != 0) error = errno;
  if (error == 0) return;
  unlink(part.c_str());
  throw_disk_error("write", file, error);
}

void point_link(const std::filesystem::path& link, const std::filesystem::path& target) {
  const auto part = link.string() + ".part";
  unlink(part.c_str());
  if (symlink(target.c_str(), part.c_str()) != 0) throw_disk_error("make", link, errno);
  if (rename(part.c_str(), link.c_str()) == 0) return;
  const int error = errno;
  unlink(part.c_str());
  throw_disk_error("make", link, error);
}

}  // namespace heddle::driver
