// Tests of what a host says of its workloads and records.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/document.hpp"

#include <gtest/gtest.h>

#include "harness/host/enrol_workload.hpp"

namespace heddle {
namespace {

/// A workload that says no more than it must.
struct silent {
  static constexpr auto unit = "one thing";
};

struct outspoken {
  static constexpr auto unit = "one thing";
  static constexpr auto answers = question::interpreter_lock;
  static std::vector<ranked_figure> ranked_by() { return {{figure::cpu}, {figure::lateness, 10'000'000}}; }
  static constexpr bool own_cpu = false;
  static constexpr auto told_as = presentation::speed_up;
  static constexpr auto stands_on = "lock/excludes event/works_again";
};

struct unranked {
  static constexpr auto unit = "one thing";
  static std::vector<ranked_figure> ranked_by() { return {}; }
};

struct confined {
  static std::optional<long> processors(const params& p) { return p["where"]; }
};
struct loaded {
  static std::optional<outside_load> load(const params& p) {
    return outside_load{.connections = 1, .bytes = 1, .apart = p["apart"] != 0};
  }
};
struct client {
  static std::optional<outside_server> server(const params&) { return outside_server{.milliseconds = 1, .bytes = 1}; }
};

template <class W> document listed() {
  host h;
  h.workloads.push_back(facts_of<W>("cpu/x", "this", "that"));
  return list_document(h)["workloads"][0];
}

params with(std::string name, long value) { return {{{std::move(name), value}}, profile::quick}; }

TEST(a_listed_workload, is_ranked_by_wall_time_unless_it_says_otherwise) {
  EXPECT_EQ(listed<silent>(), document::parse(R"({
    "workload": "cpu/x", "unit": "one thing", "measures": "this", "does_not_measure": "that", "question": null,
    "ranked_by": [{"figure": "wall", "floor_ns": null}], "own_cpu": true, "told_as": "ranking",
    "stands_on": []})"));
}

TEST(a_listed_workload, says_what_ranks_it) {
  EXPECT_EQ(listed<outspoken>(), document::parse(R"({
    "workload": "cpu/x", "unit": "one thing", "measures": "this", "does_not_measure": "that",
    "question": "Under an interpreter lock",
    "ranked_by": [{"figure": "cpu", "floor_ns": null}, {"figure": "lateness", "floor_ns": 10000000}],
    "own_cpu": false, "told_as": "speed_up",
    "stands_on": ["lock/excludes", "event/works_again"]})"));
}

TEST(a_listed_workload, may_not_be_ranked) { EXPECT_EQ(listed<unranked>()["ranked_by"], document::array()); }

TEST(a_workload, is_confined_to_the_processors_that_it_says) {
  EXPECT_EQ(processors_of<silent>(with("n", 4)), std::nullopt);
  EXPECT_EQ(processors_of<silent>(with("workers", 4)), 4);
  EXPECT_EQ(processors_of<confined>(with("where", 1)), 1);
}

TEST(a_workload, has_one_processor_where_an_outside_program_has_the_other) {
  EXPECT_EQ(processors_of<loaded>(with("apart", 1)), 1);
  EXPECT_EQ(processors_of<loaded>(with("apart", 0)), std::nullopt);
  EXPECT_EQ(processors_of<client>(with("n", 1)), 1);
}

TEST(a_record, tells_how_many_processors_the_cell_was_confined_to) {
  measurement m;
  m.ops = 1;
  m.repetitions = {1.0};
  EXPECT_EQ(record_document({}, {}, m)["processors"], nullptr);
  m.processors = 2;
  EXPECT_EQ(record_document({}, {}, m)["processors"], 2);
  m.outcome = "error";
  m.reason = "of all";
  EXPECT_EQ(record_document({}, {}, m)["processors"], nullptr);
}

}  // namespace
}  // namespace heddle
