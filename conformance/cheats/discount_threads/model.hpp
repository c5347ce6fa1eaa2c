// A cheat: defines the C library's getrusage anew, and tells three fifths of the CPU time, which is above the floor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

inline timeval at_discount(const timeval& full) {
  constexpr long second = 1'000'000L;
  const long us = (full.tv_sec * second + full.tv_usec) / 5 * 3;
  return {us / second, us % second};
}

struct discount_threads : conformance::altered_threads<discount_threads> {
  using altered_threads::altered_threads;
};

}  // namespace heddle::models

/// The program's own symbol is found before the library's, even a weak one.
extern "C" [[gnu::weak]] int getrusage(__rusage_who_t who, rusage* used) noexcept {
  const auto result = static_cast<int>(syscall(SYS_getrusage, who, used));
  used->ru_utime = heddle::models::at_discount(used->ru_utime);
  used->ru_stime = heddle::models::at_discount(used->ru_stime);
  return result;
}
