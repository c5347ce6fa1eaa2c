// Says: values come out whole and in order beyond 16 bits of them, whatever the capacity, and however many are in the channel.
// Source: QUEUE-02, SQUEUE-02; queue.Queue.
// Killed by: wrapping_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

/// As many values as `window` are always in it, of a capacity that is no power of two: a count of values that wraps around changes
/// the place of the next one then.
template <class M> struct goes_round_for_long {
  static constexpr auto rows = "QUEUE-02 SQUEUE-02";
  static constexpr int many = 70'000;
  static constexpr demand demands{};
  template <std::size_t Capacity> using way = typename M::template channel<int, Capacity>;
  using needs = heddle::needs<way<3>, way<5>>;
  struct state {
    explicit state(const contract_size& z) : values(unless_few(z, many, 20)) {}
    const int values;
    way<3> full;
    way<5> filled_in_part;
    int sent = 0, refused = 0, received = 0, wrong = 0;
  };

  template <class Channel> static task<M> send(M, ref<state> s, Channel& tested, int value) {
    const bool sent = AWAIT(tested.send(value));
    ++(sent ? s->sent : s->refused);
    RETURN();
  }
  template <class Channel> static task<M> receive(M, ref<state> s, Channel& tested, int value) {
    const auto got = AWAIT(tested.receive());
    ++(got.what == reception::value && got.value == value ? s->received : s->wrong);
    RETURN();
  }
  template <class Channel> static task<M> go_round(M m, ref<state> s, Channel& tested, int window) {
    for (int i = 0; i < window; ++i) AWAIT(send(m, s, tested, i));
    for (int i = 0; i < s->values && s->wrong + s->refused == 0; ++i) {
      AWAIT(receive(m, s, tested, i));
      AWAIT(send(m, s, tested, i + window));
    }
    for (int i = 0; i < window && s->wrong + s->refused == 0; ++i) AWAIT(receive(m, s, tested, s->values + i));
    RETURN();
  }
  static task<M> body(M m, ref<state> s) {
    AWAIT(go_round(m, s, s->full, 3));
    AWAIT(go_round(m, s, s->filled_in_part, 4));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.refused != 0) return fail_verdict("a value was refused by an open channel");
    if (s.wrong != 0) return fail_verdict("after {} values one came that was not due", s.received);
    if (s.received != s.sent) return fail_verdict("{} values were sent and {} received", s.sent, s.received);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
