// A deterministic model to debug contracts on: an interleaving is given by a seed, and can be traced and steered by hand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <coroutine>

#include "conformance/stepped/coroutine_unit.hpp"
#include "conformance/stepped/waiters.hpp"
#include "conformance/stepping/model.hpp"
#include "models/facets/run_loop/coroutine.hpp"
#include "models/facets/run_loop/group.hpp"

namespace heddle::models {

/// Units run on one thread, each from one AWAIT to the next: at every AWAIT another unit may be chosen to run, even if this one
/// would not have to wait. An order that breaks a contract here may be rare on other models, but is allowed.
struct stepped : stepping::model<stepped> {
  static constexpr auto about =
      stepping::about("coroutines", "hand-stepped coroutines in virtual time, to debug contracts on");

  template <class T = void> using task = run_loop::coroutine<stepping::coroutine_scheduler, T>;
  using scheduler = stepping::coroutine_scheduler;
  using guard = stepping::guard;
  using waiters = stepping::waiters;

  explicit stepped(scheduler& on) : scheduler_(&on) {}

  // under test: the operation itself, which contracts that sleep call
  auto sleep_for(std::chrono::nanoseconds d) const { return suspension{*scheduler_, deadline_on<clock>(d).when()}; }
  auto yield() const { return suspension{*scheduler_, scheduler_->now()}; }

  using group = run_loop::group<stepped>;
  using runtime = run_loop::runtime<stepped>;

 private:
  struct [[nodiscard]] suspension {
    stepping::scheduler& scheduler;
    clock::time_point until;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const {
      if (until > scheduler.now())
        scheduler.wait(nullptr, until);
      else
        scheduler.yield();
    }
    void await_resume() const {}
  };
  stepping::scheduler* scheduler_;
};

}  // namespace heddle::models
