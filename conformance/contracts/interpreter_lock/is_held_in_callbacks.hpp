// Says: predicates, a barrier's action and the text of a failure are the unit's own code, run with the interpreter lock held.
// Source: docs/interface.md; CPython's threading.Condition.wait_for and threading.Barrier.
// Killed by: lockless_action, unlocked_predicates, unlocked_texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <exception>
#include <string_view>

#include "conformance/interpreting/beside.hpp"

namespace heddle::contracts::interpreter_lock {

/// A predicate is asked at once, when its unit was woken, and when its limit has passed; the one that ends the waits runs the action.
template <class M> class callbacks {
 public:
  enum kind {
    held_at_once,
    held_when_woken,
    expired,
    monitor_at_once,
    monitor_expired,
    action,
    timed_action,
    text,
    count
  };
  static constexpr std::array<std::string_view, count> names{"a predicate that holds",
                                                             "a predicate of a unit that was woken",
                                                             "a predicate at its limit",
                                                             "a monitor's predicate",
                                                             "a monitor's predicate at its limit",
                                                             "a barrier's action",
                                                             "a barrier's action",
                                                             "the text of a failure"};
  /// Whether a unit that may compute gets a processor in time is chance.
  static void look_long(conformance::lookout& sight, int what) {
    for (int i = 0; i < 5; ++i) sight.look(what);
  }
  struct look {
    ref<callbacks> at;
    void operator()() const { look_long(*at->sight_, action); }
  };
  using meeting = M::template barrier<look>;
  using needs = heddle::needs<typename M::group, heddle::interpreter_lock<M>, typename M::mutex, typename M::condition,
                              typename M::monitor, meeting>;

  task<M> prepare(M) { RETURN(); }
  task<M> finish(M) { RETURN(); }
  task<M> wait(M m, int what, conformance::lookout& sight) {
    sight_ = &sight;
    if (what <= expired) AWAIT(wait_on_condition(what, sight));
    if (what == monitor_at_once || what == monitor_expired) AWAIT(wait_on_monitor(m, what, sight));
    if (what == text) AWAIT(let_a_unit_fail(m, sight));
    if (what == action || what == timed_action) {
      ++sight.asked;
      AWAIT(arrive(what));
    }
    RETURN();
  }
  /// The party that waits has arrived first, so that the action is run by this unit.
  task<M> end(M m, int what) {
    if (what == held_when_woken) {
      AWAIT(mutex_.lock());
      told_ = true;
      condition_.notify_one();
      mutex_.unlock();
    }
    if (what != action && what != timed_action) RETURN();
    while (meeting_.waiting() == 0) AWAIT(m.yield());
    AWAIT(arrive(what));
    RETURN();
  }

 private:
  static constexpr std::chrono::microseconds moment{200};
  /// Its text is asked for by the model, once the unit has failed.
  struct looking : std::exception {
    explicit looking(ref<callbacks> c) : at(c) {}
    const char* what() const noexcept override {
      look_long(*at->sight_, text);
      return "it looked";
    }
    ref<callbacks> at;
  };

  static task<M> fail(M, ref<callbacks> at) {
    throw looking(at);
    RETURN();
  }
  task<M> let_a_unit_fail(M m, conformance::lookout& sight) {
    ++sight.asked;
    typename M::group g(m);
    g.spawn(fn<fail>, ref<callbacks>(this));
    AWAIT(g.join());
    RETURN();
  }

  task<M> arrive(int what) {
    if (what == action) AWAIT(meeting_.arrive_and_wait());
    if (what == timed_action) AWAIT(meeting_.arrive_and_wait_for(std::chrono::hours(1)));
    RETURN();
  }
  task<M> wait_on_condition(int what, conformance::lookout& sight) {
    AWAIT(mutex_.lock());
    told_ = what == held_at_once;
    ++sight.asked;
    const auto holds = [this, what, &sight] {
      look_long(sight, what);
      return told_;
    };
    if (what == expired)
      AWAIT(condition_.wait_for(mutex_, moment, holds));  // under test: the interpreter lock
    else
      AWAIT(condition_.wait(mutex_, holds));
    mutex_.unlock();
    RETURN();
  }
  task<M> wait_on_monitor(M m, int what, conformance::lookout& sight) {
    AWAIT(monitor_.acquire(m));
    ++sight.asked;
    const auto holds = [what, &sight] {
      look_long(sight, what);
      return what == monitor_at_once;
    };
    AWAIT(monitor_.wait_for(m, moment, holds));  // under test: the interpreter lock
    monitor_.release(m);
    RETURN();
  }

  M::mutex mutex_;
  M::condition condition_;
  M::monitor monitor_;
  conformance::lookout* sight_ = nullptr;
  meeting meeting_{2, look{ref<callbacks>(this)}};
  bool told_ = false;  ///< changed with the mutex held only
};

template <class M> struct is_held_in_callbacks : conformance::waits_beside<M, callbacks<M>> {};

}  // namespace heddle::contracts::interpreter_lock
