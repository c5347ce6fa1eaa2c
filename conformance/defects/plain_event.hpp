// An event whose parts mutants can use and replace.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>

#include "models/facets/facets.hpp"

namespace heddle::conformance {

/// A waiter goes on if the number of sets is another than when it began to wait. They are counted modulo `Numbers`.
template <class M, std::uint64_t Numbers = std::numeric_limits<std::uint64_t>::max()> class plain_event {
 public:
  task<M> wait() {
    AWAIT(wait_for(std::chrono::nanoseconds::max()));
    RETURN();
  }
  task<M, bool> wait_for(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    derived::hold<M> fields(guard_);
    const auto mine = sets_;
    for (bool in_time = true; !set_ && sets_ == mine && in_time;) {
      const bool notified = AWAIT(changed_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    RETURN(set_ || sets_ != mine);
  }
  void set() { set_and_wake(std::numeric_limits<int>::max()); }
  void clear() {
    derived::hold<M> fields(guard_);
    set_ = false;
  }
  bool is_set() {
    derived::hold<M> fields(guard_);
    return set_;
  }

 protected:
  void set_and_wake(int n) {
    derived::hold<M> fields(guard_);
    if (!set_) sets_ = (sets_ + 1) % Numbers;
    set_ = true;
    changed_.notify_n(n);
  }
  void wake_if_set(int n) {
    derived::hold<M> fields(guard_);
    if (set_) changed_.notify_n(n);
  }

 private:
  derived::guard<M> guard_;
  derived::waiters<M> changed_;
  std::uint64_t sets_ = 0;
  bool set_ = false;
};

}  // namespace heddle::conformance
