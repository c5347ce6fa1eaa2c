// Says: a unit holds the interpreter lock again when an operation that may wait has failed.
// Source: docs/interface.md; PyEval_RestoreThread, which follows every call that CPython lets others go on beside.
// Killed by: lost_after_failures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <string_view>

#include "conformance/interpreting/beside.hpp"

namespace heddle::contracts::interpreter_lock {

template <class M> class failures {
 public:
  enum kind { connect, tcp_write, unix_write, closed_read, unit_join, group_join, broken_wait, thrown_in_wait, count };
  static constexpr std::array<std::string_view, count> names{
      "a connect to where nobody listens", "a write to a peer that left",   "a write to a peer that left",
      "a read of a closed stream",         "a join of a failed unit",       "the join of a group with a failed unit",
      "a wait at a broken barrier",        "a wait that its predicate left"};
  using needs =
      heddle::needs<typename M::group, heddle::interpreter_lock<M>, typename M::listener, typename M::unix_listener,
                    typename M::stream, typename M::mutex, typename M::condition, typename M::template barrier<>>;

  task<M> prepare(M) { RETURN(); }
  task<M> finish(M) { RETURN(); }
  task<M> end(M, int) { RETURN(); }
  /// Fails at the end.
  task<M> wait(M m, int what, conformance::lookout& sight) {
    ++sight.asked;
    if (what == connect) AWAIT(connect_to_nobody());
    if (what == tcp_write) AWAIT(write_in_vain<typename M::listener>());
    if (what == unix_write) AWAIT(write_in_vain<typename M::unix_listener>());
    if (what == closed_read) AWAIT(read_after_close());
    if (what == unit_join) AWAIT(join_failed_unit(m));
    if (what == group_join) AWAIT(join_failed_group(m));
    if (what == broken_wait) AWAIT(arrive_at_broken());
    if (what == thrown_in_wait) AWAIT(throw_from_predicate());
    RETURN();
  }

 private:
  using peer = typename M::stream;

  static task<M> fail(M) {
    throw std::runtime_error("as it is to");
    RETURN();
  }
  static address of_nobody() {
    typename M::listener gone;
    return gone.address();
  }
  static task<M> connect_to_nobody() {
    const auto at = of_nobody();
    auto never = AWAIT(peer::connect(at));
    RETURN();
  }
  /// The kernel connects before the listener accepts, so one unit can be both ends.
  template <class Door> static task<M> write_in_vain() {
    Door door;
    auto to = AWAIT(peer::connect(door.address()));
    auto left = AWAIT(door.accept());
    left.close();
    const std::array<std::byte, 4096> bytes{};
    for (int i = 0; i < 10'000; ++i) AWAIT(to.write(bytes));
    RETURN();
  }
  static task<M> read_after_close() {
    typename M::listener door;
    auto from = AWAIT(peer::connect(door.address()));
    from.close();
    std::array<std::byte, 1> byte{};
    AWAIT(from.read(byte));
    RETURN();
  }
  static task<M> join_failed_group(M m) {
    typename M::group g(m);
    g.spawn(fn<fail>);
    AWAIT(g.join());
    RETURN();
  }
  static task<M> join_failed_unit(M m) {
    typename M::group g(m);
    const auto unit = g.spawn(fn<fail>);
    bool told = false;
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { told = true; }
    if (told) AWAIT(unit.join());
    RETURN();
  }
  static task<M> arrive_at_broken() {
    typename M::template barrier<> meeting(2);
    meeting.abort();
    AWAIT(meeting.arrive_and_wait());
    RETURN();
  }
  static task<M> throw_from_predicate() {
    typename M::mutex mutex;
    typename M::condition never;
    AWAIT(mutex.lock());
    try {
      AWAIT(never.wait(mutex, []() -> bool { throw std::domain_error("the predicate's"); }));
    } catch (const std::domain_error&) {
      mutex.unlock();
      throw;
    }
    RETURN();
  }
};

template <class M> struct is_held_after_failures : conformance::waits_beside<M, failures<M>> {};

}  // namespace heddle::contracts::interpreter_lock
