// The units of a group whose join suspends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "models/facets/derived/parts.hpp"
#include "models/facets/outcome.hpp"

namespace heddle::derived {

/// Owns them, counts those that have not ended, and waits until none is left. `Unit` is the base class of the group's units; its
/// check() throws task_failed if the unit failed.
template <class M, class Unit> class awaited_units {
 public:
  bool all_ended() const { return alive_ == 0; }

  /// The unit counts as alive from now on.
  void add(std::unique_ptr<Unit> one) {
    units_.push_back(std::move(one));
    ++alive_;
  }
  /// The unit that was added last could not be started.
  void remove_last() {
    units_.pop_back();
    --alive_;
  }
  void one_ended() {
    if (--alive_ == 0) none_alive_.notify_all();
  }
  /// A unit will never end: its frames are gone.
  void one_abandoned() { --alive_; }

  /// Ended units are kept until the next join, so their handles stay valid. Throws the failure of the oldest one that failed.
  task<M> join() {
    hold<M> fields(guard_);
    while (alive_ != 0) AWAIT(none_alive_.wait(guard_));
    ended_ = std::exchange(units_, {});
    for (auto& each : ended_) each->check();
    RETURN();
  }

  /// Hands over all units, in no special order: `take` gets a std::unique_ptr<Unit>.
  template <class Take> void release(Take take) {
    for (auto* units : {&units_, &ended_})
      for (auto& each : std::exchange(*units, {})) take(std::move(each));
  }

 private:
  guard<M> guard_;
  waiters<M> none_alive_;
  long alive_ = 0;
  std::vector<std::unique_ptr<Unit>> units_, ended_;
};

}  // namespace heddle::derived
