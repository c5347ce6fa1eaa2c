// Says: close wakes units that wait to send and refuses their values, though there is room at once; those sent before can be received.
// Source: QUEUE-10, QUEUE-14; queue.Queue.shutdown.
// Killed by: lying_channel, late_sender_channel, forgetful_poll_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>

#include "conformance/timed/waited.hpp"
#include "harness/contract.hpp"

namespace heddle::contracts::channel {

template <class M> struct refuses_when_closed {
  static constexpr auto rows = "QUEUE-10 QUEUE-14";
  static constexpr int units = 12, capacity = 2, rounds = 24, turns = 50;
  static constexpr demand demands{.concurrent_units = units, .gated = true};
  using way = typename M::template channel<int, capacity>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    explicit state(const contract_size& z)
        : senders(unless_few(z, units, 2)), closes(unless_few(z, rounds, 2)), pauses(unless_few(z, turns, 2)) {}
    const int senders, closes, pauses;
    std::array<way, rounds> each_round;
    std::atomic<int> arrived, refused, accepted;
    int kept = 0, other = 0, late = 0, closed = 0;
  };

  /// The channel is full and nobody receives, so none of these can be accepted, whenever they are sent.
  static task<M> send_in_vain(M, ref<state> s, int round) {
    ++s->arrived;
    const bool sent = AWAIT(s->each_round[static_cast<std::size_t>(round)].send(-1));
    ++(sent ? s->accepted : s->refused);
    RETURN();
  }
  static task<M, received<int>> receive_in_some_way(way& values, int which) {
    if (which % 3 == 0) {
      const auto got = AWAIT(values.receive());
      RETURN(got);
    }
    // under test: limits that what is left doesn't use up
    const auto got =
        AWAIT(values.receive_for(which % 3 == 1 ? conformance::long_limits[0] : conformance::no_limits[0]));
    RETURN(got);
  }
  static task<M> receive_rest(ref<state> s, way& values, int round) {
    for (int i = 0; i < capacity; ++i) {
      const auto got = AWAIT(receive_in_some_way(values, i + round));
      ++(got.what == reception::value && got.value == i ? s->kept : s->other);
    }
    RETURN();
  }
  /// In most rounds the values are received as soon as the channel is closed, before the senders go on.
  static task<M> close_on_senders(M m, ref<state> s, int round) {
    way& values = s->each_round[static_cast<std::size_t>(round)];
    typename M::group g(m);
    for (int i = 0; i < s->senders; ++i) g.spawn(fn<send_in_vain>, s, round);
    while (s->arrived < s->senders * (round + 1)) AWAIT(m.yield());
    for (int i = 0; i < s->pauses; ++i) AWAIT(m.yield());
    values.close();
    if (round % 4 != 3) AWAIT(receive_rest(s, values, round));
    AWAIT(g.join());
    if (round % 4 == 3) AWAIT(receive_rest(s, values, round));
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, int round) {
    way& values = s->each_round[static_cast<std::size_t>(round)];
    for (int i = 0; i < capacity; ++i) AWAIT(values.send(i));
    AWAIT(close_on_senders(m, s, round));
    const bool late = AWAIT(values.send(-1));
    s->late += late;
    const auto got = AWAIT(values.receive());
    s->closed += got.what == reception::closed;
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int round = 0; round < s->closes; ++round) AWAIT(one_round(m, s, round));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.accepted + s.late != 0)
      return fail_verdict("{} waiting and {} later sends to a closed channel succeeded", s.accepted.load(), s.late);
    if (s.other != 0) return fail_verdict("{} of {} values did not outlast the close", s.other, capacity * s.closes);
    if (s.closed != s.closes) return fail_verdict("a receive from a closed, empty channel did not report the close");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
