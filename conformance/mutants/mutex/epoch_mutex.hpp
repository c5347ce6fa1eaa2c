// A mutex that takes every error but a time-out for success: a limit that leads to just before the clock began is one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pthread.h>
#include <cerrno>
#include <chrono>
#include <ctime>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct epoch_mutex : conformance::altered_threads<epoch_mutex> {
  using altered_threads::altered_threads;

  struct mutex : os::mutex {
    bool try_lock_for(std::chrono::nanoseconds limit) {
      if (limit > limit.zero()) return os::mutex::try_lock_for(limit);
      const auto until = deadline::clock::now().time_since_epoch() + limit;
      const auto s = std::chrono::duration_cast<std::chrono::seconds>(until);
      const timespec time{s.count(), (until - s).count()};
      return pthread_mutex_clocklock(native_handle(), CLOCK_MONOTONIC, &time) != ETIMEDOUT;
    }
  };
};

}  // namespace heddle::models
