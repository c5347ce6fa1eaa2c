// The checks of a host's answer, in the order in which a person would ask.
// SPDX-License-Identifier: Apache-2.0
#include "records/answer.hpp"

#include "terminal/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace heddle::driver {

namespace {

[[noreturn]] void complain(const std::string& what) { throw std::runtime_error(what); }

const json& at(const json& object, const char* key) {
  static const json nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

std::string excerpt(std::string_view text) { return printable(text, 60); }

json parse(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) complain("printed nothing");
  auto document = json::parse(text, nullptr, false);
  if (document.is_discarded() || !document.is_object()) {
    complain(fmt::format("printed something that is not one JSON object: {}", excerpt(text)));
  }
  return document;
}

void check_names(const json& document, const cell& of) {
  const std::array<std::pair<const char*, json>, 6> expected = {{{"cell", of.path},
                                                                 {"model", of.model},
                                                                 {"family", of.family},
                                                                 {"workload", of.workload},
                                                                 {"kind", of.kind},
                                                                 {"params", of.params}}};
  for (const auto& [key, value] : expected) {
    const auto& said = at(document, key);
    if (said != value) complain(fmt::format("answered with {} {}", key, excerpt(one_line(said))));
  }
}

std::string outcome_in(const json& document) {
  const auto& outcome = at(document, "outcome");
  const std::array known = {"ok", "wrong", "crash", "hang", "absent", "error"};
  if (std::find(known.begin(), known.end(), outcome) == known.end()) {
    complain(fmt::format("answered with an unknown outcome {}", excerpt(one_line(outcome))));
  }
  return outcome.get<std::string>();
}

bool says_something(const json& value) {
  if (value.is_array() || value.is_object()) return std::any_of(value.begin(), value.end(), says_something);
  return !value.is_null();
}

void check_without_numbers(const json& document, const std::string& outcome) {
  const auto& reason = at(document, "reason");
  if (!reason.is_string() || reason.get_ref<const std::string&>().empty()) {
    complain(fmt::format("gave no reason for outcome {}", outcome));
  }
  for (const char* key :
       {"ops", "wall_ns_per_op", "repetitions", "cpu_ns_per_op", "user_ns", "sys_ns", "voluntary_switches",
        "involuntary_switches", "peak_rss_bytes", "processors", "latency_ns", "account", "metrics"}) {
    if (says_something(at(document, key))) complain(fmt::format("gave {} with outcome {}", key, outcome));
  }
}

bool is_count(const json& value) { return value.is_number_integer() && !(value < 0); }
bool is_amount(const json& value) { return value.is_number() && !(value < 0); }

void check_amount_or_null(const json& object, const char* key, const char* whose = "") {
  const auto& value = at(object, key);
  if (!value.is_null() && !is_amount(value)) {
    complain(fmt::format("{}{} is {}, not a number from zero up", whose, key, excerpt(one_line(value))));
  }
}

// Any value between the two middle ones is a median; small differences come from printing decimals.
void check_median(const json& document) {
  const auto& wall = at(document, "wall_ns_per_op");
  const auto& given = at(document, "repetitions");
  if (!is_amount(wall)) complain("wall_ns_per_op is not a number from zero up, though the outcome is ok");
  if (!given.is_array() || given.empty()) complain("there are no repetitions, though the outcome is ok");
  if (!std::all_of(given.begin(), given.end(), is_amount)) complain("a repetition is not a number from zero up");
  auto sorted = given.get<std::vector<double>>();
  std::sort(sorted.begin(), sorted.end());
  const double low = sorted[(sorted.size() - 1) / 2];
  const double high = sorted[sorted.size() / 2];
  const auto median = wall.get<double>();
  const double slack = 1e-3 * high + 1e-9;
  if (median < low - slack || median > high + slack) {
    complain(fmt::format("wall_ns_per_op is {}, but the median of the repetitions is {}", median, (low + high) / 2));
  }
}

void check_account(const json& account) {
  if (!account.is_object()) complain("there is no account of the work, though the outcome is ok");
  const auto& created = at(account, "units_created");
  const auto& finished = at(account, "units_finished");
  if (!is_count(created) || !is_count(finished)) complain("the account does not count units");
  if (created != finished) {
    complain(fmt::format("{} units were created, but {} finished", one_line(created), one_line(finished)));
  }
  for (const char* key : {"peak_alive", "workers_seen"}) check_amount_or_null(account, key, "the account's ");
}

void check_latency(const json& latency) {
  if (latency.is_null()) return;
  if (!latency.is_object()) complain("latency_ns is not an object");
  double last = 0;
  for (const char* key : {"p50", "p90", "p99", "p999", "max"}) {
    check_amount_or_null(latency, key, "latency_ns ");
    if (at(latency, key).is_null()) continue;
    const auto value = at(latency, key).get<double>();
    if (value < last) complain(fmt::format("latency_ns {} is below a lower percentile", key));
    last = value;
  }
}

void check_metrics(const json& metrics) {
  if (metrics.is_null()) return;
  if (!metrics.is_object()) complain("metrics is not an object");
  for (const auto& [name, metric] : metrics.items()) {
    const bool whole = metric.is_object() && at(metric, "unit").is_string() &&
                       (at(metric, "better") == "lower" || at(metric, "better") == "higher") &&
                       (at(metric, "value").is_number() || at(metric, "value").is_null());
    if (!whole) complain(fmt::format("metric {} is not a value with a unit and what is better", excerpt(name)));
  }
}

void check_numbers(const json& document) {
  if (!at(document, "reason").is_null()) complain("gave a reason, though the outcome is ok");
  if (!is_count(at(document, "ops")) || at(document, "ops") == 0)
    complain("ops is not a count, though the outcome is ok");
  check_median(document);
  for (const char* key :
       {"cpu_ns_per_op", "user_ns", "sys_ns", "voluntary_switches", "involuntary_switches", "peak_rss_bytes"}) {
    check_amount_or_null(document, key);
  }
  const auto& processors = at(document, "processors");
  if (!processors.is_null() && (!is_count(processors) || processors == 0))
    complain(fmt::format("processors is {}, not a number of processors", excerpt(one_line(processors))));
  check_account(at(document, "account"));
  check_latency(at(document, "latency_ns"));
  check_metrics(at(document, "metrics"));
}

}  // namespace

answer read_answer(std::string_view text, const cell& of) {
  answer read;
  try {
    read.document = parse(text);
    check_names(read.document, of);
    const auto outcome = outcome_in(read.document);
    if (outcome == "ok") {
      check_numbers(read.document);
    } else {
      check_without_numbers(read.document, outcome);
    }
  } catch (const std::exception& fault) { read.complaint = fault.what(); }
  return read;
}

}  // namespace heddle::driver
