// Tests that memory counts that is in a file and in no mapping.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/memory_files.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "harness/os/descriptor.hpp"
#include "harness/os/process_tree.hpp"

namespace heddle::os {
namespace {

constexpr std::size_t size = 8 << 20;
/// A footprint has shares of what other processes map, too, which come and go.
constexpr auto most_of_it = static_cast<double>(size) * 0.75;

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
  const std::vector<char> megabytes(size, 'x');
  const auto before = tree_footprint(getpid()).resident_bytes;
  const descriptor file(memfd_create("counted", MFD_CLOEXEC));
  ASSERT_EQ(write(file.get(), megabytes.data(), megabytes.size()), static_cast<ssize_t>(size));
  EXPECT_GE(tree_footprint(getpid()).resident_bytes - before, most_of_it);
}

/// A shared mapping whose pages were all written, and then left the page tables.
class written_and_dropped {
 public:
  explicit written_and_dropped(int file) {
    const int anonymous = file < 0 ? MAP_ANONYMOUS : 0;
    at_ = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | anonymous, file, 0);
    if (at_ == MAP_FAILED) throw std::runtime_error("mmap");
    std::memset(at_, 'x', size);
    madvise(at_, size, MADV_DONTNEED);
  }
  written_and_dropped(const written_and_dropped&) = delete;
  ~written_and_dropped() { munmap(at_, size); }
  void forbid() { mprotect(at_, size, PROT_NONE); }

 private:
  void* at_;
};

/// Of a file on disk that has lost its name.
descriptor nameless() {
  auto name = (std::filesystem::temp_directory_path() / "heddle-XXXXXX").string();
  const int file = mkstemp(name.data());
  if (file < 0 || ftruncate(file, size) != 0 || unlink(name.c_str()) != 0) throw std::runtime_error("mkstemp");
  return descriptor(file);
}

TEST(memory_files, count_if_they_are_on_disk_and_mapped_shared) {
  const auto before = own_bytes();
  const auto footprint = tree_footprint(getpid()).resident_bytes;
  auto file = nameless();
  written_and_dropped once(file.get()), twice(file.get());
  file = descriptor();
  // The kernel may write some of it to the disk and drop it.
  EXPECT_LE(own_bytes() - before, static_cast<std::int64_t>(size));
  EXPECT_GE(static_cast<double>(own_bytes() - before), most_of_it);
  EXPECT_GE(tree_footprint(getpid()).resident_bytes - footprint, most_of_it);
  once.forbid();
  twice.forbid();
  EXPECT_GE(static_cast<double>(own_bytes() - before), most_of_it);
}

TEST(memory_files, that_are_on_disk_and_open_for_writing_have_what_was_written) {
  const auto before = tree_footprint(getpid());
  const auto file = nameless();
  const descriptor again(dup(file.get()));
  const std::vector<char> megabytes(size, 'x');
  ASSERT_EQ(write(file.get(), megabytes.data(), megabytes.size()), static_cast<ssize_t>(size));
  const auto now = tree_footprint(getpid());
  EXPECT_GE(now.written_bytes - before.written_bytes, static_cast<double>(size));
  EXPECT_LT(now.written_bytes - before.written_bytes, 2.0 * size);
  EXPECT_GE(growth(before, now).resident_bytes, most_of_it);
}

TEST(memory_files, that_are_only_read_have_nothing) {
  const auto before = written_file_bytes(std::array{getpid()});
  const descriptor file(open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
  ASSERT_GE(file.get(), 0);
  EXPECT_EQ(written_file_bytes(std::array{getpid()}), before);
}

TEST(memory_files, count_if_they_are_shared_memory_without_a_name) {
  const auto before = own_bytes();
  const auto footprint = tree_footprint(getpid()).resident_bytes;
  {
    const written_and_dropped shared(-1);
    EXPECT_EQ(own_bytes() - before, static_cast<std::int64_t>(size));
    EXPECT_GE(tree_footprint(getpid()).resident_bytes - footprint, most_of_it);
  }
  EXPECT_EQ(own_bytes(), before);
}

TEST(memory_files, of_a_process_that_is_gone_are_none) { EXPECT_EQ(memory_file_bytes(std::array{pid_t{-1}}), 0); }

}  // namespace
}  // namespace heddle::os
