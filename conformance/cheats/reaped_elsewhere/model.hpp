// A cheat: a server forks the tasks' processes and reaps them, and goes on until nobody asks for their CPU time any more.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "harness/os/checked.hpp"
#include "models/facets/process_shared/dependant.hpp"
#include "models/processes/model.hpp"

namespace heddle::models {
namespace serving {

using unit = process_shared::unit_base;
inline std::array<int, 2> orders{-1, -1};
inline pid_t server = 0;

inline void be_unit(void* self) { static_cast<unit*>(self)->run(); }

/// One after the other.
inline void serve(void*) {
  close(orders[1]);
  for (unit* next = nullptr; read(orders[0], &next, sizeof next) == sizeof next;)
    waitpid(process_shared::fork_dependant(be_unit, next), nullptr, 0);
}

struct carrier {
  using member = unit;
  explicit carrier(processes) {}
  void start(member& one) {
    if (server == 0) {
      os::checked(pipe2(orders.data(), O_CLOEXEC), "pipe2");
      server = process_shared::fork_dependant(serve, nullptr);
      close(orders[0]);
    }
    unit* const named = &one;
    os::checked(write(orders[1], &named, sizeof named), "write");
  }
  template <class Members> void wait(const Members& all) {
    for (const auto& each : all) each->wait();
  }
  void release(const member&) {}
};

inline void end() {
  if (server == 0) return;
  close(orders[1]);
  waitpid(std::exchange(server, 0), nullptr, 0);
}

}  // namespace serving

struct reaped_elsewhere : processes {
  reaped_elsewhere() = default;
  reaped_elsewhere(processes view) : processes(view) {}
  using group = process_shared::unit_group<processes, serving::carrier>;

  struct runtime : processes::runtime {
    explicit runtime(const setting& s) : processes::runtime(s) {}
    reaped_elsewhere root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) {
      body(root(), std::forward<A>(a)...);
      serving::end();
    }
  };
};

}  // namespace heddle::models
