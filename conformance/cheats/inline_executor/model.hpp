// A cheat: claims to be an executor with as many workers as are asked for, but runs every unit inside spawn.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct inline_executor : conformance::altered_threads<inline_executor> {
  using altered_threads::altered_threads;
  static constexpr about_model about{.family = "executors",
                                     .says = "claims a number of workers and has none",
                                     .forward = progress::parallel,
                                     .workers = worker_policy::bounded};

  struct inside_spawn {
    struct link {};
    explicit inside_spawn(threads) {}
    template <class Unit> void start(Unit& u) { u.run(); }
    void wait(const os::members<link>&) {}
  };
  using group = os::unit_group<threads, inside_spawn>;

  /// No other unit runs, so nobody could set an event that is waited for; the wait pretends that it was set.
  struct event : threads::event {
    void wait() {}
    bool wait_for(std::chrono::nanoseconds) { return true; }
  };
};

}  // namespace heddle::models
