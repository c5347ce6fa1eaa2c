// Waiters that are counted in a byte: a release with 256 of them finds none to wake.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "models/threads/model.hpp"

namespace heddle::conformance {

/// A waiting room beside a lock or semaphore, which is only polled.
class byte_counted_waiters {
 public:
  template <class Poll> void wait(Poll poll) {
    std::unique_lock fields(guard_);
    while (!poll()) {
      ++waiting_;
      freed_.wait(guard_);
      --waiting_;
    }
  }
  template <class Poll> bool wait_for(std::chrono::nanoseconds limit, Poll poll) {
    const deadline until(limit);
    std::unique_lock fields(guard_);
    bool took = poll();
    for (bool in_time = true; !took && in_time; took = poll()) {
      ++waiting_;
      in_time = freed_.wait_for(guard_, until.left());
      --waiting_;
    }
    return took;
  }
  template <class Release> void wake_after(Release release, int n = 1) {
    const std::unique_lock fields(guard_);
    release();
    if (waiting_ != 0) freed_.notify_n(n);
  }

 private:
  os::mutex guard_;
  os::condition<models::threads> freed_;
  std::uint8_t waiting_ = 0;
};

template <class Base> class byte_counted : public Base {
 public:
  using Base::Base;
  void acquire() {
    waiters_.wait([this] { return this->try_acquire(); });
  }
  bool try_acquire_for(std::chrono::nanoseconds limit) {
    return waiters_.wait_for(limit, [this] { return this->try_acquire(); });
  }
  void release() {
    waiters_.wake_after([this] { Base::release(); });
  }
  void release(int n) {
    waiters_.wake_after([this, n] { Base::release(n); }, n);
  }

 private:
  byte_counted_waiters waiters_;
};

}  // namespace heddle::conformance
