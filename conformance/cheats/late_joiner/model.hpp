// A cheat: joining a group of units without results waits for none of them; all are waited for once the clock has stopped.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>
#include <vector>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct late_joiner : conformance::altered_threads<late_joiner> {
  using altered_threads::altered_threads;

  class group {
   public:
    explicit group(threads m) : units_(std::make_shared<threads::group>(m)) {}
    template <class F, class... A> auto spawn(F f, const A&... a) {
      promised_ = promised_ || !std::is_void_v<typename call_of<threads, F, A...>::result>;
      return units_->spawn(f, a...);
    }
    void join() {
      if (promised_) return units_->join();
      const std::lock_guard hold(mutex_);
      unjoined_.push_back(std::exchange(units_, std::make_shared<threads::group>(threads())));
    }
    static void join_all() {
      const std::lock_guard hold(mutex_);
      for (const auto& each : unjoined_) each->join();
      unjoined_.clear();
    }

   private:
    bool promised_ = false;  ///< a unit has a result, which is asked for next
    std::shared_ptr<threads::group> units_;
    static inline std::mutex mutex_;
    static inline std::vector<std::shared_ptr<threads::group>> unjoined_;
  };

  struct runtime : altered_threads::runtime {
    using altered_threads::runtime::runtime;
    template <class F, class... A> void run(F body, A&&... a) {
      body(root(), std::forward<A>(a)...);
      group::join_all();
    }
  };
};

}  // namespace heddle::models
