// A lock that its holder can acquire again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct reentrant_lock : conformance::altered_threads<reentrant_lock> {
  using altered_threads::altered_threads;

  class lock : public derived::lock<threads> {
   public:
    void acquire() {
      if (!mine()) owned(try_acquire_for(std::chrono::nanoseconds::max()));
    }
    bool try_acquire() { return mine() || owned(derived::lock<threads>::try_acquire()); }
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      return mine() || owned(derived::lock<threads>::try_acquire_for(limit));
    }
    void release() {
      owner_ = nobody;
      derived::lock<threads>::release();
    }

   private:
    static constexpr unit_id nobody = 1;
    bool mine() const { return owner_ == current(); }
    bool owned(bool took) {
      if (took) owner_ = current();
      return took;
    }
    std::atomic<unit_id> owner_{nobody};
  };
};

}  // namespace heddle::models
