// Tests of the list document: what is accepted, and the complaints about everything else.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/listing.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {
namespace {

json good_listing() {
  return json::parse(R"({
    "protocol": 1, "model": "threads", "family": "threads", "colour": "blocking", "build": {"compiler": "gcc"},
    "cells": [{"cell": "threads/cpu/x/n:1/how:fast", "workload": "cpu/x", "kind": "cpu",
               "params": {"n": 1, "how": "fast"}, "profiles": ["quick"], "absent": null, "deadline_s": 60}],
    "workloads": [{"workload": "cpu/x", "unit": "one x", "question": "CPU-bound work", "own_cpu": true, "told_as": "ranking",
                   "ranked_by": [{"figure": "lateness", "floor_ns": 10}, {"figure": "cpu", "floor_ns": null}],
                   "stands_on": ["mutex/excludes"]}],
    "contracts": [{"contract": "mutex/excludes", "facet": "mutex", "says": "one at a time", "rows": ["LOCK-03"],
                   "grade": "required", "absent": null, "known_failure": "why not", "deadline_s": 20}]
  })");
}

std::string complaint(const json& document) {
  try {
    read_listing(one_line(document), "threads", "host");
  } catch (const std::exception& fault) { return fault.what(); }
  return "";
}

TEST(read_listing, reads_cells_and_contracts) {
  const auto read = read_listing(one_line(good_listing()), "threads", "host");
  EXPECT_EQ(read.cells.at(0).path, "threads/cpu/x/n:1/how:fast");
  EXPECT_EQ(read.cells.at(0).deadline_s, 60);
  EXPECT_FALSE(read.cells.at(0).absent);
  EXPECT_EQ(read.contracts.at(0).name, "excludes");
  EXPECT_EQ(read.contracts.at(0).known_failure, "why not");
  EXPECT_EQ(read.contracts.at(0).known_failure_mode, "fail");
  EXPECT_FALSE(read.about.contains("cells"));
  EXPECT_EQ(read.about["build"]["compiler"], "gcc");
}

TEST(read_listing, needs_nothing_of_a_workload_but_its_name) {
  auto document = good_listing();
  for (const char* key : {"question", "ranked_by", "own_cpu", "told_as", "stands_on"})
    document["workloads"][0].erase(key);
  EXPECT_EQ(complaint(document), "");
  document["workloads"][0]["question"] = nullptr;
  document["workloads"][0]["ranked_by"] = json::array();
  EXPECT_EQ(complaint(document), "");
}

TEST(read_listing, refuses_what_no_report_knows_of_a_workload) {
  const auto with = [](const char* key, const json& value) {
    auto document = good_listing();
    document["workloads"][0][key] = value;
    return complaint(document);
  };
  EXPECT_EQ(with("question", 1), "'question' of workload 'cpu/x' is not a text");
  EXPECT_EQ(with("ranked_by", json::array({{{"figure", "luck"}}})),
            "'figure' of workload 'cpu/x' is \"luck\", which is not known");
  EXPECT_EQ(with("ranked_by", json::array({{{"figure", "wall"}, {"floor_ns", -1}}})),
            "'floor_ns' of workload 'cpu/x' is not a number from zero up");
  EXPECT_EQ(with("own_cpu", "yes"), "'own_cpu' of workload 'cpu/x' is neither true nor false");
  EXPECT_EQ(with("told_as", "a tale"), "'told_as' of workload 'cpu/x' is \"a tale\", which is not known");
  for (const auto& none : {json("mutex/excludes"), json::array({"mutex"}), json::array({1})})
    EXPECT_EQ(with("stands_on", none), "'stands_on' of workload 'cpu/x' is not a list of contracts");
}

TEST(read_listing, takes_no_other_protocol_and_no_other_name) {
  auto document = good_listing();
  document["protocol"] = 2;
  EXPECT_EQ(complaint(document), "it speaks protocol 2, this driver speaks 1");
  document = good_listing();
  document["model"] = "tbb";
  EXPECT_EQ(complaint(document), "it calls itself 'tbb'");
}

TEST(read_listing, holds_a_cell_to_the_name_its_parameters_give) {
  auto document = good_listing();
  document["cells"][0]["params"]["n"] = 2;
  EXPECT_EQ(complaint(document),
            "cell 'threads/cpu/x/n:1/how:fast' should be named 'threads/cpu/x/n:2/how:fast' by its "
            "parameters");
}

TEST(read_listing, says_which_field_is_wrong) {
  auto document = good_listing();
  for (const double impossible : {0.0, -1.0, 86401.0, 1e300}) {
    document["cells"][0]["deadline_s"] = impossible;
    EXPECT_EQ(complaint(document),
              "'deadline_s' of cell 'threads/cpu/x/n:1/how:fast' is not a number above zero, and at most 86400");
  }
  document = good_listing();
  document["contracts"][0]["grade"] = "nice";
  EXPECT_EQ(complaint(document), "'grade' of contract 'mutex/excludes' is 'nice', neither required nor interesting");
  document = good_listing();
  document["contracts"][0]["known_failure_mode"] = "slow";
  EXPECT_EQ(complaint(document),
            "'known_failure_mode' of contract 'mutex/excludes' is 'slow', none of fail, hang, crash");
  document = good_listing();
  document["contracts"][0]["facet"] = "lock";
  EXPECT_EQ(complaint(document), "contract 'mutex/excludes' is not of the facet 'lock' it names");
  document = good_listing();
  document["cells"].push_back(document["cells"][0]);
  EXPECT_EQ(complaint(document), "'threads/cpu/x/n:1/how:fast' is listed twice");
  document = good_listing();
  document["cells"] = 7;
  EXPECT_EQ(complaint(document), "'cells' of its list is not a list");
}

// Any altered document is either refused with a complaint or valid.
TEST(read_listing, survives_every_wrong_type) {
  const auto document = good_listing();
  const auto flat = document.flatten();
  for (const auto& [path, value] : flat.items()) {
    for (const json& other : {json(), json("x"), json(-1), json::array({json()}), json::object()}) {
      auto changed = document;
      changed[json::json_pointer(path)] = other;
      (void)complaint(changed);
    }
  }
}

}  // namespace
}  // namespace heddle::driver
