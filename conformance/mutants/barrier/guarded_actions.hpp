// Barriers whose actions run one at a time: one that uses another barrier waits for itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <mutex>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct guarded_actions : conformance::altered_threads<guarded_actions> {
  using altered_threads::altered_threads;

  template <class Action> struct alone {
    Action action;
    void operator()() {
      const std::lock_guard here(one_at_a_time);
      action();
    }
  };
  static inline std::mutex one_at_a_time;
  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, alone<Action>> {
    using base = derived::barrier<threads, alone<Action>>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, {action}, limit) {}
  };
};

}  // namespace heddle::models
