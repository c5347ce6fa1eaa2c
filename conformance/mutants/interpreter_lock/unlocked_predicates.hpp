// Units that ask the predicate of a wait without the interpreter lock, which they gave up for the wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct unlocked_predicates : conformance::altered_gil<unlocked_predicates> {
  using altered_gil::altered_gil;

  class condition {
   public:
    using mutex_type = plain::mutex;
    template <class... Predicate> void wait(mutex_type& held, Predicate... holds) {
      const allowing_others<interpreter_lock> waiting;
      native_.wait(held, holds...);
    }
    template <class... Predicate> bool wait_for(mutex_type& held, std::chrono::nanoseconds limit, Predicate... holds) {
      const allowing_others<interpreter_lock> waiting;
      return native_.wait_for(held, limit, holds...);
    }
    void notify_one() { native_.notify_one(); }
    void notify_n(int n) { native_.notify_n(n); }
    void notify_all() { native_.notify_all(); }

   private:
    threads::condition native_;
  };
};

}  // namespace heddle::models
