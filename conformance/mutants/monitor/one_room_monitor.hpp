// Monitors that share a lock and, as in Java, one set of waiters: a notification may go to a waiter of another monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <climits>
#include <map>
#include <mutex>
#include <system_error>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct one_room_monitor : conformance::altered_threads<one_room_monitor> {
  using altered_threads::altered_threads;

  class monitor : public derived::waits_with_predicate<threads, monitor, threads> {
    using predicates = derived::waits_with_predicate<threads, monitor, threads>;
    struct room {
      os::mutex guard;
      os::condition<threads> queue;
    };

   public:
    using lock_type = threads::recursive_lock;
    monitor() = default;
    explicit monitor(lock_type& given) : lock_(&given), room_(&room_of(given)) {}
    monitor(const monitor&) = delete;

    void acquire(threads m) { lock_->acquire(m); }
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) { return lock_->try_acquire_for(m, limit); }
    bool try_acquire(threads m) { return lock_->try_acquire(m); }
    void release(threads m) { lock_->release(m); }
    long depth(threads m) { return lock_->depth(m); }
    void wait(threads m) { wait_for(m, std::chrono::nanoseconds::max()); }
    bool wait_for(threads m, std::chrono::nanoseconds limit) {
      std::unique_lock fields(room_->guard);
      const long levels = lock_->release_all(m);
      const bool notified =
          limit == limit.max() ? (room_->queue.wait(room_->guard), true) : room_->queue.wait_for(room_->guard, limit);
      fields.unlock();
      lock_->restore(m, levels);
      return notified;
    }
    template <class Predicate> void wait(threads m, Predicate holds) {
      check(m);
      predicates::wait(m, holds);
    }
    template <class Predicate> bool wait_for(threads m, std::chrono::nanoseconds limit, Predicate holds) {
      check(m);
      return predicates::wait_for(m, limit, holds);
    }
    void notify_one(threads m) { notify_n(m, 1); }
    void notify_n(threads m, int n) {
      check(m);
      const std::lock_guard fields(room_->guard);
      room_->queue.notify_n(n);
    }
    void notify_all(threads m) { notify_n(m, INT_MAX); }

   private:
    void check(threads m) {
      if (lock_->depth(m) == 0)
        throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), "use of a monitor not owned");
    }
    static room& room_of(const lock_type& lock) {
      static std::mutex guard;
      static std::map<const lock_type*, room> rooms;
      const std::lock_guard hold(guard);
      return rooms[&lock];
    }
    lock_type own_lock_;
    lock_type* lock_ = &own_lock_;
    room own_room_;
    room* room_ = &own_room_;
  };
};

}  // namespace heddle::models
