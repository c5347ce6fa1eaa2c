// C++20 coroutines on Asio's loop: a task is an asio::awaitable, and one thread runs them all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

#include "models/coro_asio/loop.hpp"
#include "models/coro_asio/socket.hpp"
#include "models/coro_asio/waiters.hpp"
#include "models/facets/facets.hpp"

namespace heddle::models {

struct coro_asio : facets<coro_asio> {
  /// Weakly parallel as in [intro.progress]: a unit that never awaits keeps others from their first step, so progress is not
  /// concurrent, and a unit that has begun goes on only if the others await, so it is not parallel.
  static constexpr about_model about{.family = "coroutines",
                                     .says = "C++20 coroutines on Asio's loop, one thread",
                                     .forward = progress::weakly_parallel,
                                     .switches = scheduling::cooperative,
                                     .workers = worker_policy::one};
  static constexpr std::array known_failures{
      known_failure{"group/refuses_self_join", "an asio::awaitable does not know which task awaits it"}};

  template <class T = void> using task = on_asio::task<T>;
  using guard = derived::no_guard;
  using waiters = on_asio::waiters;
  using listener = on_asio::listener;
  using unix_listener = on_asio::unix_listener;
  using stream = on_asio::stream;

  coro_asio(on_asio::loop& on, unit_id id) : loop_(&on), id_(id) {}
  unit_id self() const { return id_; }
  task<> sleep_for(std::chrono::nanoseconds d) const {
    asio::steady_timer timer(loop_->io, d);
    co_await timer.async_wait(asio::use_awaitable);
  }
  /// Lets all other ready units run first.
  task<> yield() const { return asio::post(loop_->io, asio::use_awaitable); }
  template <class T, class... A> made<T> make(A&&... a) const {
    return {new T(std::forward<A>(a)...), [](T* shared) { on_asio::loop::dispose(shared); }};
  }

  class group;
  class runtime;

 private:
  template <class Call> struct unit;
  on_asio::loop* loop_;
  unit_id id_;
};

class coro_asio::runtime {
 public:
  explicit runtime(const setting&) {}
  coro_asio root() { return {loop_, 0}; }
  template <class F, class... A> void run(F body, A&&... a) { loop_.run(body(root(), std::forward<A>(a)...)); }

 private:
  on_asio::loop loop_;
};

class coro_asio::group {
 public:
  explicit group(coro_asio m) : loop_(m.loop_) {}
  group(const group&) = delete;
  ~group() {
    if (alive_ != 0 && !loop_->giving_up()) std::terminate();  // left before it was joined
    for (auto* units : {&units_, &ended_})
      for (auto& each : *units) on_asio::loop::dispose(each.release());
  }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<coro_asio, F, A...>;
    auto made = std::make_unique<unit<call>>(*this, bind_call<coro_asio>(F{}, a...));
    auto* const one = made.get();
    units_.push_back(std::move(made));
    ++alive_;
    loop_->began();
    // co_spawn runs the new unit at once, inside its spawner: a chain of spawners would nest as many calls.
    loop_->nest([one] { one->start(); });
    return handle<typename call::result>(&one->out);
  }
  task<> join() {
    derived::no_guard fields;
    while (alive_ != 0) co_await all_ended_.wait(fields);
    ended_ = std::exchange(units_, {});
    for (auto& each : ended_) each->check();
  }

 private:
  template <class> friend struct coro_asio::unit;
  struct member {
    virtual ~member() = default;
    virtual void check() const = 0;
  };
  void one_ended() {
    if (--alive_ == 0) all_ended_.notify_all();
    loop_->ended();
  }

  on_asio::loop* loop_;
  long alive_ = 0;
  on_asio::waiters all_ended_;
  std::vector<std::unique_ptr<member>> units_, ended_;
};

template <class Call> struct coro_asio::unit final : group::member {
  unit(group& in, Call what) : of(in), call(what) {}
  /// co_spawn's completion handler fills the outcome, which needs no further coroutine frame around the body.
  void start() {
    asio::co_spawn(
        of.loop_->io, [this] { return call(coro_asio(*of.loop_, out.id())); },
        [this](std::exception_ptr thrown, const auto&... value) {
          if (thrown)
            out.fail(thrown);
          else
            out.keep({value...});
          out.done.set();
          of.one_ended();
        });
  }
  void check() const override { out.get(); }

  group& of;
  Call call;
  outcome<coro_asio, typename Call::result> out;
};

}  // namespace heddle::models
