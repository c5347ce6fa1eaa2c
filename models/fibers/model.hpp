// Boost.Fiber: stackful fibers on one thread, with a readiness loop for sockets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/fiber/all.hpp>

#include <bit>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

#include "models/facets/facets.hpp"
#include "models/facets/kernel/units.hpp"
#include "models/fibers/mutex.hpp"
#include "models/fibers/readiness.hpp"
#include "models/fibers/socket.hpp"

namespace heddle::models {

struct fibers : facets<fibers> {
  /// One thread runs all: a fiber that never waits keeps the others from their first step, so once begun is not promised to
  /// go on unless others wait.
  static constexpr about_model about{.family = "fibers",
                                     .says = "Boost.Fiber on one thread, with a readiness loop for sockets",
                                     .forward = progress::weakly_parallel,
                                     .switches = scheduling::cooperative,
                                     .carried = carriers::one};
  template <class T = void> using task = T;
  using mutex = fiber_mutex;
  using condition = fiber_condition<fibers>;
  using listener = fiber_listener;
  using stream = fiber_stream;

  /// The identity is the fiber's own: it stays the same wherever it is resumed.
  static unit_id identity(boost::fibers::fiber::id id) { return std::bit_cast<unit_id>(id); }
  static unit_id current() { return identity(boost::this_fiber::get_id()); }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { boost::this_fiber::sleep_for(d); }
  void yield() const { boost::this_fiber::yield(); }

  class group;
  struct runtime {
    explicit runtime(const setting&) { boost::fibers::use_scheduling_algorithm<readiness>(); }
    fibers root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

class fibers::group {
 public:
  explicit group(fibers m) : m_(m) {}
  group(const group&) = delete;
  ~group() { if (!members_.empty()) kernel::abandoned_group(); }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<fibers, F, A...>;
    auto unit = std::make_unique<kernel::unit<fibers, call>>(m_, bind_call<fibers>(F{}, a...));
    handle<typename call::result> named(&unit->out);
    boost::fibers::fiber runs([u = unit.get()] { u->out.run(u->call, u->m); });
    unit->out.be_known_as(identity(runs.get_id()));
    members_.push_back({std::move(runs), std::move(unit)});
    return named;
  }
  void join() {
    for (auto& each : members_) each.fiber.join();
    ended_ = std::exchange(members_, {});
    for (auto& each : ended_) each.unit->check();
  }

 private:
  struct member {
    boost::fibers::fiber fiber;
    std::unique_ptr<kernel::unit_base> unit;
  };
  fibers m_;
  std::vector<member> members_, ended_;
};

}  // namespace heddle::models
