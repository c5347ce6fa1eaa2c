// Says: in each round the parties get distinct numbers, from 0 to one less than the number of parties.
// Source: BARR-04; threading.Barrier.wait. (std::barrier gives none.)
// Killed by: confused_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <span>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

template <class M> struct numbers_arrivals {
  static constexpr auto rows = "BARR-04";
  static demand demands(const contract_size& z) { return {.concurrent_units = z.units, .gated = true}; }
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct state {
    explicit state(const contract_size& z) : units(z.units), rounds(z.turns_each()), meeting(units) {}
    const int units;
    const long rounds;
    typename M::template barrier<> meeting;
    std::array<std::atomic<int>, 2 * contract_sizes.back().turns> taken;
    std::atomic<int> outside;
  };

  static task<M> note_places(M, ref<state> s) {
    for (long round = 0; round < s->rounds; ++round) {
      const int place = AWAIT(s->meeting.arrive_and_wait());
      if (place < 0 || place >= s->units)
        ++s->outside;
      else
        ++s->taken[static_cast<std::size_t>(round * s->units + place)];
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<note_places>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.outside != 0) return fail_verdict("{} numbers were not between 0 and {}", s.outside.load(), s.units - 1);
    for (const auto& each : std::span(s.taken).first(static_cast<std::size_t>(s.units * s.rounds)))
      if (each != 1) return fail_verdict("{} parties of one round got the same number", each.load());
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
