// A group that numbers its units in a byte, by which it finds the oldest that failed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct numbering_group : conformance::altered_threads<numbering_group> {
  using altered_threads::altered_threads;

  class group {
   public:
    explicit group(threads m) : units_(m) {}
    template <class F, class... A> auto spawn(F f, const A&... a) {
      const auto unit = units_.spawn(f, a...);
      spawned_.push_back({static_cast<std::uint8_t>(spawned_.size()), [unit] { unit.join(); }});
      return unit;
    }
    void join() {
      auto ended = std::exchange(spawned_, {});
      try {
        return units_.join();
      } catch (const task_failed&) { std::ranges::stable_sort(ended, {}, &numbered::number); }
      for (const auto& each : ended) each.check();
    }

   private:
    struct numbered {
      std::uint8_t number;
      std::function<void()> check;
    };
    threads::group units_;
    std::vector<numbered> spawned_;
  };
};

}  // namespace heddle::models
