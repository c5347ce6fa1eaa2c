// Says: a unit that is spawned while its spawner handles an exception has none in flight, and its own doesn't disturb the spawner.
// Source: THR-35; std::current_exception, raise without an argument in a new thread.
// Killed by: haunted_group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <exception>
#include <stdexcept>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct inherits_no_exception {
  static constexpr auto rows = "THR-35";
  static constexpr int rounds = 8;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct state {
    int clean = 0, failed = 0, kept = 0;
  };

  static task<M, bool> look(M) { RETURN(std::current_exception() == nullptr); }
  static task<M, bool> fail(M) {
    throw std::runtime_error("of the unit");
    RETURN(false);
  }

  /// Spawns both while it handles an exception of its own; gives whether that is still the one in flight.
  static bool spawn_while_handling(typename M::group& g, std::array<typename M::template handle<bool>, 2>& units) {
    try {
      throw std::logic_error("of the spawner");
    } catch (const std::exception&) {
      units = {g.spawn(fn<look>), g.spawn(fn<fail>)};
      try {
        throw;
      } catch (const std::exception& still) { return std::string_view(still.what()) == "of the spawner"; }
    }
  }
  static task<M> one_round(M m, ref<state> s) {
    typename M::group g(m);
    std::array<typename M::template handle<bool>, 2> units;
    s->kept += spawn_while_handling(g, units);
    const bool clean = AWAIT(units[0].join());
    s->clean += clean;
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { ++s->failed; }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) AWAIT(one_round(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.clean != rounds) return fail_verdict("a new unit saw the exception that its spawner was handling");
    if (s.kept != rounds) return fail_verdict("the spawner lost the exception that it was handling");
    if (s.failed != rounds) return fail_verdict("of {} groups whose unit failed {} reported it", rounds, s.failed);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
