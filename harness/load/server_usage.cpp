// Takes the difference of two looks at each process of the server.
// SPDX-License-Identifier: Apache-2.0
#include "harness/load/server_usage.hpp"

#include <unistd.h>

#include <stdexcept>
#include <string>

namespace heddle::load {

void server_usage::start() {
  before_ = read();
  if (server_ != 0 && before_.at(server_).cpu_ns == 0)
    throw std::runtime_error("there is no server process " + std::to_string(server_));
}

std::optional<usage> server_usage::used() const {
  if (server_ == 0) return std::nullopt;
  usage sum;
  for (const auto& [process, now] : read())
    if (now.cpu_ns > 0) {
      const auto before = before_.find(process);
      sum += before == before_.end() ? now : now - before->second;
    }
  return sum;
}

server_usage::readings server_usage::read() const {
  readings found;
  if (server_ == 0) return found;
  auto processes = descendants(server_, ::getpid());
  processes.push_back(server_);
  for (const pid_t process : processes) found[process] = live_usage(process, process == server_ ? division::by_ticks : division::none);
  return found;
}

}  // namespace heddle::load
