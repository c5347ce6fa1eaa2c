// A lock that only its taker may release.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct owned_lock : conformance::altered_threads<owned_lock> {
  using altered_threads::altered_threads;

  class lock : public derived::lock<threads> {
   public:
    void acquire() {
      derived::lock<threads>::acquire();
      owner_ = current();
    }
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      return owned(derived::lock<threads>::try_acquire_for(limit));
    }
    bool try_acquire() { return owned(derived::lock<threads>::try_acquire()); }
    void release() {
      if (owner_ != current()) throw std::system_error(std::make_error_code(std::errc::operation_not_permitted));
      derived::lock<threads>::release();
    }

   private:
    bool owned(bool took) {
      if (took) owner_ = current();
      return took;
    }
    std::atomic<unit_id> owner_{0};
  };
};

}  // namespace heddle::models
