// A barrier that does all that it should in the order that each step is given, relaxed if it is a defect.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/defects/unordered.hpp"

namespace heddle::conformance {

/// Of a round that succeeds: nothing can break it. `Arrive` is how a party is counted, `Open` how the last lets the others go.
template <class Action, std::memory_order Arrive, std::memory_order Open> class spinning_barrier {
 public:
  explicit spinning_barrier(int parties, Action action = {}) : parties_(parties), action_(action) {}
  int arrive_and_wait() { return arrive_and_wait_for(std::chrono::nanoseconds::max()); }
  int arrive_and_wait_for(std::chrono::nanoseconds) {
    const long round = round_.load(relaxed);
    const int place = arrived_.fetch_add(1, Arrive);
    if (place + 1 == parties_)
      open();
    else
      spin([&] { return round_.load(std::memory_order_acquire) != round; });
    return place;
  }
  bool broken() { return false; }

 private:
  void open() {
    action_();
    arrived_.store(0, relaxed);
    round_.fetch_add(1, Open);
  }

  const int parties_;
  Action action_;
  std::atomic<int> arrived_{0};
  std::atomic<long> round_{0};
};

}  // namespace heddle::conformance
