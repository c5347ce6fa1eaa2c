// Boost.Fiber: stackful fibers on one thread, with a readiness loop for sockets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/all.hpp>

#include <bit>
#include <chrono>
#include <utility>

#include "models/facets/deadline.hpp"
#include "models/facets/facets.hpp"
#include "models/facets/os/unit_group.hpp"
#include "models/fibers/mutex.hpp"
#include "models/fibers/readiness.hpp"
#include "models/fibers/socket.hpp"
#include "models/fibers/waiters.hpp"

namespace heddle::models {

struct fibers : facets<fibers> {
  /// Weakly parallel, since one thread runs all: a fiber that never waits keeps the others from their first step, and a fiber
  /// that has begun goes on only if the others wait.
  static constexpr about_model about{.family = "fibers",
                                     .says = "Boost.Fiber on one thread, with a readiness loop for sockets",
                                     .forward = progress::weakly_parallel,
                                     .switches = scheduling::cooperative,
                                     .workers = worker_policy::one,
                                     .unit_bytes = 16L * 1024};
  template <class T = void> using task = T;
  using mutex = fiber_mutex;
  using condition = fiber_condition<fibers>;
  using guard = derived::no_guard;
  using waiters = fiber_waiters;
  using listener = fiber_listener;
  using unix_listener = fiber_unix_listener;
  using stream = fiber_stream;

  /// The fiber's own id, which stays the same wherever it is resumed.
  static unit_id identity(boost::fibers::fiber::id id) { return std::bit_cast<unit_id>(id); }
  static unit_id current() { return identity(boost::this_fiber::get_id()); }
  unit_id self() const { return current(); }
  /// Boost adds a time to the clock without looking for an overflow.
  void sleep_for(std::chrono::nanoseconds d) const { boost::this_fiber::sleep_until(deadline(d).when()); }
  void yield() const { boost::this_fiber::yield(); }

  struct carrier;
  using group = os::unit_group<fibers, carrier>;

  struct runtime {
    explicit runtime(const setting&) { boost::fibers::use_scheduling_algorithm<readiness>(); }
    fibers root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

struct fibers::carrier {
  using link = boost::fibers::fiber;
  explicit carrier(fibers) {}
  /// A fiber has its own identity, so os::running, which is per kernel thread, is not set.
  template <class Unit> void start(Unit& u) {
    u.link = link([&u] { u.out.run(u.call, u.m); });
    u.out.be_known_as(identity(u.link.get_id()));
  }
  void wait(const os::members<link>& all) {
    for (auto* each = all.newest; each != nullptr; each = each->older) each->link.join();
  }
};

}  // namespace heddle::models
