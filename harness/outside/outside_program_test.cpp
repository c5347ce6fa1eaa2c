// Tests what is said of an outside program that ends early, says half a line, or can't be started.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/outside_program.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

#include "harness/outside/outside_answer.hpp"

namespace heddle {
namespace {

namespace fs = std::filesystem;

/// Shell scripts in a folder of their own, in which programs are looked for.
struct outside_programs : testing::Test {
  outside_programs() : folder(fs::temp_directory_path() / ("heddle-outside-" + std::to_string(getpid()))) {
    fs::create_directory(folder);
    outside_program::elsewhere = folder;
  }
  ~outside_programs() override {
    outside_program::elsewhere.clear();
    fs::remove_all(folder);
  }
  outside_program started(const std::string& script) {
    write("#!/bin/sh\n" + script + "\n");
    return outside_program("odd", {});
  }
  void write(const std::string& text) {
    std::ofstream(folder / "odd") << text;
    fs::permissions(folder / "odd", fs::perms::owner_all);
  }
  template <class F> static std::string complaint(F f) {
    try {
      f();
    } catch (const std::runtime_error& e) { return e.what(); }
    return "";
  }
  fs::path folder;
};

long open_descriptors() { return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator()); }

TEST_F(outside_programs, are_spoken_to_a_line_at_a_time) {
  auto program = started("read word; echo \"heard $word\"; cat");
  program.say("this");
  EXPECT_EQ(program.line(), "heard this");
  program.say("{\"answer\": 7}");
  EXPECT_EQ(answer_of(program).at("answer"), 7);
}

TEST_F(outside_programs, an_early_end_is_told_with_how) {
  auto exits = started("exit 3");
  EXPECT_EQ(complaint([&] { exits.line(); }), "odd ended early, exit status 3");
  auto dies = started("kill -9 $$");
  EXPECT_EQ(complaint([&] { dies.line(); }), "odd ended early, SIGKILL");
}

TEST_F(outside_programs, the_end_in_the_middle_of_a_line_is_one) {
  auto program = started("printf '{\"half'; exit 1");
  EXPECT_EQ(complaint([&] { program.line(); }), "odd ended early, exit status 1: {\"half");
}

TEST_F(outside_programs, one_that_is_gone_is_told_with_what_it_said) {
  auto program = started("exec <&-; echo farewell; exit 1");
  EXPECT_EQ(complaint([&] {
              for (;;) program.say("more");
            }),
            "odd ended early, exit status 1: farewell");
}

TEST_F(outside_programs, an_answer_is_an_object_or_an_error) {
  auto program = started("echo rubbish; echo '{\"error\": \"no \\\"room\\\"\"}'; cat");
  EXPECT_EQ(complaint([&] { answer_of(program); }), "odd said something that is not one JSON object: rubbish");
  EXPECT_EQ(complaint([&] { answer_of(program); }), "odd: no \"room\"");
}

TEST_F(outside_programs, one_that_cannot_be_started_leaves_no_descriptors) {
  write("#!/nowhere/interpreter\n");
  const auto before = open_descriptors();
  EXPECT_THROW(outside_program("odd", {}), std::system_error);
  EXPECT_EQ(open_descriptors(), before);
}

}  // namespace
}  // namespace heddle
