// Waits beside a unit that computes all the time: each has to let go of the interpreter lock, and to hold it again afterwards.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>

#include "harness/contract.hpp"
#include "models/facets/guarantee.hpp"

namespace heddle::conformance {

/// What the unit that waits shows to the two others, and sees of them.
struct lookout {
  std::atomic<int> asked{0}, ended{0};
  std::atomic<long> steps{0};
  std::array<int, 32> beside{};

  /// Gives way behind the model's back, so that another unit that may compute does so, and notes whether one did.
  void look(int kind) {
    constexpr int looks = 20;
    const long before = steps;
    const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(300);
    for (int i = 0; (i < looks || std::chrono::steady_clock::now() < until) && steps == before; ++i) sched_yield();
    beside.at(static_cast<std::size_t>(kind)) += steps != before;
  }
};

/// `Waits` has waits of several kinds, and with each what ends it:
///
///   names                  of all kinds
///   needs                  what they need, an interpreter lock among it
///   prepare(m), finish(m)  by the unit that ends them all, before the first and after the last
///   wait(m, kind, sight)   counts itself in `asked`, and waits until end(m, kind), or its limit; may fail
///   end(m, kind)           by the other unit, once it has seen that; `ended` then is as `asked`
///
/// A unit that keeps the lock while it waits is never seen: both wait for ever. One that does not hold it afterwards goes on
/// beside the unit that computes, whose steps it then sees: these are made with the lock held.
template <class M, class Waits> struct waits_beside {
  static constexpr auto rows = "";
  static constexpr int rounds = 2, kinds = Waits::names.size();
  static constexpr demand demands{.concurrent_units = 4, .gated = true};
  using needs = typename Waits::needs;
  struct state {
    Waits of;
    lookout sight;
    std::atomic<bool> prepared, over;
  };

  static task<M> compute(M, ref<state> s) {
    while (!s->over) {
      ++s->sight.steps;
      M::tick();
    }
    RETURN();
  }
  static task<M> end_all(M m, ref<state> s) {
    AWAIT(s->of.prepare(m));
    s->prepared = true;
    for (int turn = 0; turn < rounds * kinds; ++turn) {
      while (s->sight.asked <= turn) AWAIT(m.yield());
      AWAIT(s->of.end(m, turn % kinds));
      ++s->sight.ended;
    }
    AWAIT(s->of.finish(m));
    RETURN();
  }
  static task<M> wait_for_all(M m, ref<state> s) {
    while (!s->prepared) AWAIT(m.yield());
    for (int turn = 0; turn < rounds * kinds; ++turn) {
      try {
        AWAIT(s->of.wait(m, turn % kinds, s->sight));
      } catch (const std::exception&) {}  // some are to fail
      s->sight.look(turn % kinds);
      while (s->sight.ended <= turn) AWAIT(m.yield());
    }
    s->over = true;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<compute>, s);
    g.spawn(fn<end_all>, s);
    g.spawn(fn<wait_for_all>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    for (std::size_t kind = 0; kind < kinds; ++kind)
      if (s.sight.beside[kind] != 0) return fail_verdict("after {} a unit computed beside another", Waits::names[kind]);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
