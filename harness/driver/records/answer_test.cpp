// Tests of the checks of an answer that would be hard to provoke from outside.
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
  return one;
}

json good() {
  return json::parse(R"({"cell": "m/w/n:1", "model": "m", "family": "f", "workload": "w/x", "kind": "w",
    "params": {"n": 1}, "outcome": "ok", "reason": null, "ops": 1, "wall_ns_per_op": 3.0, "repetitions": [1, 3, 9],
    "account": {"units_created": 2, "units_finished": 2, "peak_alive": null, "workers_seen": 1},
    "latency_ns": {"p50": 1, "p90": 1, "p99": 1, "p999": 2, "max": 2},
    "metrics": {"jain": {"value": 0.5, "unit": "", "better": "higher"}}})");
}

std::optional<std::string> complaint(const json& document) {
  return read_answer(one_line(document), asked()).complaint;
}

TEST(read_answer, believes_a_good_one) { EXPECT_EQ(complaint(good()), std::nullopt); }

TEST(read_answer, believes_a_number_of_processors_or_none) {
  auto document = good();
  for (const auto& some : {json(1), json(64), json()}) {
    document["processors"] = some;
    EXPECT_EQ(complaint(document), std::nullopt);
  }
  for (const auto& none : {json(0), json(-1), json(1.5), json("all")}) {
    document["processors"] = none;
    EXPECT_NE(complaint(document), std::nullopt);
  }
}

TEST(read_answer, takes_any_median_of_an_even_number) {
  auto document = good();
  document["repetitions"] = {1, 2, 4, 9};
  for (const double median : {2.0, 3.0, 4.0}) {
    document["wall_ns_per_op"] = median;
    EXPECT_EQ(complaint(document), std::nullopt);
  }
  document["wall_ns_per_op"] = 4.5;
  EXPECT_NE(complaint(document), std::nullopt);
}

TEST(read_answer, takes_no_number_beyond_all_numbers) {
  EXPECT_NE(read_answer(R"({"cell": "m/w/n:1", "wall_ns_per_op": 1e999})", asked()).complaint, std::nullopt);
}

TEST(read_answer, survives_deep_nesting) {
  EXPECT_NE(read_answer(std::string(1000000, '['), asked()).complaint, std::nullopt);
}

// Whatever field is missing or of another type, there is an answer and no exception.
TEST(read_answer, survives_every_wrong_type) {
  const auto document = good();
  const auto flat = document.flatten();
  for (const auto& [path, value] : flat.items()) {
    for (const json& other :
         {json(), json("x"), json(-1), json(1.5), json::array({json()}), json::object(), json(true)}) {
      auto changed = document;
      changed[json::json_pointer(path)] = other;
      (void)complaint(changed);
    }
  }
}

}  // namespace
}  // namespace heddle::driver
