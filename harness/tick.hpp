// Where an emulated interpreter lock may interrupt a computation, and the check that no two tasks compute at once under it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace heddle {

/// Whether a kernel's loops tick: where an interpreter checks whether another thread has asked for the lock.
enum class ticks : bool { none, hooked };
/// Those of a model under an interpreter lock do.
template <class M> inline constexpr ticks ticks_of = requires { M::tick(); } ? ticks::hooked : ticks::none;

/// The loops of a kernel that doesn't tick.
struct plain_loop {
  static void tick() {}
};

/// The loops of a kernel that does, for a scope. tick() asks the model's lock, at the end of each iteration of the innermost loop.
/// While a task computes, nobody else may: another task's mark in between makes the cell wrong.
class ticking_loop {
 public:
  ticking_loop() { mark(); }
  ~ticking_loop() { check(); }
  ticking_loop(const ticking_loop&) = delete;

  static void tick() {
    check();
    ask_();
    mark();
  }
  /// Makes tick() call `lock`, which may hand the lock over. Before any task runs.
  static void ask_by(void (*lock)()) { ask_ = lock; }

 private:
  /// An address that is unique to this thread.
  static const void* me() {
    static thread_local constinit char mine = 0;
    return &mine;
  }
  static void mark() { computing_.store(me(), std::memory_order_relaxed); }
  static void check() {
    if (computing_.load(std::memory_order_relaxed) != me()) [[unlikely]]
      note_overlap();
  }
  static void note_overlap();

  static void ask_nobody() {}

  static inline std::atomic<const void*> computing_ = nullptr;
  static inline void (*ask_)() = ask_nobody;
};

}  // namespace heddle
