// Says: an action that throws, whatever it throws, breaks the barrier: the last party gets the exception, others a broken barrier.
// Source: BARR-06; threading.Barrier. (std::barrier would end the program.)
// Killed by: hushed_barrier, narrow_barrier.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::barrier {

/// With small numbers of parties, one among them, and kinds of exceptions. A party that arrives afterwards finds it broken.
template <class M> struct breaks_when_its_action_throws {
  static constexpr auto rows = "BARR-06";
  static constexpr int most = 4, kinds = 5;
  static constexpr std::string_view words = "the words of the action";
  struct odd {
    int value;
  };
  struct action {
    ref<std::atomic<int>> kind;
    void operator()() const {
      switch (const int now = *kind) {
        case 0:
          return;
        case 1:
          throw std::domain_error(std::string(words));
        case 2:
          throw now;
        case 3:
          throw "the words of the action";
        case 4:
          throw odd{now};
        default:
          throw std::bad_alloc();
      }
    }
  };
  using meeting = M::template barrier<action>;
  static constexpr demand demands{.concurrent_units = most, .gated = true};
  using needs = heddle::needs<typename M::group, meeting>;
  struct state {
    explicit state(const contract_size& z) : largest(unless_few(z, most, 2)) {}
    const int largest;
    std::atomic<int> kind, passed, told, ran_it;
    int whole = 0, rounds = 0, parties_of_all = 0, passed_broken = 0, passed_after_reset = 0, told_late = 0;
  };

  static task<M> meet(M, ref<state> s, ref<meeting> at) {
    try {
      AWAIT(at->arrive_and_wait());
      ++s->passed;
    } catch (const broken_barrier&) { ++s->told; } catch (const std::domain_error& e) {
      s->ran_it += s->kind == 1 && e.what() == words;
    } catch (const int thrown) { s->ran_it += s->kind == 2 && thrown == 2; } catch (const char* thrown) {
      s->ran_it += s->kind == 3 && thrown == words;
    } catch (const odd& thrown) { s->ran_it += s->kind == 4 && thrown.value == 4; } catch (const std::bad_alloc&) {
      s->ran_it += s->kind == 5;
    }
    RETURN();
  }
  /// Returns how many passed.
  static task<M, int> all_meet(M m, ref<state> s, ref<meeting> at, int parties, int kind) {
    s->kind = kind;
    s->passed = 0;
    typename M::group g(m);
    for (int i = 0; i < parties; ++i) g.spawn(fn<meet>, s, at);
    AWAIT(g.join());
    RETURN(s->passed.load());
  }
  static task<M> fail_and_reset(M m, ref<state> s, ref<meeting> at, int parties, int kind) {
    const int passed = AWAIT(all_meet(m, s, at, parties, kind));
    s->passed_broken += passed;
    s->whole += !at->broken();
    if (at->broken()) {
      const int told = s->told;
      AWAIT(meet(m, s, at));
      s->told_late += s->told - told;
    }
    at->reset();
    const int after = AWAIT(all_meet(m, s, at, parties, 0));
    s->passed_after_reset += after;
    s->parties_of_all += parties;
    ++s->rounds;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int parties = 1; parties <= s->largest; ++parties) {
      const auto at = make<meeting>(m, parties, action{ref<std::atomic<int>>(&s->kind)});
      for (int kind = 1; kind <= kinds; ++kind) AWAIT(fail_and_reset(m, s, ref<meeting>(at), parties, kind));
    }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.passed_broken != 0) return fail_verdict("{} parties passed though the action had thrown", s.passed_broken);
    if (s.ran_it != s.rounds)
      return fail_verdict("{} of {} exceptions reached the party that ran the action", s.ran_it.load(), s.rounds);
    if (s.told_late != s.rounds) return fail_verdict("{} of {} late parties were told", s.told_late, s.rounds);
    if (s.told != s.parties_of_all)
      return fail_verdict("{} of {} other parties found the barrier broken", s.told.load(), s.parties_of_all);
    if (s.whole != 0) return fail_verdict("the barrier was not broken by its action");
    if (s.passed_after_reset != s.parties_of_all) return fail_verdict("not all passed after the reset");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::barrier
