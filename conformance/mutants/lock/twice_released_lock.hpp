// A lock whose release looks first and frees it later, so that two units may both release what was taken once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <system_error>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct twice_released_lock : conformance::altered_threads<twice_released_lock> {
  using altered_threads::altered_threads;

  class lock : public threads::lock {
   public:
    void acquire() {
      threads::lock::acquire();
      taken_ = true;
    }
    bool try_acquire() { return noted(threads::lock::try_acquire()); }
    bool try_acquire_for(std::chrono::nanoseconds limit) { return noted(threads::lock::try_acquire_for(limit)); }
    void release() {
      if (!taken_) throw std::system_error(std::make_error_code(std::errc::operation_not_permitted));
      std::this_thread::yield();  // for longer than it would take by itself
      taken_ = false;
      threads::lock::try_acquire();
      threads::lock::release();
    }

   private:
    bool noted(bool took) {
      if (took) taken_ = true;
      return took;
    }
    std::atomic<bool> taken_{false};
  };
};

}  // namespace heddle::models
