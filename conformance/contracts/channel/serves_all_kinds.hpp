// Says: values that are sent one right after the other reach all that receive, those with a limit and those without.
// Source: SQUEUE-03; docs/interface.md.
// Killed by: two_queue_channel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/permits/serves_all_kinds.hpp"

namespace heddle::contracts::channel {

template <class M> class granted_values {
 public:
  static constexpr std::size_t capacity = 6;
  using channel = M::template channel<int, capacity>;
  using needs = heddle::needs<typename M::group, channel>;

  void take_all() {}
  task<M, bool> take(M) {
    const auto got = AWAIT(values_.receive());
    RETURN(got.what == reception::value);
  }
  task<M, bool> take_for(M, std::chrono::nanoseconds limit) {
    const auto got = AWAIT(values_.receive_for(limit));
    RETURN(got.what == reception::value);
  }
  task<M> grant(M) {
    AWAIT(values_.send(1));
    RETURN();
  }

 private:
  channel values_;
};

template <class M> struct serves_all_kinds : conformance::serves_all_kinds<M, granted_values<M>> {
  static constexpr auto rows = "SQUEUE-03";
};

}  // namespace heddle::contracts::channel
