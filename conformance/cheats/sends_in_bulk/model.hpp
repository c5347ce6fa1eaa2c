// A cheat: a channel that has its capacity for a task's first values, and then passes on thousands at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct sends_in_bulk : conformance::altered_threads<sends_in_bulk> {
  using altered_threads::altered_threads;

  /// For tasks that together receive all that was sent: what one has taken ahead is not for others.
  template <class T, std::size_t Capacity> class channel {
   public:
    bool send(T value) {
      auto& mine = sender_;
      mine.to = this;
      mine.values.push_back(value);
      if (++mine.sent <= Capacity || mine.values.size() == most) mine.pass_on();
      return true;
    }
    received<T> receive() {
      auto& mine = receiver_;
      if (mine.next == mine.values.size()) {
        mine.values = next_bulk();
        mine.next = 0;
      }
      return {reception::value, mine.values[mine.next++]};
    }

   private:
    static constexpr std::size_t most = 4096;
    using bulk = std::vector<T>;
    struct sender {
      channel* to = nullptr;
      std::size_t sent = 0;
      bulk values;
      void pass_on() { to->add(std::exchange(values, {})); }
      ~sender() {
        if (!values.empty()) pass_on();
      }
    };
    struct receiver {
      bulk values;
      std::size_t next = 0;
    };
    void add(bulk values) {
      const std::lock_guard hold(guard_);
      while (bulks_.size() == Capacity) changed_.wait(guard_);
      bulks_.push_back(std::move(values));
      changed_.notify_all();
    }
    bulk next_bulk() {
      const std::lock_guard hold(guard_);
      while (bulks_.empty()) changed_.wait(guard_);
      auto first = std::move(bulks_.front());
      bulks_.pop_front();
      changed_.notify_all();
      return first;
    }

    static inline thread_local sender sender_;
    static inline thread_local receiver receiver_;
    os::mutex guard_;
    os::condition<threads> changed_;
    std::deque<bulk> bulks_;
  };
};

}  // namespace heddle::models
