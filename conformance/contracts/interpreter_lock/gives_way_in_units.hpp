// Says: joins, sleeps and yields let others compute meanwhile, however short; then the unit holds the interpreter lock again.
// Source: docs/interface.md; CPython's Py_BEGIN_ALLOW_THREADS in time.sleep and threading.Thread.join.
// Killed by: sleeping_interpreter, unlocked_failure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <stdexcept>
#include <string_view>

#include "conformance/interpreting/beside.hpp"

namespace heddle::contracts::interpreter_lock {

template <class M> struct waits_of_units {
  using needs = heddle::needs<typename M::group, heddle::interpreter_lock<M>>;
  using nanoseconds = std::chrono::nanoseconds;
  static constexpr std::array<std::string_view, 9> names{"a yield",
                                                         "a sleep of 1 ns",
                                                         "a sleep of 10 us",
                                                         "a sleep of 0.9 ms",
                                                         "a sleep of 3 ms",
                                                         "a join by handle",
                                                         "a group's join",
                                                         "a join by handle of a failed unit",
                                                         "a join of a group with a failed unit"};
  static constexpr std::array<nanoseconds, 5> times{nanoseconds(0), nanoseconds(1), nanoseconds(10'000),
                                                    nanoseconds(900'000), nanoseconds(3'000'000)};

  task<M> prepare(M) { RETURN(); }
  task<M> finish(M) { RETURN(); }
  task<M> end(M, int) { RETURN(); }
  task<M> wait(M m, int kind, conformance::lookout& sight) {
    const int turn = ++sight.asked;
    if (kind == 0)
      while (sight.ended < turn) AWAIT(m.yield());
    else if (kind < 5)
      // under test: who runs meanwhile
      while (sight.ended < turn) AWAIT(m.sleep_for(times.at(static_cast<std::size_t>(kind))));
    else
      AWAIT(join_one(m, kind, sight));
    RETURN();
  }

 private:
  static task<M> be_joined(M m, ref<conformance::lookout> sight, int turn, bool fails) {
    while (sight->ended < turn) AWAIT(m.yield());
    if (fails) throw std::runtime_error("on purpose");
    RETURN();
  }
  /// A failed unit makes its group's join fail, too: so it looks in between.
  task<M> join_one(M m, int kind, conformance::lookout& sight) {
    typename M::group g(m);
    const auto child = g.spawn(fn<be_joined>, ref(&sight), sight.asked.load(), kind > 6);
    const bool by_handle = kind % 2 != 0;
    try {
      if (by_handle) AWAIT(child.join());
    } catch (const task_failed&) { sight.look(kind); }
    AWAIT(g.join());
    RETURN();
  }
};

template <class M> struct gives_way_in_units : conformance::waits_beside<M, waits_of_units<M>> {};

}  // namespace heddle::contracts::interpreter_lock
