// A monitor that counts its waiters in a byte, and does not notify if it counts none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct byte_monitor : conformance::altered_threads<byte_monitor> {
  using altered_threads::altered_threads;

  struct monitor : threads::monitor {
    using threads::monitor::monitor;
    using threads::monitor::wait_for;
    void wait(threads m) {
      ++waiting_;
      threads::monitor::wait(m);
      --waiting_;
    }
    template <class Predicate> void wait(threads m, Predicate holds) {
      while (!holds()) wait(m);
    }
    void notify_one(threads m) { notify_n(m, 1); }
    void notify_n(threads m, int n) {
      if (waiting_ != 0) threads::monitor::notify_n(m, n);
    }
    void notify_all(threads m) {
      if (waiting_ != 0) threads::monitor::notify_all(m);
    }

   private:
    std::uint8_t waiting_ = 0;  ///< changed with the lock held only
  };
};

}  // namespace heddle::models
