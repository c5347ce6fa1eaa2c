// A condition that unlocks and locks the mutex of its first wait in all later ones, whichever they are given.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct faithful_condition : conformance::altered_threads<faithful_condition> {
  using altered_threads::altered_threads;

  class condition : public derived::predicate_waits<threads, condition, os::mutex> {
   public:
    using base = derived::predicate_waits<threads, condition, os::mutex>;
    using base::wait;
    using base::wait_for;
    void wait(os::mutex& held) { native_.wait(first(held)); }
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) { return native_.wait_for(first(held), limit); }
    void notify_one() { native_.notify_one(); }
    void notify_n(int n) { native_.notify_n(n); }
    void notify_all() { native_.notify_all(); }

   private:
    os::mutex& first(os::mutex& held) {
      os::mutex* none = nullptr;
      first_.compare_exchange_strong(none, &held);
      return *first_;
    }
    std::atomic<os::mutex*> first_{nullptr};
    threads::condition native_;
  };
};

}  // namespace heddle::models
