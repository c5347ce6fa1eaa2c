// A condition that takes the mutex again without seeing what those did that held it meanwhile.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_condition : conformance::altered_threads<unordered_condition> {
  using altered_threads::altered_threads;

  /// The condition locks it by `wait_with_limit`.
  using mutex = conformance::spinning_mutex<conformance::orders{.wait_with_limit = conformance::relaxed}>;

  class condition : public derived::predicate_waits<threads, condition, mutex> {
   public:
    using base = derived::predicate_waits<threads, condition, mutex>;
    using base::wait;
    using base::wait_for;

    void wait(mutex& held) { wait_for(held, std::chrono::nanoseconds::max()); }
    bool wait_for(mutex& held, std::chrono::nanoseconds limit) {
      const long before = notified_.load(conformance::relaxed);
      held.unlock();
      const bool told = conformance::spin([&] { return notified_.load(conformance::relaxed) != before; }, limit);
      while (!held.try_lock_for(std::chrono::hours(1))) {}
      return told;
    }
    void notify_one() { notify_all(); }
    void notify_n(int n) {
      if (n > 0) notify_all();
    }
    void notify_all() { notified_.fetch_add(1, conformance::relaxed); }

   private:
    std::atomic<long> notified_{0};
  };
};

}  // namespace heddle::models
