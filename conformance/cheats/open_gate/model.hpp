// A cheat: its events let everybody through at once, and yield takes its time: the work begins long before the clock starts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct open_gate : conformance::altered_threads<open_gate> {
  using altered_threads::altered_threads;

  // under test: the pause is the cheat, nobody waits for anything
  void yield() const { std::this_thread::sleep_for(std::chrono::milliseconds(15)); }
  struct event : threads::event {
    void wait() {}
    bool wait_for(std::chrono::nanoseconds) { return true; }
  };
};

}  // namespace heddle::models
