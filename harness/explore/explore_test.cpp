// Tests the searches on a program whose failing schedules are known.
// SPDX-License-Identifier: Apache-2.0
#include "harness/explore/explore.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "harness/explore/picture.hpp"
#include "harness/explore/random_search.hpp"
#include "harness/explore/shrink.hpp"

namespace heddle::explore {
namespace {

struct units final : ready_units {
  explicit units(std::size_t n) : count(n) {}
  std::size_t size() const override { return count; }
  int operator[](std::size_t place) const override { return static_cast<int>(place); }
  std::size_t count;
};

constexpr std::size_t points = 4, choices = 2;

/// Chooses at four points between two units, and fails if unit 1 is chosen at all points of `wrong`.
trial failing_at(std::vector<std::size_t> wrong) {
  return [wrong](chooser& by) {
    const units ready(choices);
    std::size_t met = 0;
    for (std::size_t at = 0; at < points; ++at) {
      const auto unit = by.choose({.units = ready, .goes_on = true});
      if (by.listens())
        by.happened({.unit = static_cast<int>(unit), .began = {}, .from = "f", .to = "a.hpp:1 f > b.hpp:2 g"});
      met += unit == 1 && std::ranges::count(wrong, at) > 0;
    }
    return wrong.empty() || met < wrong.size() ? pass_verdict() : fail_verdict("it fails");
  };
}

const trial never_fails = failing_at({});

TEST(bounded_search, runs_each_schedule_once) {
  bounded_search all(never_fails, bounded::departures);
  EXPECT_FALSE(all.run(2, time_limit(60)));
  EXPECT_EQ(all.covered().schedules, 1 + 4 + 6);
  EXPECT_EQ(all.covered().completed, 2);
  EXPECT_EQ(all.covered().longest, points);
}

TEST(bounded_search, finds_with_the_fewest_departures) {
  bounded_search all(failing_at({1, 3}), bounded::departures);
  const auto found = all.run(4, time_limit(60));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->along, (schedule{{1, 1}, {3, 1}}));
  EXPECT_EQ(all.covered().completed, 1);
}

TEST(bounded_search, completes_nothing_without_time) {
  bounded_search all(never_fails, bounded::departures);
  EXPECT_FALSE(all.run(2, time_limit(0)));
  EXPECT_EQ(all.covered().completed, std::nullopt);
}

/// Two units of two steps each, which don't touch the same memory: only the numbers of their steps make a state.
verdict run_two_units(chooser& by, bool tells_states, long& runs) {
  ++runs;
  constexpr int steps = 2;
  std::array<int, 2> done{};
  while (done[0] < steps && done[1] < steps) {
    const units ready(2);
    const auto state = static_cast<std::uint64_t>(1 + done[0] * (steps + 1) + done[1]);
    ++done.at(by.choose({.units = ready, .state = tells_states ? state : 0}));
  }
  return pass_verdict();
}

TEST(bounded_search, lets_any_unit_be_next_where_nobody_is_preempted) {
  long runs = 0;
  bounded_search all([&runs](chooser& by) { return run_two_units(by, false, runs); }, bounded::preemptions);
  EXPECT_FALSE(all.run(0, time_limit(60)));
  EXPECT_EQ(all.covered().schedules, 6);  // 4 over 2
}

TEST(bounded_search, runs_nothing_twice_from_the_same_state) {
  long runs = 0;
  bounded_search all([&runs](chooser& by) { return run_two_units(by, true, runs); }, bounded::preemptions);
  EXPECT_FALSE(all.run(0, time_limit(60)));
  EXPECT_EQ(all.covered().schedules, 5);  // one way on from each of the four states, and the default
  EXPECT_EQ(all.covered().merged, 1);     // from where both have taken a step
  EXPECT_EQ(all.covered().completed, 0);
}

TEST(bounded_search, runs_on_from_a_state_that_was_met_with_less_left_to_spend) {
  // The preemption at the second point is within the bound only along the default, which meets that point second.
  std::vector<schedule> run;
  const trial what = [&run](chooser& by) {
    const units ready(choices);
    schedule along;
    for (std::size_t at = 0; at < 2; ++at)
      if (const auto choice = by.choose({.units = ready, .goes_on = true, .state = 7 + at}); choice > 0)
        along.push_back({at, choice});
    run.push_back(along);
    return pass_verdict();
  };
  bounded_search all(what, bounded::preemptions);
  EXPECT_FALSE(all.run(1, time_limit(60)));
  EXPECT_EQ(std::ranges::count(run, schedule{{1, 1}}), 1);
}

TEST(random_search, finds_the_same_by_the_same_seed) {
  std::vector<schedule> found;
  for (int i = 0; i < 2; ++i) {
    coverage covered;
    const auto failed = random_search(failing_at({0, 1, 2, 3}), 7, 1000, points, time_limit(60), covered);
    ASSERT_TRUE(failed);
    found.push_back(failed->along);
  }
  EXPECT_EQ(found[0], found[1]);
}

TEST(shrunk, leaves_out_what_a_failure_does_not_need) {
  const failure large{{{0, 1}, {1, 1}, {2, 1}, {3, 1}}, fail_verdict("it fails")};
  EXPECT_EQ(shrunk(failing_at({1, 3}), large, time_limit(60)).along, (schedule{{1, 1}, {3, 1}}));
}

TEST(explore, says_what_it_covered_and_replays_what_it_found) {
  const auto done = explore(failing_at({2}), {.bound = 3, .budget_s = 60});
  ASSERT_TRUE(done.found);
  EXPECT_FALSE(done.complete(3));
  EXPECT_EQ(done.found->what.judged.word, "fail");
  ASSERT_EQ(done.found->steps.size(), points);
  EXPECT_TRUE(done.found->steps[2].departs);
  EXPECT_FALSE(done.found->steps[1].departs);
}

TEST(follower, ignores_a_departure_that_is_not_there) {
  const schedule strange{{0, 7}, {9, 1}};
  EXPECT_EQ(replay(never_fails, strange).what.judged.word, "pass");
}

TEST(picture, has_a_column_for_each_unit) {
  const auto lines = picture(replay(failing_at({1}), {{1, 1}}).steps);
  ASSERT_EQ(lines.size(), 1 + points);
  EXPECT_LT(lines[0].find("unit 0"), lines[0].find("unit 1"));
  EXPECT_EQ(lines[2].find("b.hpp:2 g < a.hpp:1 f"), lines[0].find("unit 1") - 1);  // µ has two bytes in the heading
  EXPECT_NE(lines[2].find('*'), std::string::npos);
  EXPECT_EQ(lines[1].find('*'), std::string::npos);
}

}  // namespace
}  // namespace heddle::explore
