// What happened before a hand-over is visible after it, to plain data too.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// Plain data, more than fits into a word.
class page {
 public:
  void write(long what) { words_.fill(what); }
  bool reads(long what) const {
    for (const long each : words_)
      if (each != what) return false;
    return true;
  }
  bool torn() const { return !reads(words_.front()); }

 private:
  std::array<long, 8> words_{};
};

/// Units pass the turn to each other, and who has it reads the page that the one before wrote and writes it anew. Nothing but the
/// `R<M>` of a facet orders that, not even an atomic number:
///
///   R(ref<page>)        with the page that is handed over
///   open(m, turn)       lets the unit have it whose turn it is, of the place `turn % relay_units`; of turn 0 by the root
///   take(m, turn)       waits for that, in a way that the turn decides; by that unit
///   attend(m)           declared where every other unit must come to each turn
///
/// A processor that orders all stores hides most of what may be wrong here. The thread sanitizer does not: it reports a race.
inline constexpr int relay_units = 3;
constexpr std::size_t place_of(long turn) { return static_cast<std::size_t>(turn % relay_units); }

template <class M, class Relay> struct makes_writes_visible {
  static constexpr demand demands{.concurrent_units = relay_units, .gated = true};
  using needs = typename Relay::needs;
  struct state {
    explicit state(const contract_size& z) : turns(z == few ? z.turns : 5'000) {}
    const long turns;
    page written;
    Relay relay{ref(&written)};
    long stale = 0;
  };

  static task<M> have_turn(M m, ref<state> s, long turn) {
    AWAIT(s->relay.take(m, turn));
    s->stale += !s->written.reads(turn);
    s->written.write(turn + 1);
    AWAIT(s->relay.open(m, turn + 1));
    RETURN();
  }
  static task<M> run(M m, ref<state> s, std::size_t place) {
    for (long turn = 0; turn < s->turns; ++turn) {
      if (place_of(turn) == place) {
        AWAIT(have_turn(m, s, turn));
      } else if constexpr (requires { s->relay.attend(m); }) {
        AWAIT(s->relay.attend(m));
      }
    }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    for (std::size_t i = 0; i < relay_units; ++i) g.spawn(fn<run>, s, i);
    AWAIT(s->relay.open(m, 0));
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.stale != 0)
      return fail_verdict("{} times of {} a unit did not see what the one before wrote", s.stale, s.turns);
    if (!s.written.reads(s.turns)) return fail_verdict("what the last unit wrote was not seen when it was joined");
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
