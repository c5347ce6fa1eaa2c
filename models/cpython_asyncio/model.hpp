// CPython's asyncio: a task of its event loop per unit, and the primitives of its library through the C API.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <string_view>
#include <type_traits>
#include <utility>

#include "models/cpython_asyncio/barrier.hpp"
#include "models/cpython_asyncio/channel.hpp"
#include "models/cpython_asyncio/condition.hpp"
#include "models/cpython_asyncio/event.hpp"
#include "models/cpython_asyncio/group.hpp"
#include "models/cpython_asyncio/lock.hpp"
#include "models/cpython_asyncio/socket.hpp"
#include "models/facets/facets.hpp"

namespace heddle::models {

/// A witness, as cpython_threading. A unit is a stack of C++ coroutines, and what they wait for is awaited by a coroutine of Python's.
struct cpython_asyncio : facets<cpython_asyncio> {
  static constexpr about_model about{.family = "cpython",
                                     .says = "asyncio of the embedded CPython",
                                     .forward = progress::weakly_parallel,
                                     .switches = scheduling::cooperative,
                                     .workers = worker_policy::one};
  static constexpr std::string_view one_at_a_time =
      "asyncio's BoundedSemaphore.release takes no count: of several releases, those before the one that is refused "
      "count";
  static constexpr std::string_view fair =
      "a poll of asyncio's lock fails while a unit that was woken for it has not run yet, though it is free";
  static constexpr std::array differences{
      difference{"barrier/agrees_on_its_end",
                 "asyncio's Barrier fails those of a complete round who have not left yet when it is aborted"},
      difference{"barrier/breaks_on_expiry",
                 "asyncio's Barrier has no limits: a wait that is given up does not break it"},
      difference{"bounded_semaphore/adds_exactly", one_at_a_time},
      difference{"bounded_semaphore/counts_far", one_at_a_time},
      difference{"bounded_semaphore/keeps_its_bound", one_at_a_time},
      difference{"bounded_semaphore/refuses_overshoot_whole", one_at_a_time},
      difference{"bounded_semaphore/is_linearizable", fair},
      difference{"lock/is_linearizable", fair},
      difference{"mutex/is_linearizable", fair},
      difference{"semaphore/is_linearizable", fair},
      difference{"semaphore/counts_far", "a CPython int has no largest value"},
      difference{
          "stream/tells_that_its_peer_left",
          "asyncio's StreamReader raises what a write has failed with, also for what the peer wrote before it left"}};

  template <class T = void> using task = on_asyncio::task<T>;
  using mutex = on_asyncio::mutex;
  using condition = on_asyncio::condition;
  using completion = on_asyncio::event;
  using lock = on_asyncio::lock;
  using recursive_lock = absent<"asyncio has no recursive lock">;
  using monitor = absent<"asyncio has no recursive lock, which a monitor is made of">;
  using semaphore = on_asyncio::semaphore;
  using bounded_semaphore = on_asyncio::bounded_semaphore;
  using event = on_asyncio::event;
#if PY_VERSION_HEX >= 0x030b0000
  template <class Action = derived::no_action> using barrier =
      std::conditional_t<std::is_same_v<Action, derived::no_action>, on_asyncio::barrier,
                         absent<"asyncio.Barrier has no action">>;
#else
  template <class Action = derived::no_action> using barrier = absent<"asyncio.Barrier is new in Python 3.11">;
#endif
  template <class T, std::size_t Capacity> using channel = on_asyncio::channel<T, Capacity>;
  using interpreter_lock = absent<"a body runs without CPython's lock, which each of its operations takes">;
  using listener = on_asyncio::listener;
  using unix_listener = on_asyncio::unix_listener;
  using stream = on_asyncio::stream;
  using group = on_asyncio::group<cpython_asyncio>;

  static unit_id identity(const on_asyncio::unit* u) { return reinterpret_cast<unit_id>(u); }
  static unit_id current() { return identity(on_asyncio::loop::here().running()); }
  unit_id self() const { return current(); }
  task<> sleep_for(std::chrono::nanoseconds d) const { return on_asyncio::sleep(python::seconds(d)); }
  task<> yield() const { return on_asyncio::sleep(0); }

  class runtime;
};

class cpython_asyncio::runtime {
 public:
  explicit runtime(const setting&) {}
  cpython_asyncio root() { return {}; }
  template <class F, class... A> void run(F body, A&&... a) {
    root_unit unit(body(root(), std::forward<A>(a)...));
    loop_.run(unit);
    unit.body.result();
  }

 private:
  struct root_unit final : on_asyncio::unit {
    explicit root_unit(task<> what) : body(std::move(what)) {}
    run_loop::frame& begin() override { return body.first(); }
    void finish() override {}
    task<> body;
  };
  on_asyncio::loop loop_;
};

}  // namespace heddle::models
