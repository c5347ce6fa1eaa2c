// Locks, permits and events that do all that they should in the order that each operation is given, relaxed if it is a defect.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <system_error>
#include <thread>

#include "models/threads/model.hpp"

namespace heddle::conformance {

/// Each is right by default: what a mutant names is what it leaves unordered. Processors that order all stores anyway, as x86 does,
/// show nothing of it; the thread sanitizer does.
struct orders {
  std::memory_order wait = std::memory_order_acquire;
  std::memory_order poll = std::memory_order_acquire;
  std::memory_order wait_with_limit = std::memory_order_acquire;
  std::memory_order release = std::memory_order_release;
};
inline constexpr auto relaxed = std::memory_order_relaxed;

/// Tries until it succeeds or the limit has passed, once at least; gives whether it did.
template <class Attempt> bool spin(Attempt attempt, std::chrono::nanoseconds limit = std::chrono::nanoseconds::max()) {
  const deadline until(limit);
  bool done = attempt();
  for (; !done && until.left() > limit.zero(); done = attempt()) std::this_thread::yield();
  return done;
}

/// A semaphore of either kind; a lock, with one permit.
template <orders Order> class spinning_permits {
 public:
  explicit spinning_permits(long value = 1) : left_(value) {}
  void acquire() {
    spin([this] { return take(Order.wait); });
  }
  bool try_acquire() { return take(Order.poll); }
  bool try_acquire_for(std::chrono::nanoseconds limit) {
    return spin([this] { return take(Order.wait_with_limit); }, limit);
  }
  void release(int n = 1) { left_.fetch_add(n, Order.release); }

 private:
  bool take(std::memory_order order) {
    long now = left_.load(relaxed);
    while (now > 0 && !left_.compare_exchange_weak(now, now - 1, order, relaxed)) {}
    return now > 0;
  }
  std::atomic<long> left_;
};

template <orders Order> class spinning_mutex : spinning_permits<Order> {
 public:
  void lock() { this->acquire(); }
  bool try_lock() { return this->try_acquire(); }
  bool try_lock_for(std::chrono::nanoseconds limit) { return this->try_acquire_for(limit); }
  void unlock() { this->release(); }
};

/// A recursive lock. Nobody owns it while the owner is 0.
template <orders Order> class spinning_recursive_lock {
 public:
  void acquire(models::threads m) { restore(m, 1); }
  bool try_acquire(models::threads m) { return take(m, 1, Order.poll); }
  bool try_acquire_for(models::threads m, std::chrono::nanoseconds limit) {
    return spin([this, m] { return take(m, 1, Order.wait_with_limit); }, limit);
  }
  void release(models::threads m) { leave(m, 1); }
  long depth(models::threads m) { return owner_.load(relaxed) == name_of(m) ? depth_.load(relaxed) : 0; }
  long release_all(models::threads m) {
    const long all = depth(m);
    leave(m, all);
    return all;
  }
  void restore(models::threads m, long levels) {
    spin([this, m, levels] { return take(m, levels, Order.wait); });
  }

 private:
  static unit_id name_of(models::threads m) { return m.self() + 1; }
  bool take(models::threads m, long levels, std::memory_order order) {
    unit_id nobody = 0;
    if (!owner_.compare_exchange_strong(nobody, name_of(m), order, relaxed) && nobody != name_of(m)) return false;
    depth_.fetch_add(levels, relaxed);
    return true;
  }
  void leave(models::threads m, long levels) {
    if (depth(m) == 0) throw std::system_error(std::make_error_code(std::errc::operation_not_permitted));
    if (depth_.fetch_sub(levels, relaxed) == levels) owner_.store(0, Order.release);
  }
  std::atomic<unit_id> owner_{0};
  std::atomic<long> depth_{0};
};

/// Counts its sets, so that whoever waits is freed by each.
template <orders Order> class spinning_event {
 public:
  void wait() { wait_in(Order.wait, std::chrono::nanoseconds::max()); }
  bool wait_for(std::chrono::nanoseconds limit) { return wait_in(Order.wait_with_limit, limit); }
  void set() {
    auto now = sets_.load(relaxed);
    while (!sets_.compare_exchange_weak(now, (now + 2) | 1, Order.release, relaxed)) {}
  }
  void clear() { sets_.fetch_and(~std::uint64_t{1}, relaxed); }
  bool is_set() { return (sets_.load(Order.poll) & 1) != 0; }

 private:
  bool wait_in(std::memory_order order, std::chrono::nanoseconds limit) {
    const auto before = sets_.load(relaxed) >> 1;
    return spin(
        [&] {
          const auto now = sets_.load(order);
          return (now & 1) != 0 || now >> 1 != before;
        },
        limit);
  }
  std::atomic<std::uint64_t> sets_{0};  ///< twice their number, and 1 while it is set
};

}  // namespace heddle::conformance
