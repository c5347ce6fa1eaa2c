// What models with much cost for each unit refuse.
// SPDX-License-Identifier: Apache-2.0
#include "harness/unit_limits.hpp"

#include <unistd.h>

#include <string>

namespace heddle {

std::string too_many_alive(const about_model& model, long units) {
  if (model.workers == worker_policy::one) return {};
  const bool isolated = model.sees == memory::isolated;
  const long most = isolated ? 1'000 : 10'000;
  if (units <= most) return {};
  return std::string("a ") + (isolated ? "process" : "kernel thread") + " for each of " + std::to_string(units) +
         " tasks: at most " + std::to_string(most) + " are run here";
}

std::string too_much_memory(const about_model& model, long units) {
  const long most = sysconf(_SC_PHYS_PAGES) / 2 * sysconf(_SC_PAGESIZE);
  if (model.unit_bytes == 0 || units <= most / model.unit_bytes) return {};
  return std::to_string(units) + " tasks of " + std::to_string(model.unit_bytes / 1024) +
         " KiB do not fit in half of this machine's memory";
}

}  // namespace heddle
