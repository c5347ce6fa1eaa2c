// Runs that differ in the order of independent steps have one fingerprint, and no others do.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepping/causality.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

namespace heddle::stepping {
namespace {

struct step {
  int unit;
  std::function<void(causality&)> does;
};

std::uint64_t told(const std::vector<step>& steps) {
  causality::is_seen();
  causality run(true);
  for (const auto& each : steps) {
    run.begin(each.unit);
    each.does(run);
    run.end();
  }
  return run.fingerprint();
}

long a = 0, b = 0;
step reads(int unit, const long& what) {
  return {unit, [&what](causality& run) { run.touch(&what, sizeof what, false); }};
}
step writes(int unit, const long& what) {
  return {unit, [&what](causality& run) { run.touch(&what, sizeof what, true); }};
}

TEST(causality, steps_on_different_memory_commute) {
  EXPECT_EQ(told({writes(1, a), writes(2, b)}), told({writes(2, b), writes(1, a)}));
}
TEST(causality, reads_of_the_same_memory_commute) {
  EXPECT_EQ(told({writes(0, a), reads(1, a), reads(2, a)}), told({writes(0, a), reads(2, a), reads(1, a)}));
}
TEST(causality, a_read_depends_on_the_write_before_it) {
  EXPECT_NE(told({writes(1, a), reads(2, a)}), told({reads(2, a), writes(1, a)}));
}
TEST(causality, what_was_written_last_counts) {
  EXPECT_NE(told({writes(1, a), writes(2, a)}), told({writes(2, a), writes(1, a)}));
}
TEST(causality, two_words_that_one_step_wrote_differ) {
  const step writes_both{0, [](causality& run) {
                           run.touch(&a, sizeof a, true);
                           run.touch(&b, sizeof b, true);
                         }};
  EXPECT_NE(told({writes_both, reads(1, a)}), told({writes_both, reads(1, b)}));
}
TEST(causality, each_word_of_a_range_is_touched) {
  alignas(8) static std::byte many[64];
  const step writes_many{1, [](causality& run) { run.touch(many + 4, 56, true); }};
  for (const std::size_t at : {4U, 8U, 32U, 56U, 59U}) {
    const step reads_one{2, [at](causality& run) { run.touch(many + at, 1, false); }};
    EXPECT_NE(told({writes_many, reads_one}), told({reads_one, writes_many})) << at;
  }
}
TEST(causality, what_is_learned_counts) {
  const auto learns = [](causality::hash what) { return step{1, [what](causality& run) { run.learn(what); }}; };
  EXPECT_NE(told({learns(1)}), told({learns(2)}));
}
TEST(causality, who_is_woken_depends_on_who_woke_it) {
  const step wakes{1, [](causality& run) { run.lead_to(2); }};
  EXPECT_NE(told({wakes, writes(2, b)}), told({writes(2, b), wakes}));
}
TEST(causality, allocated_memory_is_nobodys) {
  const step allocates{2, [](causality& run) {
                         run.forget(&a, sizeof a);
                         run.touch(&a, sizeof a, true);
                       }};
  EXPECT_EQ(told({writes(1, a), allocates}), told({writes(1, b), allocates}));
}

}  // namespace
}  // namespace heddle::stepping
