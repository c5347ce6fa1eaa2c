// Tests that memory counts that is in a file and in no mapping.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/memory_files.hpp"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <vector>

#include "harness/os/descriptor.hpp"
#include "harness/os/process_tree.hpp"

namespace heddle::os {
namespace {

std::int64_t own_bytes() { return memory_file_bytes(std::array{getpid()}); }

TEST(memory_files, count_by_their_pages_and_once) {
  const auto before = own_bytes();
  const descriptor file(memfd_create("counted", MFD_CLOEXEC));
  const std::vector<char> megabyte(1 << 20, 'x');
  ASSERT_EQ(write(file.get(), megabyte.data(), megabyte.size()), 1 << 20);
  const descriptor again(dup(file.get()));
  EXPECT_EQ(own_bytes() - before, 1 << 20);
  ASSERT_EQ(ftruncate(file.get(), 0), 0);
  EXPECT_EQ(own_bytes(), before);
}

TEST(memory_files, are_part_of_a_footprint_even_if_nobody_maps_them) {
  const auto before = tree_footprint(getpid()).resident_bytes;
  const descriptor file(memfd_create("counted", MFD_CLOEXEC));
  const std::vector<char> megabytes(8 << 20, 'x');
  ASSERT_EQ(write(file.get(), megabytes.data(), megabytes.size()), 8 << 20);
  EXPECT_GE(tree_footprint(getpid()).resident_bytes - before, 15 << 20);  // the vector's, and the file's
}

TEST(memory_files, of_a_process_that_is_gone_are_none) { EXPECT_EQ(memory_file_bytes(std::array{pid_t{-1}}), 0); }

}  // namespace
}  // namespace heddle::os
