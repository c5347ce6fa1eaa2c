// Where an emulated interpreter lock may interrupt a computation, and the check that no two tasks compute at once under it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>

namespace heddle {

namespace account {
void open();
class worker;
}  // namespace account

/// Whether a kernel's loops tick: where an interpreter checks whether another thread has asked for the lock.
enum class ticks : bool { none, hooked };
/// Those of a model under an interpreter lock do.
template <class M> inline constexpr ticks ticks_of = requires { M::tick(); } ? ticks::hooked : ticks::none;

/// The loops of a kernel that doesn't tick.
struct plain_loop {
  static void tick() {}
};

/// The loops of a kernel that does, for a scope. tick() stands at the end of each iteration of the innermost loop, and now and then
/// asks the model's lock. While a task computes, nobody else may: another task's mark in between makes the cell wrong.
class ticking_loop {
 public:
  ticking_loop() { mark(); }
  ~ticking_loop() { check(); }
  ticking_loop(const ticking_loop&) = delete;

  /// An iteration takes a nanosecond, and asking takes a few: the lock of an interpreter is asked less often, too.
  static constexpr int ticks_between_asks = 32;
  static void tick() {
    if (--left_ == 0) [[unlikely]] {
      left_ = ticks_between_asks;
      ask();
    }
  }
  /// Makes tick() call `lock`, which may hand the lock over. Before any task runs.
  static void ask_by(void (*lock)()) { ask_ = lock; }

  /// Who computes: 0 is nobody.
  using mark_of_all = std::atomic<std::int64_t>;

 private:
  friend void account::open();
  friend class account::worker;

  /// In memory that all workers share, also those that are processes. For the account alone: a program that replaced this
  /// mark would not be noticed.
  static void share(mark_of_all& mark) { computing_ = &mark; }
  /// After a fork, in the child: it is another task than the one that its thread's number was of.
  static void forget_number() { number_ = 0; }

  static std::int64_t me() {
    if (number_ == 0) [[unlikely]]
      number_ = number_of_this_thread();
    return number_;
  }
  static std::int64_t number_of_this_thread();
  static void ask() {
    check();
    ask_();
    mark();
  }
  static void mark() { computing_->store(me(), std::memory_order_relaxed); }
  static void check() {
    if (computing_->load(std::memory_order_relaxed) != me()) [[unlikely]]
      note_overlap();
  }
  static void note_overlap();

  static void ask_nobody() {}

  static inline mark_of_all own_ = 0;
  static inline mark_of_all* computing_ = &own_;
  static inline thread_local constinit std::int64_t number_ = 0;
  static inline thread_local constinit int left_ = ticks_between_asks;
  static inline void (*ask_)() = ask_nobody;
};

}  // namespace heddle
