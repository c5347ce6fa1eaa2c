// A cheat: runs only every second unit that has no result, and counts the others itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <type_traits>
#include <vector>

#include "conformance/altered_threads.hpp"
#include "harness/account.hpp"

namespace heddle::models {

struct self_counting : conformance::altered_threads<self_counting> {
  using altered_threads::altered_threads;

  class group : public threads::group {
   public:
    using threads::group::group;
    template <class F, class... A> auto spawn(F f, const A&... a) {
      using result = typename call_of<threads, F, A...>::result;
      if constexpr (std::is_void_v<result>) {
        if (spawns_++ % 2 == 1) return counted_only();
      }
      return threads::group::spawn(f, a...);
    }

   private:
    threads::handle<void> counted_only() {
      const running_unit<self_counting> here;
      const auto idle = std::make_shared<outcome<threads, void>>();
      idle->done.set();
      ended_.push_back(idle);
      return threads::handle<void>(idle.get());
    }

    static inline std::atomic<long> spawns_{0};
    std::vector<std::shared_ptr<void>> ended_;
  };
};

}  // namespace heddle::models
