// A semaphore counts as far as a long does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <limits>
#include <stdexcept>

#include "conformance/permits/emptied.hpp"

namespace heddle::conformance {

/// 70 000 permits are counted off, in one piece and one by one. Of larger numbers some are taken and released again, and of the
/// largest it is tested that there is no more.
template <class M, class Semaphore> struct counts_far {
  static constexpr int many = 70'000, some = 3;
  static constexpr long largest = std::numeric_limits<long>::max();
  static constexpr std::array<long, 14> firsts{255,
                                               256,
                                               257,
                                               65'535,
                                               65'536,
                                               65'537,
                                               (1L << 31) - 1,
                                               1L << 31,
                                               (1L << 32) - 1,
                                               1L << 32,
                                               (1L << 32) + 1,
                                               1L << 53,
                                               largest - 1,
                                               largest};
  static constexpr demand demands{};
  using needs = heddle::needs<Semaphore>;
  struct state {
    Semaphore tested{2 * many};
    int at_first = 0, at_once = 0, one_by_one = 0, tried = 0;
    long wrong = 0;
    bool refused_largest = false, kept_largest = false;
  };

  static int take_all(Semaphore& permits) {
    int taken = 0;
    while (taken <= 2 * many && permits.try_acquire()) ++taken;
    return taken;
  }
  /// Takes some permits, gives them back one by one, and takes them in the other way.
  static task<M, bool> takes_some(M, long first) {
    Semaphore tested(first);
    bool all = true;
    for (int i = 0; i < some; ++i) all = all && tested.try_acquire();
    for (int i = 0; all && i < some; ++i) tested.release();
    for (int i = 0; all && i < some; ++i) {
      // under test: polls of what is there
      const bool took = AWAIT(tested.try_acquire_for(std::chrono::nanoseconds(0)));
      all = took;
    }
    if (all) tested.release(some);
    RETURN(all);
  }
  static bool releases(Semaphore& tested, int permits) {
    try {
      tested.release(permits);
      return true;
    } catch (const std::invalid_argument&) { return false; }
  }
  static void look_at_largest(ref<state> s) {
    Semaphore tested(largest);
    constexpr int most = std::numeric_limits<int>::max();
    s->refused_largest = !releases(tested, 1) && !releases(tested, most) && tested.try_acquire() &&
                         tested.try_acquire() && !releases(tested, 3) && !releases(tested, most);
    s->kept_largest = releases(tested, 2) && !releases(tested, 1);
  }

  static task<M> body(M m, ref<state> s) {
    s->at_first = take_all(s->tested);
    s->tested.release(many);
    s->tested.release(many);
    s->at_once = take_all(s->tested);
    for (int i = 0; i < many; ++i) s->tested.release();
    s->one_by_one = take_all(s->tested);
    for (const long first : firsts) {
      const bool right = AWAIT(takes_some(m, first));
      if (!right) s->wrong = first;
    }
    look_at_largest(s);
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.at_first != 2 * many) return fail_verdict("a semaphore made with {} permits gave {}", 2 * many, s.at_first);
    if (s.at_once != 2 * many)
      return fail_verdict("of {} permits released in two pieces {} were given", 2 * many, s.at_once);
    if (s.one_by_one != many)
      return fail_verdict("of {} permits released one by one {} were given", many, s.one_by_one);
    if (s.wrong != 0) return fail_verdict("a semaphore made with {} permits did not give {} of them", s.wrong, some);
    if (!s.refused_largest) return fail_verdict("a release beyond the largest count was not refused");
    if (!s.kept_largest) return fail_verdict("a refused release changed the largest count");
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
