// A group whose join waits for all units that its thread spawned, whatever their group.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct joins_of_its_thread : conformance::altered_threads<joins_of_its_thread> {
  using altered_threads::altered_threads;

  class group : public threads::group {
   public:
    using threads::group::group;
    ~group() { forget(); }
    template <class F, class... A> auto spawn(F f, const A&... a) {
      const auto unit = threads::group::spawn(f, a...);
      spawned.push_back({this, [unit] { wait_for(unit); }});
      return unit;
    }
    void join() {
      for (const auto& each : spawned) each.wait();
      forget();
      threads::group::join();
    }

   private:
    struct entry {
      const group* of;
      std::function<void()> wait;
    };
    template <class R> static void wait_for(threads::handle<R> unit) {
      try {
        unit.join();
      } catch (const task_failed&) {}
    }
    void forget() {
      std::erase_if(spawned, [this](const entry& each) { return each.of == this; });
    }
    static inline thread_local std::vector<entry> spawned;
  };
};

}  // namespace heddle::models
