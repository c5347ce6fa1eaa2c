// A barrier that runs its action outside of its guard: a limit that passes, or an abort, meanwhile breaks the complete round.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <mutex>
#include <stdexcept>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct interruptible_barrier : conformance::altered_threads<interruptible_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> class barrier {
   public:
    static constexpr auto for_ever = std::chrono::nanoseconds::max();
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = for_ever)
        : parties_(parties), action_(action), limit_(limit) {
      if (parties < 1) throw std::invalid_argument("a barrier has 1 party or more");
    }
    int arrive_and_wait() { return arrive_and_wait_for(limit_); }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      std::unique_lock fields(guard_);
      while (!broken_ && (round_ != round::open || inside_ == parties_)) changed_.wait(guard_);
      if (broken_) throw broken_barrier();
      const int place = inside_++;
      std::exception_ptr thrown;
      if (inside_ == parties_) {
        fields.unlock();
        try {
          action_();
        } catch (...) { thrown = std::current_exception(); }
        fields.lock();
        end_round(!thrown);
      }
      const deadline until(limit);
      while (round_ == round::open)
        if (!changed_.wait_for(guard_, until.left())) end_round(false);
      const bool passed = round_ == round::passed;
      if (--inside_ == 0) round_ = round::open;
      changed_.notify_all();
      if (thrown) std::rethrow_exception(thrown);
      if (!passed) throw broken_barrier();
      return place;
    }
    void abort() { fail(true); }
    void reset() { fail(false); }
    bool broken() {
      const std::lock_guard fields(guard_);
      return broken_;
    }
    int waiting() {
      const std::lock_guard fields(guard_);
      return round_ == round::open ? inside_ : 0;
    }

   private:
    enum class round { open, passed, failed };
    void end_round(bool well) {
      if (round_ == round::open) round_ = well ? round::passed : round::failed;
      broken_ = broken_ || round_ == round::failed;
      changed_.notify_all();
    }
    void fail(bool for_good) {
      const std::lock_guard fields(guard_);
      broken_ = for_good;
      if (round_ == round::open && inside_ > 0) round_ = round::failed;
      changed_.notify_all();
    }

    const int parties_;
    Action action_;
    const std::chrono::nanoseconds limit_;
    threads::mutex guard_;
    threads::condition changed_;
    int inside_ = 0;
    round round_ = round::open;
    bool broken_ = false;
  };
};

}  // namespace heddle::models
