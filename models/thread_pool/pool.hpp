// The pool behind thread_pool: a fixed number of threads that take units from one queue, first in first out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "models/facets/os/completion.hpp"
#include "models/facets/os/units.hpp"

namespace heddle::models::pool {

class queue;

/// A unit as the queue links it. `home` is set while it is queued, under the queue's mutex.
struct queued {
  queued* before = nullptr;
  queued* after = nullptr;
  queue* home = nullptr;
  os::unit_base* unit = nullptr;
};

class queue {
 public:
  /// Throws std::system_error if that many threads can't be started.
  explicit queue(int workers) {
    try {
      for (int i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
    } catch (...) {
      end();
      throw;
    }
  }
  /// Ends the workers once the queue is empty.
  ~queue() { end(); }
  queue(const queue&) = delete;

  void put(queued& q) {
    {
      const std::lock_guard hold(mutex_);
      q.before = last_;
      q.home = this;
      (last_ ? last_->after : first_) = &q;
      last_ = &q;
    }
    filled_.notify_one();
  }
  /// Removes this unit from the queue if no worker has taken it yet.
  bool take(queued& q) {
    const std::lock_guard hold(mutex_);
    if (q.home != this) return false;
    unlink(q);
    return true;
  }
  /// Whether the calling thread is one of the workers.
  bool employs_this_thread() const { return employer_ == this; }

 private:
  void end() {
    {
      const std::lock_guard hold(mutex_);
      closed_ = true;
    }
    filled_.notify_all();
    for (auto& each : threads_) each.join();
  }
  void unlink(queued& q) {
    (q.before ? q.before->after : first_) = q.after;
    (q.after ? q.after->before : last_) = q.before;
    q.before = q.after = nullptr;
    q.home = nullptr;
  }
  void work() {
    employer_ = this;
    std::unique_lock hold(mutex_);
    for (;;) {
      filled_.wait(hold, [this] { return first_ != nullptr || closed_; });
      if (first_ == nullptr) return;
      auto& next = *first_;
      unlink(next);
      hold.unlock();
      next.unit->run();
      hold.lock();
    }
  }

  inline static thread_local const queue* employer_ = nullptr;
  std::mutex mutex_;
  std::condition_variable filled_;
  queued* first_ = nullptr;
  queued* last_ = nullptr;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

/// A worker that waits for a unit which is still queued runs it itself: otherwise a pool with fewer workers than the depth of a
/// fork-join would deadlock. It takes only that unit, since another one could wait for something that the joiner has yet to do.
class completion : public os::completion<os::reach::one_process> {
 public:
  void wait() {
    if (!is_set() && pool != nullptr && pool->employs_this_thread() && pool->take(link)) link.unit->run();
    os::completion<os::reach::one_process>::wait();
  }
  queue* pool = nullptr;
  queued link;
};

}  // namespace heddle::models::pool
