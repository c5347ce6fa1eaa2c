// The checks of a host's answer.
// SPDX-License-Identifier: Apache-2.0
#include "records/answer.hpp"

#include "harness/median.hpp"
#include "harness/record_keys.hpp"
#include "processes/deadline.hpp"
#include "terminal/printable.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
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

json parse_answer(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) complain("printed nothing");
  auto document = json::parse(text, nullptr, false);
  if (document.is_discarded() || !document.is_object()) {
    complain(fmt::format("printed something that is not one JSON object: {}", excerpt(text)));
  }
  return document;
}

void check_names(const json& document, const cell& of) {
  const std::array<json, record_names.size()> expected{of.path, of.model, of.family, of.workload, of.kind, of.params};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& said = at(document, record_names[i]);
    if (said != expected[i]) complain(fmt::format("answered with {} {}", record_names[i], excerpt(one_line(said))));
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
  for (const char* key : record_figures) {
    if (says_something(at(document, key))) complain(fmt::format("gave {} with outcome {}", key, outcome));
  }
}

// Beyond it, sums and squares would leave the numbers that there are, and no machine counts that far.
constexpr double largest_figure = 9e18;

bool is_amount(const json& value) { return value.is_number() && !(value < 0) && value.get<double>() <= largest_figure; }
bool is_count(const json& value) { return value.is_number_integer() && is_amount(value); }

void check_amount_or_null(const json& object, const char* key, const char* whose = "") {
  const auto& value = at(object, key);
  if (!value.is_null() && !is_amount(value)) {
    complain(fmt::format("{}{} is {}, not a plausible number of zero or more", whose, key, excerpt(one_line(value))));
  }
}

// Any value between the two middle ones is a median; small differences come from rounding to decimals.
void check_median(const json& document) {
  const auto& wall = at(document, "wall_ns_per_op");
  const auto& given = at(document, "repetitions");
  if (!is_amount(wall) || wall == 0) {
    complain("wall_ns_per_op is not a plausible number above zero, though the outcome is ok");
  }
  if (!given.is_array() || given.empty()) complain("there are no repetitions, though the outcome is ok");
  if (!std::all_of(given.begin(), given.end(), is_amount))
    complain("a repetition is not a plausible number of zero or more");
  const auto [low, high] = middle_of(given.get<std::vector<double>>());
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
  for (const char* key : {"peak_alive", "workers_seen"}) {
    check_amount_or_null(account, key, "the account's ");
    const auto& value = at(account, key);
    if (value.is_null() || value <= created) continue;
    complain(fmt::format("the account's {} is {}, of {} units", key, one_line(value), one_line(created)));
  }
}

// If there are enough samples for a percentile, there are enough for every lower one.
void check_latency(const json& latency) {
  if (latency.is_null()) return;
  if (!latency.is_object()) complain("latency_ns is not an object");
  for (const char* key : {"p50", "max"}) {
    if (at(latency, key).is_null()) complain(fmt::format("latency_ns has no {}", key));
  }
  double last = 0;
  const char* missing = nullptr;
  for (const char* key : latency_keys) {
    check_amount_or_null(latency, key, "latency_ns ");
    if (at(latency, key).is_null()) {
      missing = key;
      continue;
    }
    if (missing != nullptr && key != latency_keys.back()) {
      complain(fmt::format("latency_ns has {}, but no {}", key, missing));
    }
    const auto value = at(latency, key).get<double>();
    if (value < last) complain(fmt::format("latency_ns {} is below a lower percentile", key));
    last = value;
  }
}

// No measured time can exceed the deadline of the call.
void check_times(const json& document, double deadline_s) {
  const double wall = deadline_s * most_deadlines * 1e9;
  const double cpu = wall * static_cast<double>(sysconf(_SC_NPROCESSORS_CONF));
  const auto ops = at(document, "ops").get<double>();
  const auto hold = [](const json& value, double times, double limit, const std::string& name) {
    if (value.is_null() || value.get<double>() * times <= limit) return;
    complain(fmt::format("{} is {}, more time than the call had", name, excerpt(one_line(value))));
  };
  hold(at(document, "wall_ns_per_op"), ops, wall, "wall_ns_per_op");
  for (const auto& repetition : at(document, "repetitions")) hold(repetition, ops, wall, "a repetition");
  hold(at(document, "cpu_ns_per_op"), ops, cpu, "cpu_ns_per_op");
  for (const char* key : {"user_ns", "sys_ns"}) hold(at(document, key), 1, cpu, key);
  if (const auto& latency = at(document, "latency_ns"); !latency.is_null()) {
    hold(at(latency, "max"), 1, wall, "latency_ns max");
  }
}

bool is_figure(const json& value) { return value.is_number() && std::abs(value.get<double>()) <= largest_figure; }

void check_metrics(const json& metrics) {
  if (metrics.is_null()) return;
  if (!metrics.is_object()) complain("metrics is not an object");
  for (const auto& [name, metric] : metrics.items()) {
    const bool whole = metric.is_object() && at(metric, "unit").is_string() &&
                       (at(metric, "better") == "lower" || at(metric, "better") == "higher") &&
                       (is_figure(at(metric, "value")) || at(metric, "value").is_null());
    if (!whole) complain(fmt::format("metric {} is not a value with a unit and what is better", excerpt(name)));
  }
}

void check_numbers(const json& document, double deadline_s) {
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
  check_times(document, deadline_s);
  check_metrics(at(document, "metrics"));
}

void check_outcome(const json& document, double deadline_s) {
  const auto outcome = outcome_in(document);
  if (outcome == "ok") {
    check_numbers(document, deadline_s);
  } else {
    check_without_numbers(document, outcome);
  }
}

template <class Check> std::optional<std::string> complaint_of(Check check) {
  try {
    check();
  } catch (const std::exception& fault) { return fault.what(); }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> complaint_about_outcome(const json& record) {
  return complaint_of([&] { check_outcome(record, longest_deadline_s); });
}

std::optional<std::string> complaint_about(const json& record, const cell& of) {
  return complaint_of([&] {
    check_names(record, of);
    check_outcome(record, of.deadline_s);
  });
}

answer read_answer(std::string_view text, const cell& of) {
  answer read;
  read.complaint = complaint_of([&] { read.document = parse_answer(text); });
  if (!read.complaint) read.complaint = complaint_about(read.document, of);
  return read;
}

}  // namespace heddle::driver
