// Microthreads: generators that yield to a plain scheduler loop, as small as a cooperative model can be.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <coroutine>

#include "models/facets/facets.hpp"
#include "models/facets/run_loop/coroutine.hpp"
#include "models/facets/run_loop/group.hpp"
#include "models/microthreads/scheduler.hpp"
#include "models/microthreads/waiters.hpp"

namespace heddle::models {

/// After D. Mertz, Implementing "weightless threads" with Python generators (Charming Python, 2002): a task is a generator, and
/// a loop resumes one after the other. There is no event loop: units can wait only for each other and for the clock.
struct microthreads : facets<microthreads> {
  static constexpr about_model about{.family = "coroutines",
                                     .says = "generators that yield to a plain scheduler loop, one thread",
                                     .forward = progress::weakly_parallel,
                                     .switches = scheduling::cooperative,
                                     .workers = worker_policy::one};
  using scheduler = microthreading::scheduler;
  template <class T = void> using task = run_loop::coroutine<scheduler, T>;
  using guard = derived::no_guard;
  using waiters = microthreading::waiters;
  using group = run_loop::group<microthreads>;
  using runtime = run_loop::runtime<microthreads>;
  using listener = absent<"a plain scheduler has no event loop to wait for a socket">;
  using unix_listener = listener;
  using stream = listener;

  explicit microthreads(scheduler& on) : scheduler_(&on) {}
  static unit_id current() { return identity(scheduler::here().running()); }
  static unit_id identity(const scheduler::unit& u) { return u.id(); }
  unit_id self() const { return current(); }
  auto sleep_for(std::chrono::nanoseconds d) const { return sleeping{*scheduler_, deadline(d).when()}; }
  auto yield() const { return yielding{*scheduler_}; }

 private:
  struct [[nodiscard]] sleeping {
    scheduler& in;
    clock::time_point until;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const { in.wait(until); }
    void await_resume() const {}
  };
  struct [[nodiscard]] yielding {
    scheduler& in;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const { in.yield(); }
    void await_resume() const {}
  };
  scheduler* scheduler_;
};

}  // namespace heddle::models
