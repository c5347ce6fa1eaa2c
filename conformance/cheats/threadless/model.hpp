// A cheat: claims a kernel thread for each task, and runs every unit inside spawn.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct threadless : conformance::altered_threads<threadless> {
  using altered_threads::altered_threads;

  struct inside_spawn {
    struct link {};
    explicit inside_spawn(threads) {}
    template <class Unit> void start(Unit& u) { u.run(); }
    void wait(const os::members<link>&) {}
  };
  using group = os::unit_group<threads, inside_spawn>;
};

}  // namespace heddle::models
