// Says: as many sends as the capacity end with nobody to receive, and the values come out whole and in order, time and again.
// Source: QUEUE-02, QUEUE-03; queue.Queue.put.
// Killed by: narrow_channel, shallow_copies.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

/// Of capacities beyond 8 and 16 bits, with values of one byte and of many.
template <class M> struct fills_to_its_capacity {
  static constexpr auto rows = "QUEUE-02 QUEUE-03";
  static constexpr demand demands{};
  struct large {
    std::array<std::uint64_t, 40> words;
    friend bool operator==(const large&, const large&) = default;
  };
  using single = typename M::template channel<int, 1>;
  using small = typename M::template channel<std::uint8_t, 300>;
  using deep = typename M::template channel<int, 70'000>;
  using wide = typename M::template channel<large, 5>;
  using needs = heddle::needs<single, small, deep, wide>;
  struct state {
    explicit state(const contract_size& z) : with_many(z != heddle::few) {}
    const bool with_many;
    single one;
    small bytes;
    deep many;
    wide few;
    int sent = 0, refused = 0, received = 0, wrong = 0;
  };

  template <class T> static T value(int i) {
    if constexpr (std::is_same_v<T, large>) {
      large made{};
      std::ranges::generate(made.words, [i, n = 0]() mutable { return static_cast<std::uint64_t>(i) * 1000 + ++n; });
      return made;
    } else {
      return static_cast<T>(i);
    }
  }
  template <class T, class Channel> static task<M> fill(M, ref<state> s, Channel& tested, int first, int count) {
    for (int i = first; i < first + count; ++i) {
      const bool sent = AWAIT(tested.send(value<T>(i)));
      ++(sent ? s->sent : s->refused);
    }
    RETURN();
  }
  template <class T, class Channel> static task<M> empty(M, ref<state> s, Channel& tested, int first, int count) {
    for (int i = first; i < first + count; ++i) {
      const auto got = AWAIT(tested.receive());
      const bool right = got.what == reception::value && got.value == value<T>(i);
      ++(right ? s->received : s->wrong);
    }
    RETURN();
  }
  /// Full, half empty, full again and empty; so the values go round in whatever holds them.
  template <class T, class Channel> static task<M> try_out(M m, ref<state> s, Channel& tested, int capacity) {
    const int half = (capacity + 1) / 2;
    for (int round = 0; round < 3; ++round) {
      AWAIT((fill<T>(m, s, tested, 0, capacity)));
      AWAIT((empty<T>(m, s, tested, 0, half)));
      AWAIT((fill<T>(m, s, tested, capacity, half)));
      AWAIT((empty<T>(m, s, tested, half, capacity)));
    }
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    AWAIT((try_out<int>(m, s, s->one, 1)));
    AWAIT((try_out<std::uint8_t>(m, s, s->bytes, 300)));
    AWAIT((try_out<large>(m, s, s->few, 5)));
    if (s->with_many) AWAIT((try_out<int>(m, s, s->many, 70'000)));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != 0) return fail_verdict("{} values were refused by an open channel", s.refused);
    if (s.wrong != 0) return fail_verdict("{} of {} values were not those that were due", s.wrong, s.sent);
    if (s.received != s.sent) return fail_verdict("{} values were sent and {} received", s.sent, s.received);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
