// The memory of files that live in memory alone and are held open by processes: it need not be mapped by any of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <span>

namespace heddle::os {

/// The bytes of all pages of such files (memfd_create(2), shm_open(3)); a file that several processes hold counts once. A process
/// that has ended counts as zero. Throws std::system_error if descriptors or memory are exhausted.
std::int64_t memory_file_bytes(std::span<const pid_t> processes);

}  // namespace heddle::os
