// A blocking model whose units take turns on one thread: the base on which derived facets are explored as threads use them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>
#include <memory>

#include "conformance/serial/completion.hpp"
#include "conformance/serial/stack_unit.hpp"
#include "conformance/serial/waiters.hpp"
#include "conformance/stepping/model.hpp"
#include "models/facets/os/unit_group.hpp"

namespace heddle::models {

/// Each unit has a call stack of its own and runs until it takes a guard, yields, sleeps or waits: there another may be chosen. So an
/// operation of a facet is interrupted wherever it is on threads, between two of its guarded parts, and time is virtual.
struct serial : stepping::model<serial> {
  static constexpr auto about =
      stepping::about("threads", "units that take turns on one thread, in virtual time, to explore schedules");

  template <class T = void> using task = T;
  using guard = heddle::serial::guard;
  using waiters = heddle::serial::waiters;
  using completion = heddle::serial::completion;

  // under test: the operation itself, which contracts that sleep call
  void sleep_for(std::chrono::nanoseconds d) const {
    if (d <= d.zero()) return yield();
    heddle::serial::stack_unit::wait(nullptr, deadline_on<clock>(d).when());
  }
  void yield() const { heddle::serial::stack_unit::yield(); }

  struct carrier;
  using group = os::unit_group<serial, carrier>;
  class runtime;
};

struct serial::carrier {
  struct link {
    std::unique_ptr<heddle::serial::stack_unit> unit;
    completion* done = nullptr;
  };
  explicit carrier(serial) {}
  template <class Unit> void start(Unit& u) {
    u.link.unit = std::make_unique<heddle::serial::stack_unit>([&u] { u.out.run(u.call, u.m); });
    u.link.done = &u.out.done;
    stepping::scheduler::here().start(*u.link.unit);
    u.out.be_known_as(identity(*u.link.unit));
  }
  void wait(const os::members<link>& all) {
    for (auto* each = all.newest; each != nullptr; each = each->older) each->link.done->wait();
    for (auto* each = all.newest; each != nullptr; each = each->older)
      while (!each->link.unit->has_ended()) heddle::serial::stack_unit::yield();
  }
};

class serial::runtime {
 public:
  explicit runtime(const setting& asked) : scheduler_(asked) {}
  serial root() { return {}; }
  template <class F, class... A> void run(F body, A&&... a) {
    std::exception_ptr thrown;
    heddle::serial::stack_unit unit([&] {
      try {
        body(root(), std::forward<A>(a)...);
      } catch (...) { thrown = std::current_exception(); }
    });
    scheduler_.start(unit);
    scheduler_.run();
    if (thrown) std::rethrow_exception(thrown);
  }

 private:
  stepping::scheduler scheduler_;
};

}  // namespace heddle::models
