// Sets the processor affinity of a host and of its load.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/placement.hpp"

#include <algorithm>

#include "harness/os/affinity.hpp"
#include "harness/os/descriptor_limit.hpp"

namespace heddle {
namespace {

int second_processor() { return given_processors().size() > 1 ? given_processors()[1] : -1; }

}  // namespace

std::optional<int> place(const cell& c) {
  const int given = cores();  // reads the affinity, so before it changes
  if (!c.processors) return {};
  const int count = static_cast<int>(std::min<long>(*c.processors, given));
  confine_to_first(static_cast<std::size_t>(count));
  return count;
}

std::unique_ptr<load_client> start_load(const cell& c) {
  if (!c.load) return nullptr;
  make_room_for_connections(c.load->connections);
  return std::make_unique<load_client>(c.load->connections, c.load->bytes, second_processor(), c.load->pause_us);
}

std::unique_ptr<delayed_server> start_server(const cell& c) {
  if (!c.server) return nullptr;
  make_room_for_connections(c.demands.concurrent_units);
  return std::make_unique<delayed_server>(c.server->milliseconds, c.server->bytes, second_processor());
}

}  // namespace heddle
