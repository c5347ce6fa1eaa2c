// Tests that shared mappings are told by what may be written there, and their pages by what is in memory.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/shared_mappings.hpp"

#include <gtest/gtest.h>
#include <sys/sysmacros.h>

#include <sstream>

namespace heddle::os {
namespace {

constexpr auto text =
    R"(7f3f46000000-7f3f47000000 rw-s 00002000 fe:10 403312                     /var/tmp/a file (deleted)
Size:              16384 kB
Pss:                  12 kB
Pss_Dirty:             8 kB
VmFlags: rd wr sh mr mw me ms sd
7f3f48000000-7f3f48001000 ---s 00000000 00:01 1027                       /dev/zero (deleted)
Pss:                   0 kB
VmFlags: sh mr mw me ms sd
7f3f49000000-7f3f49001000 r--s 00000000 fe:00 24183                      /usr/lib/gconv-modules.cache
Pss:                   4 kB
VmFlags: rd mr me ms sd
7f3f4a000000-7f3f4a001000 rw-p 00000000 00:00 0
Pss:                   4 kB
VmFlags: rd wr mr mw me ac sd
)";

TEST(shared_mappings, are_those_that_may_be_written_for_others) {
  std::istringstream smaps(text);
  const auto found = shared_mappings(smaps);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].from, 0x7f3f46000000U);
  EXPECT_EQ(found[0].to, 0x7f3f47000000U);
  EXPECT_EQ(found[0].offset, 0x2000U);
  EXPECT_EQ(found[0].file, file_id(makedev(0xfe, 0x10), 403312));
  EXPECT_EQ(found[0].pss_bytes, 12 * 1024);
  EXPECT_EQ(found[1].file, file_id(makedev(0, 1), 1027));
}

}  // namespace
}  // namespace heddle::os
