// What a unit did is seen at once by itself, and by others a moment later.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "models/threads/model.hpp"

namespace heddle::conformance {

/// The last change of an object, and whose it was.
class last_change {
 public:
  void happens() {
    by_ = os::running;
    at_ = now();
  }
  bool is_seen() const { return by_ == os::running || now() - at_ > moment.count(); }

 private:
  static constexpr std::chrono::nanoseconds moment = std::chrono::microseconds(50);
  static long now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }
  std::atomic<unit_id> by_{0};
  std::atomic<long> at_{0};
};

/// A lock of either kind, or a semaphore.
template <class Base> class settling : public Base {
 public:
  using Base::Base;
  template <class... View> bool try_acquire(View... m) { return release_.is_seen() && Base::try_acquire(m...); }
  template <class... A> void release(A... a) {
    Base::release(a...);
    release_.happens();
  }

 private:
  last_change release_;
};

}  // namespace heddle::conformance
