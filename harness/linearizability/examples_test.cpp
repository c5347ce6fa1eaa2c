// Small histories of which anybody can see whether they are linearizable.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "harness/linearizability/smallest.hpp"
#include "harness/linearizability/specifications.hpp"

namespace heddle::linearizability {
namespace {

operation does(int unit, int what, int argument, int result, long called, long returned) {
  return {unit, what, argument, result, called, returned};
}
operation takes(int unit, bool got, long called, long returned) {
  return does(unit, permits::take, 0, got, called, returned);
}
operation releases(int unit, long called, long returned) {
  return does(unit, permits::release, 0, 0, called, returned);
}
operation reads(int unit, int what, long called, long returned) {
  return does(unit, reg::read, 0, what, called, returned);
}
operation writes(int unit, int what, long called, long returned) {
  return does(unit, reg::write, what, 0, called, returned);
}
operation sends(int unit, int what, long called, long returned) {
  return does(unit, fifo::send, what, 1, called, returned);
}
operation receives(int unit, int what, long called, long returned) {
  return does(unit, fifo::receive, 0, what, called, returned);
}
operation closes(int unit, long called, long returned) { return does(unit, fifo::close, 0, 0, called, returned); }

answer of(const specification& object, const object_state& first, const history& all) {
  return is_linearizable(object, first, all);
}
const permits lock;
const reg number;
const fifo line(2);

TEST(linearizable, nothing_at_all) { EXPECT_EQ(of(lock, {1}, {}), answer::yes); }

TEST(linearizable, overlapping_reads_of_a_write_see_it_in_turn) {
  EXPECT_EQ(of(number, {0}, {writes(1, 7, 1, 8), reads(2, 0, 2, 3), reads(2, 7, 4, 5)}), answer::yes);
  EXPECT_EQ(of(number, {0}, {writes(1, 7, 1, 8), reads(2, 7, 2, 3), reads(2, 0, 4, 5)}), answer::no);
}

TEST(linearizable, what_was_written_is_read_after_it) {
  EXPECT_EQ(of(number, {0}, {writes(1, 7, 1, 2), reads(2, 0, 3, 4)}), answer::no);
}

TEST(linearizable, a_poll_fails_while_another_unit_may_have_the_lock) {
  EXPECT_EQ(of(lock, {1}, {takes(1, true, 1, 4), takes(2, false, 2, 3), releases(1, 5, 6)}), answer::yes);
  EXPECT_EQ(of(lock, {1}, {takes(1, true, 1, 2), releases(1, 3, 6), takes(2, false, 4, 5)}), answer::yes);
  EXPECT_EQ(of(lock, {1}, {takes(1, true, 1, 2), releases(1, 3, 4), takes(2, false, 5, 6)}), answer::no);
}

TEST(linearizable, a_lock_is_held_once) {
  EXPECT_EQ(of(lock, {1}, {takes(1, true, 1, 3), takes(2, true, 2, 4)}), answer::no);
  EXPECT_EQ(of(lock, {2}, {takes(1, true, 1, 3), takes(2, true, 2, 4)}), answer::yes);
}

TEST(linearizable, values_come_in_the_order_in_which_they_can_have_been_sent) {
  EXPECT_EQ(of(line, {0}, {sends(1, 5, 1, 4), sends(2, 6, 2, 3), receives(3, 6, 5, 6), receives(3, 5, 7, 8)}),
            answer::yes);
  EXPECT_EQ(of(line, {0}, {sends(1, 5, 1, 2), sends(2, 6, 3, 4), receives(3, 6, 5, 6), receives(3, 5, 7, 8)}),
            answer::no);
}

TEST(linearizable, a_full_channel_accepts_when_there_is_room) {
  const history full{sends(1, 5, 1, 2), sends(1, 6, 3, 4), sends(1, 7, 5, 9)};
  EXPECT_EQ(of(line, {0}, full), answer::no);
  auto drained = full;
  drained.push_back(receives(2, 5, 6, 10));
  EXPECT_EQ(of(line, {0}, drained), answer::yes);
}

TEST(linearizable, the_end_comes_after_what_was_sent) {
  EXPECT_EQ(of(line, {0}, {sends(1, 5, 1, 2), closes(1, 3, 4), receives(2, 5, 5, 6), receives(2, fifo::ended, 7, 8)}),
            answer::yes);
  EXPECT_EQ(of(line, {0}, {sends(1, 5, 1, 2), closes(1, 3, 4), receives(2, fifo::ended, 5, 6)}), answer::no);
  EXPECT_EQ(of(line, {0}, {closes(1, 1, 2), receives(2, fifo::empty, 3, 4)}), answer::no);
}

TEST(linearizable, is_unknown_when_the_search_is_cut_short) {
  EXPECT_EQ(is_linearizable(number, {0}, history{writes(1, 7, 1, 3), reads(2, 7, 2, 4)}, 1), answer::unknown);
}

TEST(linearizable, too_long_a_history_is_refused) {
  const history all(most_operations + 1, reads(1, 0, 1, 2));
  EXPECT_THROW(is_linearizable(number, {0}, all), std::length_error);
}

TEST(linearizable, all_states_are_found) {
  const history all{sends(1, 5, 1, 4), sends(2, 6, 2, 3)};
  EXPECT_EQ(states_after(line, {0}, all), (std::set<object_state>{{0, 5, 6}, {0, 6, 5}}));
}

TEST(smallest_failure, has_what_is_needed_alone) {
  const history all{sends(1, 1, 1, 2),      receives(2, 1, 3, 4), receives(2, fifo::empty, 5, 6),
                    sends(1, 2, 7, 8),      sends(1, 3, 9, 10),   receives(2, 3, 11, 13),
                    receives(3, 2, 12, 14), closes(1, 15, 16),    receives(2, 4, 17, 18)};
  ASSERT_EQ(of(line, {0}, all), answer::no);
  EXPECT_EQ(text_of(line, smallest_failure(line, {0}, all)), "from closed []: unit 2 receives 4 (17-18)");
}

TEST(smallest_failure, ends_where_it_is_wrong_and_begins_where_it_was_right) {
  const history all{takes(1, true, 1, 2),  takes(2, false, 3, 4),   releases(1, 5, 6),   takes(3, true, 7, 9),
                    takes(2, true, 8, 10), takes(4, false, 11, 12), releases(3, 13, 14), releases(2, 15, 16)};
  EXPECT_EQ(text_of(lock, smallest_failure(lock, {1}, all)),
            "from 1 free: unit 3 takes one (7-9); unit 2 takes one (8-10)");
}

TEST(smallest_failure, tells_what_had_not_returned) {
  const history all{takes(1, true, 1, 2), takes(2, true, 3, 4), releases(1, 3, 9)};
  EXPECT_EQ(text_of(lock, smallest_failure(lock, {0}, all)), "from 0 free: unit 1 takes one (1-2)");
  const history pending{writes(1, 5, 1, 9), reads(2, 5, 2, 3), reads(3, 0, 4, 5)};
  EXPECT_EQ(text_of(number, smallest_failure(number, {0}, pending)),
            "from 0: unit 1 writes 5 (1-); unit 2 reads 5 (2-3); unit 3 reads 0 (4-5)");
}

}  // namespace
}  // namespace heddle::linearizability
