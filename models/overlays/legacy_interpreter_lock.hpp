// A global interpreter lock as in CPython before 3.2: released and taken again every 100 bytecodes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <semaphore.h>

#include <cerrno>
#include <string_view>

#include "harness/tick.hpp"
#include "models/facets/about.hpp"
#include "models/overlays/bytecode.hpp"

namespace heddle::models {

/// The algorithm of CPython 2.7's Python/ceval.c, whose countdown _Py_Ticker only the lock's holder changes, and of its
/// Python/thread_pthread.h, where a lock is a semaphore on Linux. A release wakes a waiter, but the releasing thread may take
/// the lock again before that waiter runs: on one processor it mostly does, and on several they contend for it.
class legacy_interpreter_lock {
 public:
  static constexpr std::string_view says = "the plain model under an emulated interpreter lock of before Python 3.2";
  static constexpr int check_interval = 100;  // sys.getcheckinterval()

  legacy_interpreter_lock() { sem_init(&free_, 0, 1); }
  legacy_interpreter_lock(const legacy_interpreter_lock&) = delete;
  ~legacy_interpreter_lock() { sem_destroy(&free_); }

  /// Measures how many asks last as long as a hundred bytecodes: a loop with a tick takes a few instructions, a bytecode tens
  /// of them. Ticks come through the hook of kernels, which leads here before this is called.
  void begin(const setting&) {
    ticks_left_ = interval_ = std::numeric_limits<long>::max();
    const ticking_loop measured;
    const double each = step_ns([] { ticking_loop::tick(); });
    ticks_left_ = interval_ = static_cast<long>(check_interval * static_cast<double>(bytecode.count()) / each /
                                                ticking_loop::ticks_between_asks);
  }

  void take() {
    while (sem_wait(&free_) != 0 && errno == EINTR) {}
  }
  void drop() { sem_post(&free_); }

  /// Called by the holder only, so the counter is not atomic.
  void tick() {
    if (--ticks_left_ < 0) [[unlikely]]
      let_others_try();
  }

 private:
  void let_others_try() {
    ticks_left_ = interval_;
    drop();
    take();
  }

  sem_t free_;
  long ticks_left_ = 0, interval_ = 0;
};

}  // namespace heddle::models
