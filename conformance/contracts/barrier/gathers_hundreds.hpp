// Says: hundreds of parties meet: the waiting count counts them all, none passes before the last, and all get places of their own.
// Source: BARR-02, BARR-04, BARR-12; threading.Barrier.
// Killed by: byte_barrier, short_count_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "conformance/hundreds.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// As many parties as a byte counts, one less, one more, and several hundred. The root arrives when the others wait.
template <class M> struct gathers_hundreds {
  static constexpr auto rows = "BARR-02 BARR-04 BARR-12";
  static demand demands(const contract_size& z) {
    return {.concurrent_units = conformance::hundreds(z) - 1, .gated = true};
  }
  using needs = heddle::needs<typename M::group, typename M::template barrier<>>;
  struct meeting {
    explicit meeting(int all) : parties(all), door(all) {}
    const int parties;
    typename M::template barrier<> door;
    std::array<std::atomic<int>, most_units> taken;
    std::atomic<int> passed, too_soon, outside;
    std::atomic<bool> complete;
    bool miscounted = false;
  };
  struct state {
    explicit state(const contract_size& z) : state(conformance::crowds(z)) {}
    explicit state(const std::array<int, 4>& crowds)
        : meetings{meeting(crowds[0]), meeting(crowds[1]), meeting(crowds[2]), meeting(crowds[3])} {}
    std::array<meeting, 4> meetings;
  };

  static task<M> arrive(M, ref<meeting> at) {
    const int place = AWAIT(at->door.arrive_and_wait());
    at->too_soon += !at->complete;
    ++at->passed;
    if (place < 0 || place >= at->parties)
      ++at->outside;
    else
      ++at->taken[static_cast<std::size_t>(place)];
    RETURN();
  }
  static task<M> take_part(M m, ref<state> s, int index) {
    for (meeting& each : s->meetings)
      if (index + 1 < each.parties) AWAIT(arrive(m, ref(&each)));
    RETURN();
  }
  static task<M> complete(M m, ref<meeting> at) {
    while (at->door.waiting() < at->parties - 1) AWAIT(m.yield());
    at->miscounted = at->door.waiting() != at->parties - 1;
    at->complete = true;
    AWAIT(arrive(m, at));
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i + 1 < s->meetings[0].parties; ++i) g.spawn(fn<take_part>, s, i);
    for (meeting& each : s->meetings) AWAIT(complete(m, ref(&each)));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const meeting& s) {
    if (s.miscounted) return fail_verdict("waiting() was wrong with {} parties", s.parties);
    if (s.too_soon != 0) return fail_verdict("{} of {} parties passed before the last", s.too_soon.load(), s.parties);
    if (s.outside != 0) return fail_verdict("{} of {} places were no places", s.outside.load(), s.parties);
    for (int place = 0; place < s.parties; ++place)
      if (s.taken[static_cast<std::size_t>(place)] != 1)
        return fail_verdict("of {} parties not one had place {}", s.parties, place);
    return pass_verdict();
  }
  static verdict judge(const state& s) {
    for (const meeting& each : s.meetings)
      if (const auto v = judge(each); v.word != "pass") return v;
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
