// CPython's threading: a threading.Thread per task, and the primitives of its library through the C API.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include "models/facets/facets.hpp"
#include "models/facets/os/unit_group.hpp"
#include "models/python/barrier.hpp"
#include "models/python/channel.hpp"
#include "models/python/event.hpp"
#include "models/python/library.hpp"
#include "models/python/lock.hpp"
#include "models/python/monitor.hpp"
#include "models/python/semaphore.hpp"
#include "models/python/socket.hpp"

namespace heddle::models {

/// A witness: it tells whether the contracts hold what Python's library really does. Bodies run without the interpreter lock and
/// take it for each operation.
struct cpython_threading : facets<cpython_threading> {
  static constexpr about_model about{.family = "cpython", .says = "threading and queue of the embedded CPython"};
  static constexpr std::array differences{
      difference{"barrier/agrees_on_its_end",
                 "CPython's Barrier fails those of a complete round who have not left yet when it is aborted"},
      difference{"barrier/completes_its_rounds",
                 "CPython's Barrier fails a complete round that is aborted while its action runs"},
      difference{"barrier/refuses_no_parties", "CPython's Barrier begins without a party"},
      difference{
          "monitor/refuses_strangers",
          "CPython's Condition.wait_for asks the predicate first: if that holds, nobody checks who owns the lock"},
      difference{"semaphore/counts_far", "a CPython int has no largest value"}};

  template <class T = void> using task = T;
  using library = python::threading;
  using mutex = python::mutex<library>;
  using condition = absent<"threading.Condition notifies only with its lock held: it is the monitor">;
  using completion = python::event<library>;
  using lock = python::lock<library>;
  using recursive_lock = python::recursive_lock<library>;
  using monitor = python::monitor<library>;
  using semaphore = python::semaphore<library>;
  using bounded_semaphore = python::bounded_semaphore<library>;
  using event = python::event<library>;
  template <class Action = derived::no_action> using barrier = python::barrier<library, Action>;
  template <class T, std::size_t Capacity> using channel = python::channel<T, Capacity>;
  using interpreter_lock = absent<"a body runs without CPython's lock, which each of its operations takes">;
  using listener = python::listener;
  using unix_listener = python::unix_listener;
  using stream = python::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { python::sleep(python::seconds(d)); }
  /// Python has none: time.sleep(0) would have hundreds of units that wait for each other queue for the interpreter lock.
  void yield() const { std::this_thread::yield(); }

  struct carrier;
  using group = os::unit_group<cpython_threading, carrier>;

  struct runtime {
    explicit runtime(const setting&) { python::start_interpreter({"channel"}); }
    cpython_threading root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

struct cpython_threading::carrier {
  using link = python::object;
  explicit carrier(cpython_threading) {}
  void start(os::member<link>& u) {
    auto run = python::callable([&u] {
      u.run();
      return true;
    });
    u.link = library::make("Thread", python::none(), run);
    try {
      python::call_method(u.link, "start");
    } catch (const std::system_error& refused) {  // a RuntimeError: the kernel has no further thread
      throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again), refused.what());
    }
  }
  void wait(const os::members<link>& all) {
    for (auto* each = all.newest; each != nullptr; each = each->older) python::call_method(each->link, "join");
  }
};

}  // namespace heddle::models
