// Tests of the log: whole lines only, whoever was killed before.
// SPDX-License-Identifier: Apache-2.0
#include "records/record_log.hpp"

#include <gtest/gtest.h>

#include "fault.hpp"
#include "scratch_folder.hpp"

namespace heddle::driver {
namespace {

TEST(record_log, keeps_what_is_appended) {
  const scratch_folder folder;
  {
    record_log log(folder.path() / "r");
    log.append({{"n", 1}});
    log.append({{"n", 2}});
    EXPECT_EQ(log.size(), 2U);
  }
  EXPECT_EQ(folder.read("r"), "{\"n\":1}\n{\"n\":2}\n");
  record_log again(folder.path() / "r");
  EXPECT_EQ(again.found().at(1)["n"], 2);
  again.append({{"n", 3}});
  EXPECT_EQ(again.size(), 3U);
}

TEST(record_log, cuts_off_a_torn_line_wherever_it_is_torn) {
  const std::string line = "{\"n\":1}";
  for (std::size_t cut = 1; cut <= line.size(); ++cut) {
    const scratch_folder folder;
    folder.write("r", line + "\n" + line.substr(0, cut));
    record_log log(folder.path() / "r");
    EXPECT_EQ(log.size(), 1U);
    log.append({{"n", 2}});
    EXPECT_EQ(folder.read("r"), "{\"n\":1}\n{\"n\":2}\n");
  }
}

TEST(record_log, refuses_lines_that_are_no_records) {
  const scratch_folder folder;
  folder.write("r", "{\"n\":1}\n[]\n");
  EXPECT_THROW(record_log(folder.path() / "r"), misuse);
}

TEST(record_log, replaces_bytes_that_are_not_utf_8) {
  const scratch_folder folder;
  record_log(folder.path() / "r").append({{"reason", "a\xff"}});
  EXPECT_EQ(folder.read("r"), "{\"reason\":\"a\xef\xbf\xbd\"}\n");
}

TEST(record_log, refuses_what_is_no_file) {
  const scratch_folder folder;
  std::filesystem::create_symlink("/dev/full", folder.path() / "r");
  EXPECT_THROW(record_log(folder.path() / "r"), misuse);
}

TEST(record_log, begins_again_when_cleared) {
  const scratch_folder folder;
  folder.write("r", "{\"n\":1}\n{\"n\":2}\n");
  record_log log(folder.path() / "r");
  log.clear();
  log.append({{"n", 3}});
  EXPECT_EQ(log.size(), 1U);
  EXPECT_EQ(folder.read("r"), "{\"n\":3}\n");
}

TEST(record_log, needs_its_folder) {
  const scratch_folder folder;
  EXPECT_THROW(record_log(folder.path() / "missing" / "r"), misuse);
}

}  // namespace
}  // namespace heddle::driver
