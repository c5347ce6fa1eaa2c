// Tests of the checks of an answer that are hard to trigger from outside.
// SPDX-License-Identifier: Apache-2.0
#include "records/answer.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

cell asked() {
  cell one;
  one.path = "m/w/n:1";
  one.model = "m";
  one.family = "f";
  one.workload = "w/x";
  one.kind = "w";
  one.params = {{"n", 1}};
  one.deadline_s = 60;
  return one;
}

json good_answer() {
  return json::parse(R"({"cell": "m/w/n:1", "model": "m", "family": "f", "workload": "w/x", "kind": "w",
    "params": {"n": 1}, "outcome": "ok", "reason": null, "ops": 1, "wall_ns_per_op": 3.0, "repetitions": [1, 3, 9],
    "account": {"units_created": 2, "units_finished": 2, "peak_alive": null, "workers_seen": 1},
    "latency_ns": {"p50": 1, "p90": 1, "p99": 1, "p999": 2, "max": 2},
    "metrics": {"jain": {"value": 0.5, "unit": "", "better": "higher"}}})");
}

std::optional<std::string> complaint_about(const json& document) {
  return read_answer(one_line(document), asked()).complaint;
}

TEST(read_answer, believes_a_good_one) { EXPECT_EQ(complaint_about(good_answer()), std::nullopt); }

TEST(read_answer, believes_a_number_of_processors_or_none) {
  auto document = good_answer();
  for (const auto& some : {json(1), json(64), json()}) {
    document["processors"] = some;
    EXPECT_EQ(complaint_about(document), std::nullopt);
  }
  for (const auto& none : {json(0), json(-1), json(1.5), json("all")}) {
    document["processors"] = none;
    EXPECT_NE(complaint_about(document), std::nullopt);
  }
}

TEST(read_answer, takes_any_median_of_an_even_number) {
  auto document = good_answer();
  document["repetitions"] = {1, 2, 4, 9};
  for (const double median : {2.0, 3.0, 4.0}) {
    document["wall_ns_per_op"] = median;
    EXPECT_EQ(complaint_about(document), std::nullopt);
  }
  document["wall_ns_per_op"] = 4.5;
  EXPECT_NE(complaint_about(document), std::nullopt);
}

// The complaint about the good answer with one value replaced.
std::optional<std::string> complaint_with(const char* place, const json& value) {
  auto document = good_answer();
  document[json::json_pointer(place)] = value;
  return complaint_about(document);
}

TEST(read_answer, takes_no_numbers_that_cannot_be) {
  EXPECT_EQ(complaint_with("/wall_ns_per_op", 0),
            "wall_ns_per_op is not a plausible number above zero, though the outcome is ok");
  EXPECT_EQ(complaint_with("/wall_ns_per_op", 1e308),
            "wall_ns_per_op is not a plausible number above zero, though the outcome is ok");
  EXPECT_EQ(complaint_with("/repetitions/2", 1e308), "a repetition is not a plausible number of zero or more");
  EXPECT_EQ(complaint_with("/cpu_ns_per_op", 1e300), "cpu_ns_per_op is 1e+300, not a plausible number of zero or more");
  EXPECT_EQ(complaint_with("/metrics/jain/value", -1e300), "metric jain is not a value with a unit and what is better");
  EXPECT_EQ(complaint_with("/account/workers_seen", 3), "the account's workers_seen is 3, of 2 units");
  EXPECT_EQ(complaint_with("/account/peak_alive", 3), "the account's peak_alive is 3, of 2 units");
}

// On a busy machine a call may take ten times its deadline, which is 60 s here (processes/deadline.hpp).
TEST(read_answer, takes_no_more_time_than_the_call_had) {
  const std::string more = ", more time than the call had";
  EXPECT_EQ(complaint_with("/repetitions/2", 601e9), "a repetition is 601000000000.0" + more);
  EXPECT_EQ(complaint_with("/repetitions/2", 599e9), std::nullopt);
  EXPECT_EQ(complaint_with("/ops", 201'000'000'000), "wall_ns_per_op is 3.0" + more);
  EXPECT_EQ(complaint_with("/cpu_ns_per_op", 1e17), "cpu_ns_per_op is 1e+17" + more);
  EXPECT_EQ(complaint_with("/sys_ns", 1e17), "sys_ns is 1e+17" + more);
  EXPECT_EQ(complaint_with("/latency_ns/max", 601e9), "latency_ns max is 601000000000.0" + more);
  EXPECT_EQ(complaint_with("/latency_ns/max", 599e9), std::nullopt);
}

TEST(read_answer, takes_percentiles_only_above_lower_ones) {
  EXPECT_EQ(complaint_with("/latency_ns/p999", json()), std::nullopt);
  EXPECT_EQ(complaint_with("/latency_ns/p99", json()), "latency_ns has p999, but no p99");
  EXPECT_EQ(complaint_with("/latency_ns", {{"p50", 1}}), "latency_ns has no max");
  EXPECT_EQ(complaint_with("/latency_ns", {{"p99", 1}, {"max", 1}}), "latency_ns has no p50");
  EXPECT_EQ(complaint_with("/latency_ns/p90", 0), "latency_ns p90 is below a lower percentile");
  EXPECT_EQ(complaint_with("/latency_ns/max", 1), "latency_ns max is below a lower percentile");
}

TEST(read_answer, takes_no_number_beyond_all_numbers) {
  EXPECT_NE(read_answer(R"({"cell": "m/w/n:1", "wall_ns_per_op": 1e999})", asked()).complaint, std::nullopt);
}

TEST(read_answer, survives_deep_nesting) {
  EXPECT_NE(read_answer(std::string(1000000, '['), asked()).complaint, std::nullopt);
}

// Whichever field is missing or of another type, reading it throws nothing.
TEST(read_answer, survives_every_wrong_type) {
  const auto document = good_answer();
  const auto flat = document.flatten();
  for (const auto& [path, value] : flat.items()) {
    for (const json& other :
         {json(), json("x"), json(-1), json(1.5), json::array({json()}), json::object(), json(true)}) {
      auto changed = document;
      changed[json::json_pointer(path)] = other;
      (void)complaint_about(changed);
    }
  }
}

}  // namespace
}  // namespace heddle::driver
