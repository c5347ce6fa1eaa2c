// Takes the difference of two readings of each process of the server.
// SPDX-License-Identifier: Apache-2.0
#include "harness/load/server_usage.hpp"

#include <unistd.h>

#include <stdexcept>
#include <string>

namespace heddle::load {

void server_usage::start() {
  before_ = read(look::start);
  if (server_ != 0 && before_.at(server_).cpu_ns == 0)
    throw std::runtime_error("there is no server process " + std::to_string(server_));
}

std::optional<usage> server_usage::used() const {
  if (server_ == 0) return std::nullopt;
  usage sum;
  for (const auto& [process, now] : read(look::end))
    if (now.cpu_ns > 0) {
      const auto before = before_.find(process);
      sum += before == before_.end() ? now : now - before->second;
    }
  return sum;
}

// CPU times are read closest to the go, since reading the context switches of a thousand threads takes a while.
server_usage::readings server_usage::read(look at) const {
  readings found;
  if (server_ == 0) return found;
  auto processes = descendants(server_, ::getpid());
  processes.push_back(server_);
  const auto read_clocks = [&] {
    for (const pid_t process : processes) found[process].cpu_ns = cpu_ns_with_children(process);
  };
  if (at == look::end) read_clocks();
  for (const pid_t process : processes) found[process] += live_switches(process);
  if (at == look::start) read_clocks();
  return found;
}

}  // namespace heddle::load
