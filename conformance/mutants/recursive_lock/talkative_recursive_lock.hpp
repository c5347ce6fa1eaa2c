// A recursive lock that returns its depth to every unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct talkative_recursive_lock : conformance::altered_threads<talkative_recursive_lock> {
  using altered_threads::altered_threads;

  class recursive_lock : public derived::recursive_lock<threads> {
   public:
    using base = derived::recursive_lock<threads>;
    void acquire(threads m) {
      base::acquire(m);
      ++depth_;
    }
    bool try_acquire(threads m) { return counted(base::try_acquire(m)); }
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) { return counted(base::try_acquire_for(m, limit)); }
    void release(threads m) {
      base::release(m);
      --depth_;
    }
    long depth(threads) const { return depth_; }

   private:
    bool counted(bool took) {
      depth_ += took;
      return took;
    }
    std::atomic<long> depth_{0};
  };
};

}  // namespace heddle::models
