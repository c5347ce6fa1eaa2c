// The parts of files, and of shared memory without a name, that the calling process has mapped to write for others to see.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <istream>
#include <utility>
#include <vector>

namespace heddle::os {

/// A file, by its device and number.
using file_id = std::pair<dev_t, ino_t>;

struct shared_mapping {
  std::uintptr_t from = 0, to = 0;  ///< addresses
  std::uint64_t offset = 0;         ///< in the file
  file_id file;
  std::int64_t pss_bytes = 0;  ///< what the process's proportional set size has of it
};

/// From text as in /proc/PID/smaps. Whether a mapping may be written at the moment (mprotect(2)) doesn't matter.
std::vector<shared_mapping> shared_mappings(std::istream& smaps);
/// Of the calling process. Throws std::system_error if descriptors or memory are exhausted.
std::vector<shared_mapping> own_shared_mappings();

/// Pages in memory, as offsets in a file.
struct resident_run {
  file_id file;
  std::uint64_t from, to;
  auto operator<=>(const resident_run&) const = default;
};

/// Those of a mapping of the calling process, whether or not its page tables have them (mincore(2)).
std::vector<resident_run> resident_runs(const shared_mapping& of);

}  // namespace heddle::os
