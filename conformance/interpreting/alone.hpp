// A unit that computes whenever it may, and another that looks whether it did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// `Calls` has operations that do not wait:
///
///   names             of all kinds
///   needs             what they need, an interpreter lock among it
///   call(m, kind)     the operation
///
/// The other unit's steps are made with the interpreter lock held: so it makes none during a call, unless that lets the lock go.
template <class M, class Calls> struct computes_alone {
  static constexpr int rounds = 30, kinds = Calls::names.size();
  static constexpr demand demands{.concurrent_units = 2, .gated = true};
  using needs = typename Calls::needs;
  struct state {
    Calls of;
    std::atomic<long> steps;
    std::atomic<bool> over;
    std::array<int, kinds> beside{};
  };

  static task<M> compute(M, ref<state> s) {
    while (!s->over) {
      ++s->steps;
      M::tick();
    }
    RETURN();
  }
  static task<M> call_all(M m, ref<state> s) {
    while (s->steps == 0) AWAIT(m.yield());
    for (int round = 0; round < rounds; ++round)
      for (int kind = 0; kind < kinds; ++kind) {
        const long before = s->steps;
        AWAIT(s->of.call(m, kind));
        s->beside[static_cast<std::size_t>(kind)] += s->steps != before;
      }
    s->over = true;
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<compute>, s);
    g.spawn(fn<call_all>, s);
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    for (std::size_t kind = 0; kind < kinds; ++kind)
      if (s.beside[kind] != 0)
        return fail_verdict("in {} of {} rounds another unit computed during {}", s.beside[kind], rounds,
                            Calls::names[kind]);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
