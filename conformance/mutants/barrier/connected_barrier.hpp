// Barriers that share the queue of their waiting units: what ends one wait ends all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::mutants {

template <class Base> struct connected_barrier : Base {
  template <class Action = derived::no_action> class barrier {
    struct common {
      derived::guard<Base> guard;
      derived::waiters<Base> changed;
      long generation = 0;
    };

   public:
    static constexpr auto for_ever = std::chrono::nanoseconds::max();
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds = for_ever)
        : parties_(parties), action_(action) {}
    task<Base, int> arrive_and_wait() {
      derived::hold<Base> fields(all_.guard);
      if (broken_) throw broken_barrier();
      const int place = inside_++;
      if (inside_ == parties_) {
        action_();
        next_round();
        RETURN(place);
      }
      const long mine = all_.generation;
      while (all_.generation == mine) AWAIT(all_.changed.wait(all_.guard));
      if (broken_) throw broken_barrier();
      RETURN(place);
    }
    task<Base, int> arrive_and_wait_for(std::chrono::nanoseconds) { return arrive_and_wait(); }
    void abort() {
      derived::hold<Base> fields(all_.guard);
      broken_ = true;
      next_round();
    }
    void reset() {
      derived::hold<Base> fields(all_.guard);
      broken_ = false;
      next_round();
    }
    bool broken() { return broken_; }
    int waiting() { return inside_; }

   private:
    void next_round() {
      inside_ = 0;
      ++all_.generation;
      all_.changed.notify_all();
    }
    static inline common all_;
    const int parties_;
    Action action_;
    std::atomic<int> inside_{0};
    std::atomic<bool> broken_{false};
  };
};

}  // namespace heddle::mutants
