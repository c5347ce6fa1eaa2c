// What a workload or contract demands: of the model that runs it, and of programs outside.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "harness/parameters.hpp"
#include "models/facets/about.hpp"

namespace heddle {

/// How many units must be alive and make progress at the same time for a workload or contract to end: a bounded model
/// takes that many workers. `gated`: the body makes all of them wait for each other, so fewer workers can't have run them.
struct demand {
  long concurrent_units = 1;
  bool gated = false;
};

/// The load generator whose requests a workload serves, if any.
struct outside_load {
  int connections;
  int bytes;
  int pause_us = 0;   ///< before each message, not timed; for a single connection
  bool apart = true;  ///< the server has the first processor, the generator the second; else the server has all
};

/// The server that a workload's tasks are clients of, if any: it delays each answer by `milliseconds`. It has the second
/// processor.
struct outside_server {
  int milliseconds;
  int bytes;
};

/// The setting that a model is started with. The parameter `workers` decides the number of workers, if there is one;
/// otherwise there is one for each unit that has to be alive, and unless the workload is gated, at least one for each
/// processor. The rest is as `asked`.
inline setting setting_for(const params& p, const demand& d, setting asked = {}) {
  const auto enough = d.gated ? d.concurrent_units : std::max<long>(d.concurrent_units, cores());
  asked.workers = static_cast<int>(p.has("workers") ? p["workers"] : enough);
  asked.gated = d.gated;
  return asked;
}

}  // namespace heddle
