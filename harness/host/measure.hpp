// Measures one cell: calibrates, accounts for the work, repeats.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/account.hpp"
#include "harness/host/host.hpp"

namespace heddle {

/// A cell's result as the protocol has it: figures only if the outcome is ok.
struct measurement {
  std::string outcome = "ok";
  std::string reason;
  long ops = 0;
  std::vector<double> repetitions;  ///< wall ns per op
  usage used;                       ///< over all repetitions
  double cpu_ns_per_op = 0;
  std::int64_t peak_rss_bytes = 0;
  std::optional<latency_percentiles> latency;
  account::totals account;
  std::map<std::string, metric> metrics;
  std::optional<int> processors;  ///< how many the cell was confined to
};

/// Thrown when an answer or the account of the work is not what the parameters declare.
struct wrong_answer : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Runs the cell for about `budget` seconds, with the model's settings from `asked` and from what the cell demands. Never
/// throws: a failure becomes the outcome.
measurement measure(const host& h, const cell& c, double budget, const setting& asked = {});

}  // namespace heddle
