// Reads the kernel's CPU clock of each process of the server: to the nanosecond, unlike the ticks in /proc.
// SPDX-License-Identifier: Apache-2.0
#include "harness/load/server_clock.hpp"

#include <unistd.h>

#include <ctime>
#include <stdexcept>
#include <string>

#include "harness/process_tree.hpp"

namespace heddle::load {

void server_clock::start() {
  before_ = read();
  if (server_ != 0 && !before_.contains(server_))
    throw std::runtime_error("there is no server process " + std::to_string(server_));
}

std::optional<std::chrono::nanoseconds> server_clock::used() const {
  if (server_ == 0) return std::nullopt;
  std::chrono::nanoseconds sum{0};
  for (const auto& [process, now] : read()) {
    const auto before = before_.find(process);
    sum += before == before_.end() ? now : now - before->second;
  }
  return sum;
}

server_clock::readings server_clock::read() const {
  readings found;
  if (server_ == 0) return found;
  auto processes = descendants(server_, ::getpid());
  processes.push_back(server_);
  for (const pid_t process : processes) {
    clockid_t clock{};
    timespec used{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &used) != 0) continue;
    found[process] = std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
  }
  return found;
}

}  // namespace heddle::load
