// Says: what make<T> gives is aligned as T asks, lies apart from all else, is shared by all units, and is destroyed once with its owner.
// Source: docs/interface.md; std::make_unique, multiprocessing.shared_memory.
// Killed by: unaligned_memory, undestroyed_memory, hesitant_owner, loose_make.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <stdexcept>

#include "harness/contract.hpp"

namespace heddle::contracts::unit {

/// Objects of several sizes are alive at once. Each is filled by the root, looked at and filled anew by a unit, and looked at again.
template <class M> struct makes_anything {
  static constexpr auto rows = "";
  static constexpr int rounds = 4;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::atomic<int> made, destroyed, whole, aligned;
    int expected = 0, expected_whole = 0;
    bool thrown = false, destroyed_early = false;
  };
  template <std::size_t Size, std::size_t Alignment> class alignas(Alignment) block {
   public:
    block(ref<state> counts, int mark) : counts_(counts) {
      if (mark == 0) throw std::invalid_argument("no mark");
      fill(mark);
      ++counts_->made;
      counts_->aligned += reinterpret_cast<std::uintptr_t>(this) % Alignment == 0;
    }
    block(const block&) = delete;
    ~block() { ++counts_->destroyed; }
    void fill(int mark) { std::ranges::fill(bytes_, static_cast<std::uint8_t>(mark)); }
    bool has_only(int mark) const {
      return std::ranges::all_of(bytes_, [mark](int one) { return one == mark; });
    }

   private:
    ref<state> counts_;
    std::array<std::uint8_t, Size> bytes_;
  };

  template <class T> static task<M> look_and_fill(M, ref<state> s, ref<T> at, int mark) {
    s->whole += at->has_only(mark);
    at->fill(mark + 100);
    RETURN();
  }
  template <class T> static task<M> pass_on(M m, ref<state> s, T& first, T& second, int mark) {
    typename M::group g(m);
    g.spawn(fn<look_and_fill<T>>, s, ref<T>(&first), mark);
    AWAIT(g.join());
    g.spawn(fn<look_and_fill<T>>, s, ref<T>(&second), mark + 1);
    AWAIT(g.join());
    s->whole += first.has_only(mark + 100);
    s->whole += second.has_only(mark + 101);
    s->expected_whole += 4;
    RETURN();
  }
  /// Two of each, so that they lie side by side.
  static task<M> make_all(M m, ref<state> s) {
    const auto tiny = make<block<1, 8>>(m, s, 1), other_tiny = make<block<1, 8>>(m, s, 2);
    const auto odd = make<block<67, 8>>(m, s, 3), other_odd = make<block<67, 8>>(m, s, 4);
    const auto pair = make<block<17, 32>>(m, s, 5), other_pair = make<block<17, 32>>(m, s, 6);
    const auto line = make<block<65, 64>>(m, s, 7), other_line = make<block<65, 64>>(m, s, 8);
    const auto large = make<block<20'000, 16>>(m, s, 9), other_large = make<block<20'000, 16>>(m, s, 10);
    const auto page = make<block<5'000, 64>>(m, s, 11), other_page = make<block<5'000, 64>>(m, s, 12);
    const auto mapped = make<block<140'000, 64>>(m, s, 13), other_mapped = make<block<140'000, 64>>(m, s, 14);
    AWAIT(pass_on(m, s, *tiny, *other_tiny, 1));
    AWAIT(pass_on(m, s, *odd, *other_odd, 3));
    AWAIT(pass_on(m, s, *pair, *other_pair, 5));
    AWAIT(pass_on(m, s, *line, *other_line, 7));
    AWAIT(pass_on(m, s, *large, *other_large, 9));
    AWAIT(pass_on(m, s, *page, *other_page, 11));
    AWAIT(pass_on(m, s, *mapped, *other_mapped, 13));
    s->expected += 14;
    s->destroyed_early |= s->made - s->destroyed != 14;
    RETURN();
  }

  static void make_huge(M m, ref<state> s) {
    const auto one = make<block<1'100'000, 64>>(m, s, 1), other = make<block<1'100'000, 64>>(m, s, 2);
    s->whole += one->has_only(1);
    s->whole += other->has_only(2);
    s->expected_whole += 2;
    s->expected += 2;
  }
  static void leave_by_an_exception(M m, ref<state> s) {
    try {
      const auto owner = make<block<1, 8>>(m, s, 1);
      ++s->expected;
      throw std::domain_error("the owner's scope ends here");
    } catch (const std::domain_error&) {}
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < rounds; ++round) AWAIT(make_all(m, s));
    make_huge(m, s);
    leave_by_an_exception(m, s);
    try {
      make<block<1, 8>>(m, s, 0);
    } catch (const std::invalid_argument&) { s->thrown = true; }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.aligned != s.expected) return fail_verdict("{} of {} objects were aligned", s.aligned.load(), s.expected);
    if (s.whole != s.expected_whole)
      return fail_verdict("{} of {} times an object was as it had been left", s.whole.load(), s.expected_whole);
    if (s.destroyed_early || s.destroyed != s.expected)
      return fail_verdict("of {} objects {} were destroyed, or some too early", s.expected, s.destroyed.load());
    if (!s.thrown) return fail_verdict("what a constructor threw did not reach the caller");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
