// The event: a flag that units can wait for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "models/facets/absent.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/deadline.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// After Python's threading.Event. set() wakes every unit that waits at that moment, even if clear() follows at once: waiters
/// check a counter of sets, not the flag. What happened before set() is visible after wait().
template <class M> class event {
 public:
  using parts = needs<guard<M>, waiters<M>>;

  task<M> wait() {
    hold<M> fields(guard_);
    const auto mine = sets_;
    while (!set_ && sets_ == mine) AWAIT(changed_.wait(guard_));
    RETURN();
  }
  /// True if the event was set within `limit`; zero or less is a poll.
  task<M, bool> wait_for(std::chrono::nanoseconds limit) {
    const deadline_on<typename M::clock> until(limit);
    hold<M> fields(guard_);
    const auto mine = sets_;
    bool in_time = true;
    while (!set_ && sets_ == mine && in_time) {
      const bool notified = AWAIT(changed_.wait_for(guard_, until.left()));
      in_time = notified;
    }
    RETURN(set_ || sets_ != mine);
  }
  void set() {
    hold<M> fields(guard_);
    if (!set_) ++sets_;
    set_ = true;
    changed_.notify_all();
  }
  void clear() {
    hold<M> fields(guard_);
    set_ = false;
  }
  bool is_set() {
    hold<M> fields(guard_);
    return set_;
  }

 private:
  guard<M> guard_;
  waiters<M> changed_;
  std::uint64_t sets_ = 0;
  bool set_ = false;
};

}  // namespace heddle::derived
