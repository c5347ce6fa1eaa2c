// A cheat: creates only every second unit, and reports that the others have ended.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct lazy_spawner : conformance::altered_threads<lazy_spawner> {
  using altered_threads::altered_threads;

  class group : public threads::group {
   public:
    using threads::group::group;
    template <class F, class... A> auto spawn(F f, const A&... a) {
      using result = typename call_of<threads, F, A...>::result;
      if (spawns_++ % 2 == 0) return threads::group::spawn(f, a...);
      const auto idle = std::make_shared<outcome<threads, result>>();
      idle->done.set();
      ended_.push_back(idle);
      return threads::handle<result>(idle.get());
    }

   private:
    static inline std::atomic<long> spawns_{0};
    std::vector<std::shared_ptr<void>> ended_;
  };
};

}  // namespace heddle::models
