// CPython's multiprocessing: a forked Process per task, and the primitives of its library through the C API.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>

#include "models/cpython_multiprocessing/children.hpp"
#include "models/facets/facets.hpp"
#include "models/facets/process_shared/completion.hpp"
#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/unit_group.hpp"
#include "models/python/barrier.hpp"
#include "models/python/event.hpp"
#include "models/python/library.hpp"
#include "models/python/lock.hpp"
#include "models/python/monitor.hpp"
#include "models/python/semaphore.hpp"
#include "models/python/socket.hpp"

namespace heddle::models {

/// A witness, as cpython_threading. An object reaches the processes that are started after it was made, since they are forked; what
/// is in it of ours is in memory that all share.
struct cpython_multiprocessing : facets<cpython_multiprocessing> {
  static constexpr about_model about{
      .family = "cpython", .says = "multiprocessing of the embedded CPython, forking", .sees = memory::isolated};
  static constexpr std::string_view one_at_a_time =
      "multiprocessing's BoundedSemaphore.release takes no count: of several releases, those before the one that is "
      "refused count";
  static constexpr std::string_view counts_as_int = "multiprocessing's semaphores count to the largest int";
  static constexpr std::string_view asks_its_flag =
      "multiprocessing's Event.wait looks at the flag once more when it is woken, and gives False if it was cleared "
      "meanwhile";
  static constexpr std::array differences{
      difference{"barrier/agrees_on_its_end",
                 "CPython's Barrier fails those of a complete round who have not left yet when it is aborted"},
      difference{"barrier/completes_its_rounds",
                 "CPython's Barrier fails a complete round that is aborted while its action runs"},
      difference{"barrier/refuses_no_parties", "CPython's Barrier begins without a party"},
      difference{"bounded_semaphore/adds_exactly", one_at_a_time},
      difference{"bounded_semaphore/counts_far", counts_as_int},
      difference{"bounded_semaphore/keeps_its_bound", one_at_a_time},
      difference{"bounded_semaphore/refuses_overshoot_whole", one_at_a_time},
      difference{"event/frees_hundreds", asks_its_flag},
      difference{"event/outlives_clear", asks_its_flag},
      difference{"monitor/loses_nothing_at_expiry",
                 "multiprocessing's Condition counts a waiter whose limit has just passed, and notifies nobody else",
                 true},
      difference{
          "monitor/refuses_strangers",
          "CPython's Condition.wait_for asks the predicate first: if that holds, nobody checks who owns the lock"},
      difference{"monitor/tells_its_predicate",
                 "multiprocessing's Condition.wait_for does not ask again if its limit passes before it waits", true},
      difference{"recursive_lock/restores_levels",
                 "multiprocessing can't free or take many levels at once: level by level, 4294967296 never end"},
      difference{"semaphore/counts_far", counts_as_int}};

  template <class T = void> using task = T;
  using library = python::multiprocessing;
  using mutex = python::mutex<library>;
  using condition = absent<"multiprocessing.Condition notifies only with its lock held: it is the monitor">;
  using completion = process_shared::completion<on_multiprocessing::children>;
  using text = inline_text;
  using lock = python::lock<library>;
  using recursive_lock = python::recursive_lock<library>;
  using monitor = python::monitor<library>;
  using semaphore = python::semaphore<library>;
  using bounded_semaphore = python::bounded_semaphore<library>;
  using event = python::event<library>;
  template <class Action = derived::no_action> using barrier = python::barrier<library, Action>;
  template <class T, std::size_t Capacity> using channel =
      absent<"multiprocessing.Queue can't be closed for those who receive">;
  using interpreter_lock = absent<"a body runs without CPython's lock, which each of its operations takes">;
  using listener = python::listener;
  using unix_listener = python::unix_listener;
  using stream = python::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { python::sleep(python::seconds(d)); }
  void yield() const {
    on_multiprocessing::children::look_now_and_then();
    sched_yield();
  }
  template <class T, class... A> made<T> make(A&&... a) const { return process_shared::make<T>(std::forward<A>(a)...); }

  struct carrier;
  using group = process_shared::unit_group<cpython_multiprocessing, carrier>;
  struct runtime {
    explicit runtime(const setting&) {
      python::start_interpreter();
      process_shared::arena::of_process();
    }
    cpython_multiprocessing root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

struct cpython_multiprocessing::carrier {
  using member = process_shared::unit_base;
  explicit carrier(cpython_multiprocessing) {}
  void start(member& unit) { on_multiprocessing::children::of_process().start(unit); }
  template <class Members> void wait(const Members& all) {
    for (const auto& each : all) on_multiprocessing::children::of_process().join(*each);
  }
  void release(const member&) {}
};

}  // namespace heddle::models
