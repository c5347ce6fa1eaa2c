// Locks between processes that outlive their owner: the kernel frees what a dead process held.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pthread.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <utility>

#include "models/facets/deadline.hpp"
#include "models/facets/os/timespec.hpp"

namespace heddle::process_shared {

/// Whether a lock was got: not at all, from an owner that unlocked it, or from one that died with it.
enum class taken { not_at_all, in_turn, from_the_dead };

/// A process-shared robust pthread mutex (pthread_mutexattr_setrobust(3)), made consistent at once when its owner died:
/// whoever takes it over holds it, is told so, and everybody can go on to use it.
class robust_mutex {
 public:
  robust_mutex() {
    pthread_mutexattr_t kind;
    pthread_mutexattr_init(&kind);
    pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED);
    pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_init(&native_, &kind);
    pthread_mutexattr_destroy(&kind);
  }
  robust_mutex(const robust_mutex&) = delete;
  ~robust_mutex() { pthread_mutex_destroy(&native_); }

  /// All three throw std::system_error where the mutex can't be used at all.
  taken lock() { return made_consistent(pthread_mutex_lock(&native_)); }
  taken try_lock() { return made_consistent(pthread_mutex_trylock(&native_)); }
  taken try_lock_for(std::chrono::nanoseconds limit) {
    const auto until = os::timespec_of(deadline(limit));
    return made_consistent(pthread_mutex_clocklock(&native_, CLOCK_MONOTONIC, &until));
  }
  /// Does nothing in a process that doesn't hold it.
  void unlock() { pthread_mutex_unlock(&native_); }
  pthread_mutex_t* native_handle() { return &native_; }

 private:
  taken made_consistent(int result) {
    if (result == 0) return taken::in_turn;
    if (result == EBUSY || result == ETIMEDOUT) return taken::not_at_all;
    if (result != EOWNERDEAD) throw std::system_error(result, std::generic_category(), "lock of a shared mutex");
    pthread_mutex_consistent(&native_);
    return taken::from_the_dead;
  }
  pthread_mutex_t native_;
};

/// The mutex of process models. When a unit dies while it holds one, what the mutex protects may be half changed, and
/// somebody has to hear of it: the next that asks for it gets std::system_error(owner_dead), and does not hold it. That
/// happens once; from then on it is a free mutex again. (Unlocking it after that error, as a scoped lock in whose wait() it
/// came out will do, does nothing.)
class mutex {
 public:
  void lock() { admit(native_.lock()); }
  bool try_lock() { return admit(native_.try_lock()); }
  /// Zero or less is a poll.
  bool try_lock_for(std::chrono::nanoseconds limit) { return admit(native_.try_lock_for(limit)); }
  void unlock() { native_.unlock(); }

 private:
  bool admit(taken how) {
    if (how == taken::from_the_dead) {
      native_.unlock();
      throw std::system_error(std::make_error_code(std::errc::owner_dead), "a unit died while it held this mutex");
    }
    return how == taken::in_turn;
  }
  robust_mutex native_;
};

/// The lock around a facet's own few fields. A unit that dies inside harms nobody: the next one takes over without an error,
/// for each facet orders its stores so that it is sound after every one of them, or repairs itself when it finds that it
/// inherited. (A channel's value that was just being sent or received is lost or doubled with its unit.)
class guard {
 public:
  void lock() {
    if (native_.lock() == taken::from_the_dead) orphaned_ = true;
  }
  void unlock() { native_.unlock(); }
  /// Whether an owner has died since the last call. Only with the guard held.
  bool inherited() { return std::exchange(orphaned_, false); }

 private:
  robust_mutex native_;
  bool orphaned_ = false;
};

}  // namespace heddle::process_shared
