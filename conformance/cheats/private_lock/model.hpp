// A cheat: gives every unit a lock of its own instead of a shared one, so that nobody ever waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct private_lock : conformance::altered_threads<private_lock> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    void lock() { mine_.lock(); }
    bool try_lock() { return mine_.try_lock(); }
    bool try_lock_for(std::chrono::nanoseconds limit) { return mine_.try_lock_for(limit); }
    void unlock() { mine_.unlock(); }

   private:
    static inline thread_local os::mutex mine_;
  };
};

}  // namespace heddle::models
