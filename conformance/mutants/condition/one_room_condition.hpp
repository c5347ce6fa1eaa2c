// Conditions of which those that are waited on with the same mutex have one set of waiters: a notification may go to a waiter of another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct one_room_condition : conformance::altered_threads<one_room_condition> {
  using altered_threads::altered_threads;

  class condition : public derived::predicate_waits<threads, condition, os::mutex> {
   public:
    using base = derived::predicate_waits<threads, condition, os::mutex>;
    using base::wait;
    using base::wait_for;
    void wait(os::mutex& held) { room(held).wait(held); }
    bool wait_for(os::mutex& held, std::chrono::nanoseconds limit) { return room(held).wait_for(held, limit); }
    void notify_one() { notify_n(1); }
    void notify_n(int n) {
      if (room_ != nullptr) room_.load()->notify_n(n);
    }
    void notify_all() {
      if (room_ != nullptr) room_.load()->notify_all();
    }

   private:
    threads::condition& room(const os::mutex& of) {
      static std::mutex guard;
      static std::map<const os::mutex*, threads::condition> rooms;
      const std::lock_guard hold(guard);
      room_ = &rooms[&of];
      return *room_;
    }
    std::atomic<threads::condition*> room_{nullptr};
  };
};

}  // namespace heddle::models
