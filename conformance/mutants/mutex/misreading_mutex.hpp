// A mutex that takes every error but a time-out for success: a limit below zero makes a time that the kernel refuses.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pthread.h>
#include <cerrno>
#include <chrono>
#include <ctime>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct misreading_mutex : conformance::altered_threads<misreading_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock_for(std::chrono::nanoseconds limit) {
      if (limit > limit.zero()) return os::mutex::try_lock_for(limit);
      timespec until{};
      clock_gettime(CLOCK_MONOTONIC, &until);
      until.tv_nsec += limit.count();
      return pthread_mutex_clocklock(native_handle(), CLOCK_MONOTONIC, &until) != ETIMEDOUT;
    }
  };
};

}  // namespace heddle::models
