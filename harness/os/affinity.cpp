// Sets affinities with sched_setaffinity(2).
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/affinity.hpp"

#include <sched.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <system_error>

namespace heddle {
namespace {

void use_only(std::span<const int> processors) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (const int each : processors)
    if (each < CPU_SETSIZE) CPU_SET(each, &set);  // an empty set is refused
  if (sched_setaffinity(0, sizeof set, &set) != 0)
    throw std::system_error(errno, std::generic_category(), "sched_setaffinity");
}

}  // namespace

const std::vector<int>& given_processors() {
  static const std::vector<int> list = [] {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) != 0)
      throw std::system_error(errno, std::generic_category(), "sched_getaffinity");
    std::vector<int> found;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
      if (CPU_ISSET(cpu, &set)) found.push_back(cpu);
    return found;
  }();
  return list;
}

void confine_to_first(std::size_t count) {
  const std::span all(given_processors());
  use_only(all.first(std::min(count, all.size())));
}

void pin_to(int processor) { use_only({&processor, 1}); }

void stay_on(std::size_t place) { pin_to(given_processors().at(place)); }

}  // namespace heddle
