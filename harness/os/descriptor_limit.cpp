// Raises the soft limit on descriptors to the hard limit.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/descriptor_limit.hpp"

#include <sys/resource.h>

#include <stdexcept>
#include <string>

namespace heddle {
namespace {

/// Standard streams, the document's, pipes to outside programs, a model's loops and listeners: less than half of this number.
constexpr long besides = 32;

}  // namespace

void raise_descriptor_limit() noexcept {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void make_room_for_connections(long connections) {
  raise_descriptor_limit();
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const auto needed = static_cast<rlim_t>(connections + besides);
  if (limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < needed)
    throw std::runtime_error(std::to_string(connections) + " connections need about " + std::to_string(needed) +
                             " descriptors, the limit is " + std::to_string(limit.rlim_cur) + " (ulimit -n)");
}

}  // namespace heddle
