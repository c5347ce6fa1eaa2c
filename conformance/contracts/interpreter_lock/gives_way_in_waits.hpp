// Says: waits for events, permits, parties and values let others compute meanwhile; however they end, their unit holds the interpreter lock.
// Source: docs/interface.md; CPython's PyThread_acquire_lock_timed.
// Killed by: deaf_interpreter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <string_view>

#include "conformance/interpreting/beside.hpp"

namespace heddle::contracts::interpreter_lock {

template <class M> class waits_of_facets {
 public:
  using needs = heddle::needs<typename M::group, heddle::interpreter_lock<M>, typename M::semaphore, typename M::event,
                              typename M::template barrier<>, typename M::template channel<int, 1>>;
  enum kind {
    permit,
    permit_in_time,
    event,
    event_in_time,
    event_in_vain,
    barrier,
    broken_barrier,
    value,
    no_value,
    room,
    count
  };
  static constexpr std::array<std::string_view, count> names{
      "a semaphore", "a semaphore with a limit", "an event",  "an event with a limit", "an expired wait for an event",
      "a barrier",   "a broken barrier",         "a receive", "an expired receive",    "a send"};

  task<M> prepare(M) { RETURN(); }
  task<M> finish(M) { RETURN(); }
  task<M> wait(M, int what, conformance::lookout& sight) {
    if (what <= event_in_vain) AWAIT(wait_for_event(what, sight));
    if (what == barrier || what == broken_barrier) AWAIT(wait_at_barrier(what, sight));
    if (what >= value) AWAIT(wait_at_channel(what, sight));
    RETURN();
  }
  task<M> end(M, int what) {
    if (what == permit || what == permit_in_time) semaphore_.release(1);
    if (what == event || what == event_in_time) event_.set();
    if (what == barrier) AWAIT(barrier_.arrive_and_wait());
    if (what == broken_barrier) broken_.abort();
    if (what == value) AWAIT(channel_.send(1));
    if (what == room) AWAIT(channel_.receive());
    RETURN();
  }

 private:
  static constexpr std::chrono::hours long_limit{1};
  static constexpr std::chrono::microseconds short_limit{200};

  task<M> wait_for_event(int what, conformance::lookout& sight) {
    ++sight.asked;
    if (what == permit) AWAIT(semaphore_.acquire());
    if (what == permit_in_time) AWAIT(semaphore_.try_acquire_for(long_limit));
    if (what == event) AWAIT(event_.wait());
    if (what == event_in_time) AWAIT(event_.wait_for(long_limit));
    if (what == event_in_vain) AWAIT(event_.wait_for(short_limit));  // under test: the interpreter lock
    event_.clear();
    RETURN();
  }
  task<M> wait_at_barrier(int what, conformance::lookout& sight) {
    broken_.reset();
    ++sight.asked;
    if (what == barrier) AWAIT(barrier_.arrive_and_wait());
    if (what == broken_barrier) AWAIT(broken_.arrive_and_wait());
    RETURN();
  }
  task<M> wait_at_channel(int what, conformance::lookout& sight) {
    if (what == room) AWAIT(channel_.send(1));
    ++sight.asked;
    if (what == value) AWAIT(channel_.receive());
    if (what == no_value) AWAIT(channel_.receive_for(short_limit));  // under test: the interpreter lock
    if (what == room) AWAIT(channel_.send(2));
    sight.look(what);
    if (what == room) AWAIT(channel_.receive());
    RETURN();
  }

  M::semaphore semaphore_{0};
  M::event event_;
  M::template barrier<> barrier_{2}, broken_{2};
  M::template channel<int, 1> channel_;
};

template <class M> struct gives_way_in_waits : conformance::waits_beside<M, waits_of_facets<M>> {};

}  // namespace heddle::contracts::interpreter_lock
