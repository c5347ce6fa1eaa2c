// Tests of finding the descendants of a process, in /proc and in folders that are laid out like it.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/process_table.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <string>

namespace heddle::os {
namespace {

namespace fs = std::filesystem;
using pids = std::vector<pid_t>;

struct process_tables : testing::Test {
  process_tables() : folder(fs::temp_directory_path() / ("heddle-proc-" + std::to_string(getpid()))) {
    fs::create_directory(folder);
  }
  ~process_tables() override { fs::remove_all(folder); }
  void write(const std::string& file, const std::string& text) {
    fs::create_directories((folder / file).parent_path());
    std::ofstream(folder / file) << text;
  }
  void add(pid_t pid, pid_t parent, char state = 'S', const std::string& name = "sh") {
    std::string rest;
    for (int field = 5; field <= 52; ++field) rest += " 0";
    write(std::to_string(pid) + "/stat",
          std::to_string(pid) + " (" + name + ") " + state + " " + std::to_string(parent) + rest + "\n");
  }
  void list_children(pid_t parent, const std::string& children) {
    write("thread-self/children", "");
    const auto name = std::to_string(parent);
    write(name + "/task/" + name + "/children", children);
  }
  pids children_of(pid_t parent) const {
    pids found;
    for (const auto& each : process_table(folder).children_of(parent)) found.push_back(each.pid);
    return found;
  }
  const fs::path folder;
};

TEST_F(process_tables, a_process_that_cannot_be_read_is_not_found) {
  list_children(10, "11 12 13 14 ");
  write("11/stat", "");
  write("12/stat", "12 (torn) S 1");
  add(14, 10);
  EXPECT_EQ(children_of(10), pids{14});
  const process_table table(folder);
  for (const pid_t nobody : {11, 12, 13, 0, -1}) EXPECT_FALSE(table.state_of(nobody)) << nobody;
}

TEST_F(process_tables, no_number_below_one_is_a_process) {
  list_children(10, "0 -1 11 ");
  for (const pid_t each : {0, -1, 11}) add(each, 10);
  for (const pid_t each : children_of(10)) EXPECT_GT(each, 0);
}

TEST_F(process_tables, without_lists_of_children_all_are_asked_for_their_parent) {
  add(10, 1);
  add(11, 10);
  add(12, 10, 'Z', "a name) Z 99 (of sorts");
  add(13, 11);
  add(14, 1);
  write("self-made/stat", "15 (sh) S 10");
  write("99999999999999999999/stat", "15 (sh) S 10");
  auto found = children_of(10);
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, (pids{11, 12}));
  const process_table table(folder);
  EXPECT_FALSE(table.state_of(12)->lives());
  found = table.descendants_of(10);
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, (pids{11, 12, 13}));
  EXPECT_EQ(table.descendants_of(10, 11), pids{12});
}

TEST_F(process_tables, descent_is_told_by_parents) {
  add(1, 0);
  add(10, 1);
  add(11, 10);
  add(12, 11);
  add(20, 1);
  add(30, 29);
  const process_table table(folder);
  for (const pid_t each : {10, 11, 12}) EXPECT_TRUE(table.descends(each, 10)) << each;
  for (const pid_t each : {1, 20, 30, 40}) EXPECT_FALSE(table.descends(each, 10)) << each;
}

TEST_F(process_tables, real_children_are_found_with_lists_and_without) {
  const pid_t child = fork();
  if (child == 0) {
    for (;;) pause();
  }
  for (const pid_t each : {getpid(), child})
    fs::create_symlink("/proc/" + std::to_string(each), folder / std::to_string(each));
  EXPECT_EQ(process_table().descendants_of(getpid()), pids{child});
  EXPECT_EQ(process_table(folder).descendants_of(getpid()), pids{child});
  EXPECT_EQ(children_of(getpid()), pids{child});
  EXPECT_EQ(process_table().state_of(child)->parent, getpid());
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  EXPECT_TRUE(process_table().descendants_of(getpid()).empty());
  EXPECT_TRUE(children_of(getpid()).empty());
}

}  // namespace
}  // namespace heddle::os
