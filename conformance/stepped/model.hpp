// A deterministic model to debug contracts on: every interleaving has a seed, and can be watched and steered by hand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <coroutine>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

#include "conformance/stepped/coroutine.hpp"
#include "conformance/stepped/scheduler.hpp"
#include "conformance/stepped/waiters.hpp"
#include "models/facets/facets.hpp"

namespace heddle::models {

/// Units run on one thread, each from one AWAIT to the next: every AWAIT is a point where another may be chosen to go on,
/// also where it would not have had to wait. An order that breaks a contract here may be rare on other models, but is allowed.
struct stepped : facets<stepped> {
  static constexpr about_model about{.family = "coroutines",
                                     .says = "hand-stepped coroutines in virtual time, to debug contracts on",
                                     .forward = progress::weakly_parallel,
                                     .switches = scheduling::cooperative,
                                     .carried = carriers::one};
  static constexpr struct {
    const char* workloads;
    const char* reason;
  } only{"none of them", "virtual time: its numbers mean nothing"};

  template <class T = void> using task = stepping::coroutine<T>;
  using guard = stepping::guard;
  using waiters = stepping::waiters;
  using clock = stepping::clock;
  using listener = absent<"virtual time has no sockets">;
  using stream = absent<"virtual time has no sockets">;

  explicit stepped(stepping::scheduler& on) : scheduler_(&on) {}
  /// A unit is known by its number in the trace.
  static unit_id current() { return identity(stepping::scheduler::here().running()); }
  static unit_id identity(const stepping::unit& u) { return static_cast<unit_id>(u.number()); }
  unit_id self() const { return current(); }
  clock::time_point now() const { return scheduler_->now(); }

  // under test: the operation itself, which contracts that sleep call
  auto sleep_for(std::chrono::nanoseconds d) const { return suspension{*scheduler_, deadline_on<clock>(d).when()}; }
  auto yield() const { return suspension{*scheduler_, scheduler_->now()}; }

  class group;
  class runtime;

 private:
  struct [[nodiscard]] suspension {
    stepping::scheduler& scheduler;
    clock::time_point until;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<>) const {
      if (until > scheduler.now()) scheduler.wait(nullptr, until);
      else scheduler.yield();
    }
    void await_resume() const {}
  };
  template <class Call> class member;
  stepping::scheduler* scheduler_;
};

class stepped::runtime {
 public:
  explicit runtime(const setting& asked) : scheduler_(asked) {}
  stepped root() { return stepped(scheduler_); }
  template <class F, class... A> void run(F body, A&&... a) {
    root_unit unit(body(root(), std::forward<A>(a)...));
    scheduler_.start(unit);
    scheduler_.run();
    unit.body.result();
  }

 private:
  struct root_unit final : stepping::unit {
    explicit root_unit(task<> what) : body(std::move(what)) {}
    stepping::frame& begin() override { return body.first(); }
    void finish() override {}
    void abandon() override { body = {}; }
    task<> body;
  };
  stepping::scheduler scheduler_;
};

class stepped::group {
 public:
  explicit group(stepped m) : m_(m) {}
  group(const group&) = delete;
  ~group() {
    if (alive_ != 0) std::terminate();  // left before it was joined
  }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<stepped, F, A...>;
    auto made = std::make_unique<member<call>>(*this, bind_call<stepped>(F{}, a...));
    auto& one = *made;
    units_.push_back(std::move(made));
    ++alive_;
    m_.scheduler_->start(one);
    one.out.be_known_as(identity(one));
    return handle<typename call::result>(&one.out);
  }
  task<> join() {
    derived::hold<stepped> fields(guard_);
    while (alive_ != 0) co_await all_ended_.wait(guard_);
    ended_ = std::exchange(units_, {});
    for (auto& each : ended_) each->check();
  }

 private:
  struct checked_unit : stepping::unit {
    virtual void check() const = 0;
  };
  template <class Call> friend class stepped::member;

  void one_ended() {
    if (--alive_ == 0) all_ended_.notify_all();
  }

  stepped m_;
  stepping::guard guard_;
  stepping::waiters all_ended_;
  long alive_ = 0;
  std::vector<std::unique_ptr<checked_unit>> units_, ended_;
};

template <class Call> class stepped::member final : public group::checked_unit {
 public:
  member(group& in, Call what) : of_(in), call_(what) {}
  stepping::frame& begin() override {
    body_ = call_(of_.m_);
    return body_.first();
  }
  void finish() override {
    try {
      if constexpr (std::is_void_v<typename Call::result>) body_.result();
      else out.keep(body_.result());
    } catch (...) {
      out.fail(std::current_exception());
    }
    body_ = {};
    out.done.set();
    of_.one_ended();
  }
  void abandon() override {
    body_ = {};
    --of_.alive_;
  }
  void check() const override { out.get(); }

  outcome<stepped, typename Call::result> out;

 private:
  group& of_;
  Call call_;
  typename Call::task_type body_;
};

}  // namespace heddle::models
