// Tests of verdicts: how a known failure changes them, and how JUnit XML and the matrix show them.
// SPDX-License-Identifier: Apache-2.0
#include "conform/verdict.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>

#include "conform/junit.hpp"
#include "conform/matrix.hpp"

namespace heddle::driver {
namespace {

contract made_contract(const std::string& grade, std::optional<std::string> known_failure = {}) {
  contract one;
  one.model = "threads";
  one.family = "threads";
  one.facet = "mutex";
  one.name = "excludes";
  one.rows = {"LOCK-03"};
  one.grade = grade;
  one.known_failure = std::move(known_failure);
  return one;
}

TEST(make_verdict, turns_a_declared_failure_into_a_known_one_and_keeps_what_happened) {
  for (const char* word : {"fail", "hang", "crash"}) {
    auto of = made_contract("required", "cannot");
    of.known_failure_mode = word;
    const auto verdict = make_verdict(of, word, "because");
    EXPECT_EQ(verdict["verdict"], "known_failure");
    EXPECT_EQ(verdict["reason"], "cannot; what happened: because");
    EXPECT_FALSE(breaks_contract(verdict));
  }
}

TEST(make_verdict, takes_no_other_end_for_the_declared_one) {
  for (const char* declared : {"fail", "hang", "crash"}) {
    for (const char* word : {"fail", "hang", "crash"}) {
      if (std::string(word) == declared) continue;
      auto of = made_contract("required", "cannot");
      of.known_failure_mode = declared;
      const auto verdict = make_verdict(of, word, "because");
      EXPECT_EQ(verdict["verdict"], word);
      EXPECT_EQ(verdict["reason"], "because; its known_failure is another, " + std::string(declared) + ": cannot");
      EXPECT_TRUE(breaks_contract(verdict));
    }
  }
}

call_result ended(call_end end, int status = 0) {
  call_result result;
  result.end = end;
  result.status = status;
  return result;
}

contract known_to_crash() {
  auto of = made_contract("required", "cannot");
  of.known_failure_mode = "crash";
  return of;
}

TEST(verdict_of, takes_a_signal_or_a_status_for_a_declared_crash) {
  EXPECT_EQ(verdict_of(known_to_crash(), ended(call_end::signalled, SIGSEGV))["verdict"], "known_failure");
  EXPECT_EQ(verdict_of(known_to_crash(), ended(call_end::exited, 1 << 8))["verdict"], "known_failure");
}

TEST(verdict_of, takes_what_the_driver_finds_wrong_for_no_declared_crash) {
  auto leaving = ended(call_end::exited);
  leaving.left_behind = 1;
  auto rubbish = ended(call_end::exited);
  rubbish.out = "42 ns";
  for (const auto& result : {ended(call_end::not_started, ENOENT), ended(call_end::too_long),
                             ended(call_end::unwatched), leaving, rubbish}) {
    const auto verdict = verdict_of(known_to_crash(), result);
    EXPECT_EQ(verdict["verdict"], "crash") << verdict;
    EXPECT_TRUE(breaks_contract(verdict));
  }
}

TEST(make_verdict, holds_a_pass_against_a_declared_failure) {
  const auto verdict = make_verdict(made_contract("required", "cannot"), "pass", nullptr);
  EXPECT_EQ(verdict["verdict"], "fail");
  EXPECT_EQ(verdict["reason"], "passes in spite of its known_failure: cannot");
  EXPECT_TRUE(breaks_contract(verdict));
}

TEST(make_verdict, leaves_absent_and_unknown_alone) {
  for (const char* word : {"absent", "unknown"}) {
    EXPECT_EQ(make_verdict(made_contract("required", "cannot"), word, "because")["verdict"], word);
  }
}

TEST(breaks_contract, asks_for_the_grade) {
  EXPECT_TRUE(breaks_contract(make_verdict(made_contract("required"), "hang", "because")));
  EXPECT_FALSE(breaks_contract(make_verdict(made_contract("interesting"), "hang", "because")));
  EXPECT_FALSE(breaks_contract(make_verdict(made_contract("required"), "pass", nullptr)));
}

TEST(junit_text, escapes_and_counts) {
  const auto text = junit_text({make_verdict(made_contract("required"), "fail", "a < b & \"c\"\x01"),
                                make_verdict(made_contract("required"), "pass", nullptr)});
  EXPECT_NE(text.find("tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\""), std::string::npos) << text;
  EXPECT_NE(text.find("message=\"a &lt; b &amp; &quot;c&quot; \""), std::string::npos) << text;
}

TEST(matrix_text, says_a_reason_once) {
  auto other = made_contract("interesting");
  other.model = "tbb";
  auto same = made_contract("interesting");
  const auto text = matrix_text({make_verdict(same, "fail", "lost one"), make_verdict(other, "fail", "lost one")}, 100);
  EXPECT_EQ(text,
            "                threads     tbb\n"
            "mutex/excludes   (FAIL)  (FAIL)\n"
            "\n"
            "mutex/excludes: (FAIL): lost one [all models]\n"
            "\n"
            "2 verdicts: 2 fail.\n");
}

}  // namespace
}  // namespace heddle::driver
