// What units see of an object is what it would have done with their operations one at a time, in an order that fits the clock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>

#include "conformance/linearizability/recording.hpp"
#include "conformance/rounds.hpp"
#include "harness/contract.hpp"
#include "harness/linearizability/smallest.hpp"

namespace heddle::conformance {

/// The contracts of linearizability are written once, over a `T<M>` for each facet, which has a fresh object for a round, and
///
///   specification(), first()                 what it is, and its first state
///   go(m, recorder, random, place, turns)    what one unit does in the round, about so often: at most as many operations as can be
///                                            recorded, and none that waits for ever if the object is right
template <class M, class Trial> struct is_linearizable {
  static constexpr int most_rounds = 100, enough_undecided = 5;
  static constexpr int places = 4;
  static constexpr demand demands{.concurrent_units = places, .gated = true};
  using needs = typename Trial::needs;
  static std::size_t page_of(int round, int place) { return static_cast<std::size_t>(round * places + place); }
  struct state {
    explicit state(const contract_size& z)
        : units(some_units(z)), turns(z == few ? 2 : 6), rounds(z == few ? 1 : most_rounds) {}
    const int units, turns, rounds;
    std::atomic<long> arrived;
    std::array<Trial, most_rounds> objects;
    recording<most_rounds * places> done;
  };

  static task<M> take_part(M m, ref<state> s, int place) {
    std::minstd_rand random(static_cast<unsigned>(place) + 1);
    for (int round = 0; round < s->rounds; ++round) {
      ++s->arrived;
      AWAIT(await_round(m, s->arrived, static_cast<long>(s->units) * (round + 1)));
      const recorder into(s->done, page_of(round, place), place);
      AWAIT(s->objects[static_cast<std::size_t>(round)].go(m, into, random, place, s->turns));
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (int i = 0; i < s->units; ++i) g.spawn(fn<take_part>, s, i);
    AWAIT(g.join());
    RETURN();
  }

  static linearizability::history history_of(const state& s, int round) {
    linearizability::history all;
    for (int place = 0; place < s.units; ++place) {
      const auto page = s.done.page(page_of(round, place));
      all.insert(all.end(), page.begin(), page.end());
    }
    return all;
  }
  static verdict judge(const state& s) {
    int undecided = 0;
    for (int round = 0; round < s.rounds && undecided < enough_undecided; ++round) {
      const auto all = history_of(s, round);
      const auto answer = linearizability::is_linearizable(Trial::specification(), Trial::first(), all);
      if (answer == linearizability::answer::no) return failed(round, all);
      undecided += answer == linearizability::answer::unknown;
    }
    if (undecided == 0) return pass_verdict();
    return {"unknown", fmt::format("{} or more rounds of {} have more orders than are tried", undecided, s.rounds)};
  }
  static verdict failed(int round, const linearizability::history& all) {
    const auto object = Trial::specification();
    const auto small = linearizability::smallest_failure(object, Trial::first(), all);
    return fail_verdict("{} of {} operations of round {} have no order, {}", small.operations.size(), all.size(),
                        round + 1, linearizability::text_of(object, small));
  }
};

}  // namespace heddle::conformance
