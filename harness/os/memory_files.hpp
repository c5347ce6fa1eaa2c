// The memory of files that are held open or mapped by processes: it need not be in the page tables of any of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <span>

namespace heddle::os {

/// The bytes of such files that are in memory; a file that is held or mapped several times counts once. Those of any process that
/// live in memory alone (memfd_create(2), shm_open(3)) count by all their pages. Others count by the pages in memory of the parts
/// that the calling process, if it is one of them, has mapped and may write for others to see. A process that has ended counts as
/// zero. Throws std::system_error if descriptors or memory are exhausted.
std::int64_t memory_file_bytes(std::span<const pid_t> processes);

/// The bytes that files on disk have which these processes hold open for writing, however little of them is in memory: nobody
/// but the kernel knows how much that is. A file that is held several times counts once.
std::int64_t written_file_bytes(std::span<const pid_t> processes);

}  // namespace heddle::os
