// Each release adds what it says, or is refused and adds nothing: every small case.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <limits>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// Each first value, each number of permits taken, each release up to two too many, and absurd ones.
template <class M, class Semaphore, bool Bounded> struct adds_exactly {
  static constexpr int most = 4;
  static constexpr demand demands{};
  using needs = heddle::needs<Semaphore>;
  struct one_case {
    int first, taken, released;
  };
  struct state {
    int cases = 0, wrongly_refused = 0, not_refused = 0, miscounted = 0;
    one_case last_wrong{};
  };

  static bool allowed(const one_case& c) {
    return c.released > 0 && (Bounded ? c.released <= c.taken : c.released < std::numeric_limits<int>::max());
  }
  static bool releases(Semaphore& tested, int permits) {
    try {
      tested.release(permits);
      return true;
    } catch (const std::invalid_argument&) { return false; }
  }
  /// How many there are, or a few more than there should be.
  static int count(Semaphore& tested) {
    int found = 0;
    while (found < 3 * most && tested.try_acquire()) ++found;
    return found;
  }
  static void check(ref<state> s, const one_case& c) {
    Semaphore tested(c.first);
    for (int i = 0; i < c.taken; ++i) s->miscounted += !tested.try_acquire();
    const bool added = releases(tested, c.released);
    const int expected = c.first - c.taken + (allowed(c) ? c.released : 0);
    const bool right = added == allowed(c) && count(tested) == expected && refills(tested, c);
    ++s->cases;
    s->wrongly_refused += allowed(c) && !added;
    s->not_refused += !allowed(c) && added;
    s->miscounted += !right;
    if (!right) s->last_wrong = c;
  }
  /// What has been emptied takes its first value again, and a bounded one not one more.
  static bool refills(Semaphore& tested, const one_case& c) {
    for (int i = 0; i < c.first; ++i)
      if (!releases(tested, 1)) return false;
    return releases(tested, 1) != Bounded && count(tested) == c.first + !Bounded;
  }

  static task<M> body(M, ref<state> s) {
    constexpr auto least = std::numeric_limits<int>::min(), largest = std::numeric_limits<int>::max();
    for (int first = 0; first <= most; ++first)
      for (int taken = 0; taken <= first; ++taken) {
        for (int released = -2; released <= first + 2; ++released) check(s, {first, taken, released});
        check(s, {first, taken, least});
        if (Bounded) check(s, {first, taken, largest});
      }
    RETURN();
  }

  static verdict judge(const state& s) {
    const auto& [first, taken, released] = s.last_wrong;
    if (s.not_refused != 0 || s.wrongly_refused != 0 || s.miscounted != 0)
      return fail_verdict(
          "{} releases were not refused, {} wrongly, and {} of {} counts were wrong, as of {} with {} taken after "
          "release({})",
          s.not_refused, s.wrongly_refused, s.miscounted, s.cases, first, taken, released);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
