// A recursive lock whose release_all() wakes nobody.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <system_error>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct silent_release_all : conformance::altered_threads<silent_release_all> {
  using altered_threads::altered_threads;

  class recursive_lock {
   public:
    void acquire(threads m) { restore(m, 1); }
    bool try_acquire(threads m) { return try_acquire_for(m, std::chrono::nanoseconds(0)); }
    bool try_acquire_for(threads m, std::chrono::nanoseconds limit) {
      const deadline until(limit);
      derived::hold<threads> fields(guard_);
      for (bool in_time = true; !open_to(m) && in_time;) in_time = freed_.wait_for(guard_, until.left());
      return enter(m, 1);
    }
    void release(threads m) {
      derived::hold<threads> fields(guard_);
      leave(m, 1);
      if (depth_ == 0) freed_.notify_one();
    }
    long depth(threads m) {
      derived::hold<threads> fields(guard_);
      return owner_ == m.self() ? depth_ : 0;
    }
    long release_all(threads m) {
      derived::hold<threads> fields(guard_);
      const long all = depth_;
      leave(m, all);
      return all;
    }
    void restore(threads m, long levels) {
      derived::hold<threads> fields(guard_);
      while (!open_to(m)) freed_.wait(guard_);
      enter(m, levels);
    }

   private:
    bool open_to(threads m) const { return depth_ == 0 || owner_ == m.self(); }
    bool enter(threads m, long levels) {
      if (!open_to(m)) return false;
      owner_ = m.self();
      depth_ += levels;
      return true;
    }
    void leave(threads m, long levels) {
      if (depth_ == 0 || owner_ != m.self())
        throw std::system_error(std::make_error_code(std::errc::operation_not_permitted));
      depth_ -= levels;
    }
    os::mutex guard_;
    threads::condition freed_;
    unit_id owner_ = 0;
    long depth_ = 0;
  };
};

}  // namespace heddle::models
