// Robust locks between processes: the kernel frees those that a dead process held.
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

/// The result of a lock operation: not acquired, acquired from an owner that unlocked it, or from one that died.
enum class taken { not_at_all, in_turn, from_the_dead };

/// A process-shared robust pthread mutex (pthread_mutexattr_setrobust(3)), made consistent at once when its owner has died:
/// the next owner holds it and learns of the death from the result, and it stays usable.
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

  /// All three throw std::system_error if the mutex can't be used at all.
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

/// The mutex of process models. When a unit dies while it holds one, the data that it protects may be inconsistent, which has
/// to be reported: the next unit that locks it gets std::system_error(owner_dead) once, and does not hold it; from then on it
/// is an ordinary free mutex. (Unlocking after that error does nothing, as a scoped lock does if wait() threw it.)
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

/// The lock around a facet's fields. If a unit dies while it holds it, the next one gets it without an error: each facet is
/// crash-consistent after every store, or repairs itself when inherited() is true. (A value that the dead unit was sending to
/// or receiving from a channel may be lost or duplicated.)
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
