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
#include "models/facets/process_shared/completion.hpp"
#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/unit_group.hpp"
#include "models/python/witness.hpp"

namespace heddle::models {

/// A witness, as cpython_threading. An object reaches the processes that are started after it was made, since they are forked; what
/// is in it of ours is in memory that all share.
struct cpython_multiprocessing : python::witness<cpython_multiprocessing, python::multiprocessing> {
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
      abort_breaks_complete,
      abort_breaks_acting,
      begins_without_party,
      difference{"bounded_semaphore/adds_exactly", one_at_a_time},
      difference{"bounded_semaphore/counts_far", counts_as_int},
      difference{"bounded_semaphore/keeps_its_bound", one_at_a_time},
      difference{"bounded_semaphore/refuses_overshoot_whole", one_at_a_time},
      difference{"event/frees_hundreds", asks_its_flag},
      difference{"event/outlives_clear", asks_its_flag},
      difference{"monitor/loses_nothing_at_expiry",
                 "multiprocessing's Condition counts a waiter whose limit has just passed, and notifies nobody else",
                 true},
      predicate_before_owner,
      difference{"monitor/tells_its_predicate",
                 "multiprocessing's Condition.wait_for does not ask again if its limit passes before it waits", true},
      difference{"recursive_lock/restores_levels",
                 "multiprocessing can't free or take many levels at once: level by level, 4294967296 never end"},
      difference{"semaphore/counts_far", counts_as_int}};

  using completion = process_shared::completion<on_multiprocessing::children>;
  using text = inline_text;
  template <class T, std::size_t Capacity> using channel =
      absent<"multiprocessing.Queue can't be closed for those who receive">;

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
