// A channel whose operations are recorded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/linearizability/is_linearizable.hpp"
#include "harness/linearizability/specifications.hpp"

namespace heddle::conformance {

/// The first unit and the third send. The last of them to be done closes, in some rounds the first. The others receive until the end, in
/// every way.
template <class M> struct recorded_channel {
  static constexpr std::size_t capacity = 2;
  using channel = M::template channel<int, capacity>;
  using needs = heddle::needs<typename M::group, channel>;
  using specified = linearizability::fifo;
  channel tested;
  std::atomic<int> senders{0}, ended{0};

  static specified specification() { return specified(capacity); }
  static linearizability::object_state first() { return {0}; }

  task<M> go(M m, recorder into, std::minstd_rand& random, int place, int turns) {
    if (place % 2 == 0) {
      AWAIT(send_all(m, into, random, place, turns));
    } else {
      AWAIT(receive_all(m, into, random, 2 * turns));
    }
    RETURN();
  }

  task<M> send_all(M m, recorder into, std::minstd_rand& random, int place, int values) {
    const bool close_early = random() % 2 == 0;
    ++senders;
    for (int i = 0; i < values; ++i) {
      const int value = place * values + i;
      const long called = into.now();
      const bool sent = AWAIT(tested.send(value));
      into.record(called, specified::send, value, sent);
      if (random() % 2 == 0) AWAIT(m.yield());
    }
    if (++ended < senders && !close_early) RETURN();
    const long called = into.now();
    tested.close();
    into.record(called, specified::close, 0, 0);
    RETURN();
  }

  task<M> receive_all(M m, recorder into, std::minstd_rand& random, int most_polls) {
    int polls = 0;
    for (int result = specified::empty; result != specified::ended;) {
      const long called = into.now();
      const auto got = AWAIT(receive(random, polls < most_polls));
      result = got.what == reception::value    ? got.value
               : got.what == reception::closed ? specified::ended
                                               : specified::empty;
      into.record(called, specified::receive, 0, result);
      polls += result == specified::empty;
      if (random() % 2 == 0) AWAIT(m.yield());
    }
    RETURN();
  }
  task<M, received<int>> receive(std::minstd_rand& random, bool may_find_nothing) {
    using namespace std::chrono;
    constexpr std::array<nanoseconds, 3> limits{hours(1), nanoseconds(0), microseconds(20)};
    const auto choice = random() % (may_find_nothing ? limits.size() + 1 : 2);
    if (choice == 0) {
      const auto got = AWAIT(tested.receive());
      RETURN(got);
    }
    const auto got = AWAIT(tested.receive_for(limits[choice - 1]));  // under test: limits that may be used up
    RETURN(got);
  }
};

}  // namespace heddle::conformance
