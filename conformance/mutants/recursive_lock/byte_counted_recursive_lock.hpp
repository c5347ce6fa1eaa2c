// A recursive lock that counts its waiters in a byte.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/byte_counted.hpp"

namespace heddle::models {

struct byte_counted_recursive_lock : conformance::altered_threads<byte_counted_recursive_lock> {
  using altered_threads::altered_threads;

  class recursive_lock : public threads::recursive_lock {
   public:
    void acquire(threads m) {
      waiters_.wait([this, m] { return try_acquire(m); });
    }
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      return waiters_.wait_for(limit, [this, m] { return try_acquire(m); });
    }
    void release(threads m) {
      waiters_.wake_after([this, m] { threads::recursive_lock::release(m); });
    }

   private:
    conformance::byte_counted_waiters waiters_;
  };
};

}  // namespace heddle::models
