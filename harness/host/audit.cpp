// Compares the account of a pass with what its parameters declare.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/audit.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "harness/host/measure.hpp"

namespace heddle {
namespace {

/// The message also tells the author of a model how to fix it.
std::string too_many_workers(worker_policy policy, long most, long seen) {
  if (policy == worker_policy::one) return fmt::format("1 worker declared (about.workers is one), {} seen", seen);
  auto why = fmt::format("{} workers declared, {} seen", most, seen);
  if (policy == worker_policy::per_unit) return why;
  return why +
         "; a model that runs units on more than setting.workers, for instance because its root takes one, says how "
         "many by worker_limit(setting)";
}

}  // namespace

account::totals audit::check(long ops, bool instrumented) const {
  const auto now = account::read();
  const auto units = cell_.units(ops);
  if (now.begun != units || now.finished != units)
    throw wrong_answer(fmt::format("{} units declared, {} created, {} finished", units, now.begun, now.finished));
  check_workers(now, units);
  if (instrumented && cell_.demands.gated && now.peak_alive < cell_.demands.concurrent_units)
    throw wrong_answer(
        fmt::format("{} units have to be alive at once, {} were", cell_.demands.concurrent_units, now.peak_alive));
  return now;
}

void audit::check_workers(const account::totals& now, long units) const {
  const auto declared = setting_for(cell_.parameters, cell_.demands);
  const auto policy = host_.about.workers;
  const long most = policy == worker_policy::one        ? 1
                    : policy == worker_policy::per_unit ? units
                                                        : host_.worker_limit(declared);
  const long least = policy != worker_policy::one && cell_.demands.gated ? cell_.demands.concurrent_units : 0;
  if (now.workers > most) throw wrong_answer(too_many_workers(policy, most, now.workers));
  if (now.workers < std::min(least, units))
    throw wrong_answer(
        fmt::format("{} workers needed for units that wait for each other, {} seen", least, now.workers));
}

}  // namespace heddle
