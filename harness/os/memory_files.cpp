// Finds the files behind the descriptors and mappings of processes in /proc.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/memory_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <system_error>
#include <vector>

#include "harness/os/proc.hpp"
#include "harness/os/shared_mappings.hpp"

namespace heddle::os {
namespace {

bool lives_in_memory(const std::filesystem::path& descriptor) {
  std::error_code gone;
  const auto name = std::filesystem::read_symlink(descriptor, gone).string();
  return name.starts_with("/memfd:") || name.starts_with("/dev/shm/");
}

/// "flags:	0100002" in fdinfo, in octal (proc(5)).
bool is_open_for_writing(const std::filesystem::path& descriptor) {
  auto in = open_proc(descriptor.parent_path().parent_path() / "fdinfo" / descriptor.filename());
  for (std::string name, value; in >> name >> value;)
    if (name == "flags:") return (std::stol(value, nullptr, 8) & O_ACCMODE) != O_RDONLY;
  return false;
}

using sizes = std::map<file_id, std::int64_t>;

/// Of those files for which `counts` gives true.
template <class Counts> sizes held_open(std::span<const pid_t> processes, Counts counts) {
  constexpr std::int64_t block = 512;  // of stx_blocks, whatever the file system's
  sizes bytes;
  for (const auto pid : processes)
    for (const auto& each : entries_of_proc("/proc/" + std::to_string(pid) + "/fd")) {
      struct statx file{};
      if (statx(AT_FDCWD, each.c_str(), 0, STATX_TYPE | STATX_INO | STATX_BLOCKS, &file) == 0 && counts(each, file))
        bytes[{makedev(file.stx_dev_major, file.stx_dev_minor), file.stx_ino}] =
            static_cast<std::int64_t>(file.stx_blocks) * block;
    }
  return bytes;
}

std::int64_t sum_of(const sizes& all) {
  std::int64_t sum = 0;
  for (const auto& [file, size] : all) sum += size;
  return sum;
}

/// Of files that are not among `others`.
std::int64_t mapped_besides(const sizes& others) {
  std::vector<resident_run> all;
  for (const auto& each : own_shared_mappings())
    if (!others.contains(each.file)) std::ranges::copy(resident_runs(each), std::back_inserter(all));
  std::ranges::sort(all);
  std::int64_t sum = 0;
  resident_run last{};
  for (const auto& each : all) {
    const auto begin = each.file == last.file ? std::max(each.from, last.to) : each.from;
    if (each.file == last.file && each.to <= begin) continue;  // mapped twice
    sum += static_cast<std::int64_t>(each.to - begin);
    last = each;
  }
  return sum;
}

}  // namespace

std::int64_t memory_file_bytes(std::span<const pid_t> processes) {
  const auto open =
      held_open(processes, [](const auto& descriptor, const auto&) { return lives_in_memory(descriptor); });
  const bool own = std::ranges::find(processes, getpid()) != processes.end();
  return sum_of(open) + (own ? mapped_besides(open) : 0);
}

std::int64_t written_file_bytes(std::span<const pid_t> processes) {
  return sum_of(held_open(processes, [](const auto& descriptor, const struct statx& file) {
    return S_ISREG(file.stx_mode) && !lives_in_memory(descriptor) && is_open_for_writing(descriptor);
  }));
}

}  // namespace heddle::os
