// Says: whatever a close meets, each value whose send was accepted is received once, and none whose send was refused.
// Source: QUEUE-10, QUEUE-14; queue.Queue.shutdown.
// Killed by: end_first_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>

#include "harness/contract.hpp"

namespace heddle::contracts::channel {

/// Receivers wait, senders come, and the channel is closed after as many yields as the round says: in the first rounds while the
/// first values are on their way to receivers that wait.
template <class M> struct loses_nothing_at_close {
  static constexpr auto rows = "QUEUE-10 QUEUE-14";
  static constexpr int senders = 3, receivers = 3, most_turns = 12;
  static constexpr std::size_t most_rounds = 400;
  static demand demands(const contract_size&) { return {.concurrent_units = senders + receivers, .gated = true}; }
  using way = typename M::template channel<int, 2>;
  using needs = heddle::needs<typename M::group, way>;
  struct state {
    explicit state(const contract_size& z) : rounds(std::clamp(z.turns / 20, 1L, static_cast<long>(most_rounds))) {}
    const long rounds;
    std::array<way, most_rounds> each_round;
    std::array<std::atomic<long>, most_rounds> accepted, received;
    std::atomic<int> waiting;
  };

  static task<M> send_all(M, ref<state> s, std::size_t round, int sender) {
    for (int i = 1;; ++i) {
      const int value = i * senders + sender;
      const bool sent = AWAIT(s->each_round[round].send(value));
      if (!sent) break;
      s->accepted[round] += value;
    }
    RETURN();
  }
  static task<M> receive_all(M, ref<state> s, std::size_t round) {
    ++s->waiting;
    for (bool open = true; open;) {
      const auto got = AWAIT(s->each_round[round].receive());
      open = got.what != reception::closed;
      if (got.what == reception::value) s->received[round] += got.value;
    }
    RETURN();
  }
  /// Without senders besides, a few values are sent and the close comes at once.
  static task<M> close_soon(M m, ref<state> s, std::size_t round) {
    for (int value = 1; value <= 2 && round % 2 == 0; ++value) {
      const bool sent = AWAIT(s->each_round[round].send(value));
      if (sent) s->accepted[round] += value;
    }
    for (std::size_t i = 0; i < round % most_turns && round % 2 != 0; ++i) AWAIT(m.yield());
    s->each_round[round].close();
    RETURN();
  }
  static task<M> one_round(M m, ref<state> s, std::size_t round) {
    typename M::group g(m);
    s->waiting = 0;
    for (int i = 0; i < receivers; ++i) g.spawn(fn<receive_all>, s, round);
    while (s->waiting < receivers) AWAIT(m.yield());
    for (int i = 0; i < most_turns; ++i) AWAIT(m.yield());
    for (int i = 0; i < senders && round % 2 != 0; ++i) g.spawn(fn<send_all>, s, round, i);
    AWAIT(close_soon(m, s, round));
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (std::size_t round = 0; round < static_cast<std::size_t>(s->rounds); ++round) AWAIT(one_round(m, s, round));
    RETURN();
  }

  static verdict judge(const state& s) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(s.rounds); ++i)
      if (const long lost = s.accepted[i] - s.received[i]; lost != 0)
        return fail_verdict("in round {} values that sum up to {} were {}", i, std::abs(lost),
                            lost > 0 ? "accepted and lost" : "received and not accepted");
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::channel
