// What the judge of a recorded history says, of histories that were made up.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <memory>

#include "conformance/linearizability/event.hpp"
#include "models/threads/model.hpp"

namespace heddle::conformance {
namespace {

using models::threads;
using contract = is_linearizable<threads, recorded_event<threads>>;
using reg = linearizability::reg;

std::unique_ptr<contract::state> nothing_done() { return std::make_unique<contract::state>(few); }
recorder of_unit(contract::state& s, int place) { return {s.done, contract::page_of(0, place), place}; }

TEST(judge_of_a_history, passes_what_has_an_order) {
  const auto s = nothing_done();
  const auto one = of_unit(*s, 0), other = of_unit(*s, 1);
  const long called = one.now();
  other.record(other.now(), reg::read, 0, 1);
  one.record(called, reg::write, 1, 0);
  EXPECT_EQ(contract::judge(*s).word, "pass");
}

TEST(judge_of_a_history, tells_the_operations_that_have_none) {
  const auto s = nothing_done();
  const auto one = of_unit(*s, 0), other = of_unit(*s, 1);
  one.record(one.now(), reg::read, 0, 0);
  one.record(one.now(), reg::write, 1, 0);
  other.record(other.now(), reg::read, 0, 0);
  const auto said = contract::judge(*s);
  EXPECT_EQ(said.word, "fail");
  EXPECT_EQ(said.reason, "1 of 3 operations of round 1 have no order, from 1: unit 1 reads 0 (4-5)");
}

TEST(judge_of_a_history, does_not_know_where_there_are_too_many_orders) {
  const auto s = nothing_done();
  const auto called = of_unit(*s, 0).now();
  for (int place = 0; place < 3; ++place)
    for (int i = 0; i < 20; ++i) of_unit(*s, place).record(called, reg::write, 20 * place + i, 0);
  of_unit(*s, 0).record(called, reg::read, 0, -1);
  const auto said = contract::judge(*s);
  EXPECT_EQ(said.word, "unknown");
  EXPECT_EQ(said.reason, "1 or more rounds of 1 have more orders than are tried");
}

TEST(judge_of_a_history, more_than_fits_on_a_page_is_no_history) {
  const auto s = nothing_done();
  const auto unit = of_unit(*s, 0);
  for (std::size_t i = 0; i < s->done.most; ++i) unit.record(unit.now(), reg::read, 0, 0);
  EXPECT_THROW(unit.record(unit.now(), reg::read, 0, 0), std::length_error);
}

}  // namespace
}  // namespace heddle::conformance
