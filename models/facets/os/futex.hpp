// Waiting on a 32-bit word until it changes, within one process or across several.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdint>
#include <ctime>

namespace heddle::os {

/// futex(2). std::atomic::wait would do within a process, but libstdc++ 12 never wakes a waiter in another one.
enum class reach { one_process, processes };

using futex_word = std::atomic<std::uint32_t>;
static_assert(futex_word::is_always_lock_free && sizeof(futex_word) == sizeof(std::uint32_t));

template <reach Reach> inline constexpr int futex_flag = Reach == reach::one_process ? FUTEX_PRIVATE_FLAG : 0;

/// Sleeps while the word is `seen`. Wake-ups may be spurious (signals), so callers check the word again. False on time-out; a
/// negative limit has expired, std::chrono::nanoseconds::max() never does.
template <reach Reach> bool futex_wait(futex_word& word, std::uint32_t seen,
                                       std::chrono::nanoseconds limit = std::chrono::nanoseconds::max()) {
  using namespace std::chrono;
  if (limit <= nanoseconds::zero()) return false;
  const auto s = duration_cast<seconds>(limit);
  const timespec time{s.count(), (limit - s).count()};
  const bool forever = limit == nanoseconds::max();
  const auto rc = syscall(SYS_futex, reinterpret_cast<std::uint32_t*>(&word), FUTEX_WAIT | futex_flag<Reach>, seen,
                          forever ? nullptr : &time, nullptr, 0);
  return rc == 0 || errno != ETIMEDOUT;
}

template <reach Reach> void futex_wake(futex_word& word, int how_many = INT_MAX) {
  syscall(SYS_futex, reinterpret_cast<std::uint32_t*>(&word), FUTEX_WAKE | futex_flag<Reach>, how_many, nullptr,
          nullptr, 0);
}

}  // namespace heddle::os
