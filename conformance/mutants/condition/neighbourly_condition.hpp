// Conditions that all keep their waiters in one place: a notification may wake a unit that waits for another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct neighbourly_condition : conformance::altered_threads<neighbourly_condition> {
  using altered_threads::altered_threads;

  class condition : public derived::predicate_waits<threads, condition, os::mutex> {
   public:
    using base = derived::predicate_waits<threads, condition, os::mutex>;
    using base::wait;
    using base::wait_for;
    void wait(os::mutex& held) { all.wait(held); }
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) { return all.wait_for(held, limit); }
    void notify_one() { all.notify_n(1); }
    void notify_n(int n) { all.notify_n(n); }
    void notify_all() { all.notify_all(); }

   private:
    inline static threads::condition all;
  };
};

}  // namespace heddle::models
