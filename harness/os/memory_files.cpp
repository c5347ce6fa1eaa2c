// Finds the files behind the descriptors of processes in /proc.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/memory_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <map>
#include <string>
#include <system_error>
#include <utility>

#include "harness/os/proc.hpp"

namespace heddle::os {
namespace {

bool lives_in_memory(const std::filesystem::path& descriptor) {
  std::error_code gone;
  const auto name = std::filesystem::read_symlink(descriptor, gone).string();
  return name.starts_with("/memfd:") || name.starts_with("/dev/shm/");
}

}  // namespace

std::int64_t memory_file_bytes(std::span<const pid_t> processes) {
  constexpr std::int64_t block = 512;  // of stx_blocks, whatever the file system's
  std::map<std::pair<dev_t, ino_t>, std::int64_t> bytes;
  for (const auto pid : processes)
    for (const auto& each : entries_of_proc("/proc/" + std::to_string(pid) + "/fd")) {
      struct statx file{};
      if (lives_in_memory(each) && statx(AT_FDCWD, each.c_str(), 0, STATX_INO | STATX_BLOCKS, &file) == 0)
        bytes[{makedev(file.stx_dev_major, file.stx_dev_minor), file.stx_ino}] =
            static_cast<std::int64_t>(file.stx_blocks) * block;
    }
  std::int64_t sum = 0;
  for (const auto& [file, size] : bytes) sum += size;
  return sum;
}

}  // namespace heddle::os
