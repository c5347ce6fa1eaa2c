// C++20 coroutines on Asio's loop: a task is an asio::awaitable, and one thread runs them all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <asio/co_spawn.hpp>
#include <chrono>
#include <exception>
#include <memory>
#include <utility>

#include "models/coro_asio/loop.hpp"
#include "models/coro_asio/socket.hpp"
#include "models/coro_asio/waiters.hpp"
#include "models/facets/derived/awaited_units.hpp"
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
  task<> sleep_for(std::chrono::nanoseconds d) const { return loop_->sleep_for(d); }
  /// Lets all other ready units run first.
  task<> yield() const { return loop_->yield(); }
  template <class T, class... A> made<T> make(A&&... a) const {
    return {new T(std::forward<A>(a)...), [](T* shared) { on_asio::loop::dispose(shared); }};
  }

  class group;
  class runtime;

 private:
  template <class R> struct unit_with;
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
    if (!units_.all_ended() && !loop_->giving_up()) std::terminate();  // left before it was joined
    units_.release([](std::unique_ptr<member> one) { on_asio::loop::dispose(one.release()); });
  }

  template <class F, class... A> auto spawn(F, const A&... a) {
    using call = call_of<coro_asio, F, A...>;
    auto made = std::make_unique<unit<call>>(*this, bind_call<coro_asio>(F{}, a...));
    auto& one = *made;
    units_.add(std::move(made));
    loop_->began();
    // co_spawn runs the new unit at once, inside its spawner: a chain of spawners would nest as many calls.
    loop_->nest(one);
    return handle<typename call::result>(&one.out);
  }
  task<> join() { return units_.join(); }

 private:
  template <class> friend struct coro_asio::unit_with;
  template <class> friend struct coro_asio::unit;
  struct member : on_asio::startable {
    virtual ~member() = default;
    virtual void check() const = 0;
  };
  void one_ended() {
    units_.one_ended();
    loop_->ended();
  }

  on_asio::loop* loop_;
  derived::awaited_units<coro_asio, member> units_;
};

/// A unit whose body gives an R. All bodies with the same result share one instance of co_spawn, which is large.
template <class R> struct coro_asio::unit_with : group::member {
  explicit unit_with(group& in) : of(in) {}
  virtual task<R> body() = 0;
  /// co_spawn's completion handler fills the outcome, which needs no further coroutine frame around the body.
  void start() final {
    asio::co_spawn(
        of.loop_->io, [this] { return body(); },
        [this](const std::exception_ptr& thrown, const auto&... value) {
          if (thrown)
            out.fail(thrown);
          else
            out.keep({value...});
          out.done.set();
          of.one_ended();
        });
  }
  void check() const final { out.get(); }

  group& of;
  outcome<coro_asio, R> out;
};

template <class Call> struct coro_asio::unit final : unit_with<typename Call::result> {
  unit(group& in, Call what) : unit_with<typename Call::result>(in), call(what) {}
  task<typename Call::result> body() override { return call(coro_asio(*this->of.loop_, this->out.id())); }

  Call call;
};

}  // namespace heddle::models
