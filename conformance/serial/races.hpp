// Facets with a race: each is right unless another unit comes between two of its steps, or time does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/facets/facets.hpp"

namespace heddle::races {

/// Frees the mutex before it stands in the queue: a notification in between is lost.
template <class Base> struct late_condition : Base {
  class condition : public derived::condition<Base> {
   public:
    using base = derived::condition<Base>;
    using base::wait_for;
    bool wait_for(typename Base::mutex& held, std::chrono::nanoseconds limit) {
      held.unlock();
      own_.lock();
      const bool notified = base::wait_for(own_, limit);
      own_.unlock();
      held.lock();
      return notified;
    }

   private:
    typename Base::mutex own_;
  };
};

/// Reads the number of permits and writes the new one in two steps: a release or an acquire in between is undone.
template <class Base> struct torn_semaphore : Base {
  class semaphore {
   public:
    explicit semaphore(long value = 1) : value_(value) {}
    void acquire() {
      derived::hold<Base> fields(guard_);
      while (value_ == 0) released_.wait(guard_);
      take(fields);
    }
    bool try_acquire() { return try_acquire_for(std::chrono::nanoseconds(0)); }
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      const deadline_on<typename Base::clock> until(limit);
      derived::hold<Base> fields(guard_);
      while (value_ == 0)
        if (!released_.wait_for(guard_, until.left())) return false;
      take(fields);
      return true;
    }
    void release(int n = 1) {
      derived::hold<Base> fields(guard_);
      value_ += n;
      released_.notify_n(n);
    }

   private:
    void take(derived::hold<Base>& fields) {
      const long before = value_;
      fields.unlock();
      fields.lock();
      value_ = before - 1;
    }
    derived::guard<Base> guard_;
    derived::waiters<Base> released_;
    long value_;
  };
};

/// A timed wait that is granted in time but goes on late gives up, and loses its permit.
template <class Base> struct punctual_semaphore : Base {
  struct bounded_semaphore : derived::bounded_semaphore<Base> {
    using base = derived::bounded_semaphore<Base>;
    using base::base;
    bool try_acquire_for(std::chrono::nanoseconds limit) {
      const deadline_on<typename Base::clock> until(limit);
      return this->try_acquire() || (base::try_acquire_for(limit) && until.left() > limit.zero());
    }
  };
};

/// Looks whether it is set, and begins to wait afterwards: a set in between is missed.
template <class Base> struct looking_event : Base {
  class event : public derived::event<Base> {
   public:
    bool wait_for(std::chrono::nanoseconds limit) {
      if (this->is_set()) return true;
      derived::hold<Base> fields(guard_);
      return changed_.wait_for(guard_, limit);
    }
    void set() {
      derived::event<Base>::set();
      derived::hold<Base> fields(guard_);
      changed_.notify_all();
    }

   private:
    derived::guard<Base> guard_;
    derived::waiters<Base> changed_;
  };
};

/// Looks whether it is free, and takes it afterwards: two units may find it free.
template <class Base> struct polite_mutex : Base {
  class mutex {
   public:
    void lock() {
      while (held()) Base().yield();
      set(true);
    }
    bool try_lock() {
      if (held()) return false;
      set(true);
      return true;
    }
    bool try_lock_for(std::chrono::nanoseconds limit) {
      const deadline_on<typename Base::clock> until(limit);
      bool took = try_lock();
      for (; !took && until.left() > limit.zero(); took = try_lock()) Base().yield();
      return took;
    }
    void unlock() { set(false); }

   private:
    bool held() {
      derived::hold<Base> fields(guard_);
      return held_;
    }
    void set(bool to) {
      derived::hold<Base> fields(guard_);
      held_ = to;
    }
    derived::guard<Base> guard_;
    bool held_ = false;
  };
};

}  // namespace heddle::races
