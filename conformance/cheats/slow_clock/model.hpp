// A cheat: defines the C library's clock anew, with half the speed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <ctime>

#include "conformance/altered_threads.hpp"

/// The program's own symbol is found before the library's.
extern "C" [[gnu::used, gnu::visibility("default")]] inline int clock_gettime(clockid_t which, timespec* at) noexcept {
  const auto result = static_cast<int>(syscall(SYS_clock_gettime, which, at));
  if (which != CLOCK_MONOTONIC || result != 0) return result;
  constexpr long second = 1'000'000'000L;
  const long half = (at->tv_sec * second + at->tv_nsec) / 2;
  *at = {half / second, half % second};
  return 0;
}

namespace heddle::models {

struct slow_clock : conformance::altered_threads<slow_clock> {
  using altered_threads::altered_threads;
};

}  // namespace heddle::models
