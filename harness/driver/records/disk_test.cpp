// Tests of writing whole files: all or nothing, and nothing left over.
// SPDX-License-Identifier: Apache-2.0
#include "records/disk.hpp"

#include <gtest/gtest.h>

#include <cerrno>

#include "fault.hpp"
#include "scratch_folder.hpp"

namespace heddle::driver {
namespace {

TEST(write_whole, replaces_a_file) {
  const scratch_folder folder;
  folder.write("f", "old and longer");
  folder.write("f.part", "left by a killed driver, longer than anything");
  write_whole(folder.path() / "f", "new");
  EXPECT_EQ(folder.read("f"), "new");
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "f.part"));
}

TEST(write_whole, leaves_everything_alone_where_it_fails) {
  const scratch_folder folder;
  std::filesystem::create_directories(folder.path() / "f" / "not empty");
  EXPECT_THROW(write_whole(folder.path() / "f", "new"), misuse);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "f.part"));
}

TEST(write_whole, writes_to_a_device_and_leaves_it_one) {
  const scratch_folder folder;
  std::filesystem::create_symlink("/dev/full", folder.path() / "f");
  EXPECT_THROW(write_whole(folder.path() / "f", "new"), incomplete);
  EXPECT_TRUE(std::filesystem::is_character_file(folder.path() / "f"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "f.part"));
}

TEST(throw_disk_error, tells_a_full_disk_from_a_wrong_call) {
  EXPECT_THROW(throw_disk_error("write", "f", ENOSPC), incomplete);
  EXPECT_THROW(throw_disk_error("write", "f", EACCES), misuse);
}

TEST(point_link, replaces_a_link) {
  const scratch_folder folder;
  point_link(folder.path() / "latest", "a");
  point_link(folder.path() / "latest", "b");
  EXPECT_EQ(std::filesystem::read_symlink(folder.path() / "latest"), "b");
}

}  // namespace
}  // namespace heddle::driver
