// A process per task: forked at spawn, ended with the task, reaped by its group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include <chrono>
#include <cstddef>
#include <thread>

#include "models/facets/facets.hpp"
#include "models/facets/os/socket.hpp"
#include "models/facets/process_shared/completion.hpp"
#include "models/facets/process_shared/condition.hpp"
#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/unit_group.hpp"
#include "models/processes/children.hpp"

namespace heddle::models {

/// Units share what make<T>() returned, and have a snapshot of everything else. All die with the host, and each with its
/// spawner. A listener can be used by every unit that is spawned after it was made.
struct processes : facets<processes> {
  static constexpr about_model about{
      .family = "processes", .says = "a process per task, forked at its spawn", .sees = memory::isolated};
  template <class T = void> using task = T;
  using mutex = process_shared::mutex;
  using condition = process_shared::condition<processes>;
  using guard = process_shared::guard;
  using waiters = process_shared::condition<processes, process_shared::guard>;
  using completion = process_shared::completion<forking::children>;
  using text = inline_text;
  using listener = os::listener;
  using unix_listener = os::unix_listener;
  using stream = os::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { std::this_thread::sleep_for(d); }
  void yield() const {
    forking::children::look_now_and_then();
    sched_yield();
  }
  template <class T, class... A> made<T> make(A&&... a) const { return process_shared::make<T>(std::forward<A>(a)...); }

  struct carrier;
  using group = process_shared::unit_group<processes, carrier>;
  struct runtime {
    /// Maps the arena, which all processes forked later have at the same address.
    explicit runtime(const setting&) { process_shared::arena::of_process(); }
    processes root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

struct processes::carrier {
  using member = forking::forked_unit;
  explicit carrier(processes) {}
  /// Throws std::system_error("fork") if no further process can be started.
  void start(member& unit) { unit.process = forking::children::of_process().fork(unit); }
  /// A process that ended without an outcome fails with the reason that it left, or how it died.
  template <class Members> void wait(const Members& all) {
    for (const auto& each : all) forking::children::of_process().reap(each->process);
  }
  void release(const member&) {}
};

}  // namespace heddle::models
