// Sets the processor affinity of a host and of its load.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/placement.hpp"

#include <sched.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

namespace heddle {
namespace {

/// The processors this process was given at its start, before place() took some away.
const std::vector<int>& allowed() {
  static const std::vector<int> list = [] {
    cpu_set_t set;
    CPU_ZERO(&set);
    sched_getaffinity(0, sizeof set, &set);
    std::vector<int> found;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
      if (CPU_ISSET(cpu, &set)) found.push_back(cpu);
    return found;
  }();
  return list;
}

void confine_to_first(std::size_t count) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (std::size_t i = 0; i < std::min(count, allowed().size()); ++i) CPU_SET(allowed()[i], &set);
  if (sched_setaffinity(0, sizeof set, &set) != 0)
    throw std::system_error(errno, std::generic_category(), "sched_setaffinity");
}

}  // namespace

void place(const cell& c) {
  cores();  // reads the affinity: before it changes
  if (c.load) confine_to_first(1);
  else if (c.parameters.has("workers")) confine_to_first(static_cast<std::size_t>(c.parameters["workers"]));
}

std::unique_ptr<load_client> start_load(const cell& c) {
  if (!c.load) return nullptr;
  const int cpu = allowed().size() > 1 ? allowed()[1] : -1;
  return std::make_unique<load_client>(c.load->connections, c.load->bytes, cpu);
}

}  // namespace heddle
