// A condition that counts its waiters in a byte, and does not notify if it counts none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_condition : conformance::altered_threads<byte_condition> {
  using altered_threads::altered_threads;

  class condition : public derived::predicate_waits<threads, condition, os::mutex> {
   public:
    using base = derived::predicate_waits<threads, condition, os::mutex>;
    using base::wait;
    using base::wait_for;
    void wait(os::mutex& held) {
      ++waiting_;
      native_.wait(held);
      --waiting_;
    }
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) {
      ++waiting_;
      const bool notified = native_.wait_for(held, limit);
      --waiting_;
      return notified;
    }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      if (waiting_ != 0) native_.notify_n(n);
    }
    void notify_all() {
      if (waiting_ != 0) native_.notify_all();
    }

   private:
    std::atomic<std::uint8_t> waiting_{0};
    threads::condition native_;
  };
};

}  // namespace heddle::models
