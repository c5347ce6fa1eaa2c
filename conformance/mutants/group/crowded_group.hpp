// While 1024 units are alive a spawn starts no further thread: it runs the unit itself, and returns when that has ended.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct crowded_group : conformance::altered_threads<crowded_group> {
  using altered_threads::altered_threads;

  template <class R> using handle = heddle::handle<crowded_group, R>;
  struct carrier {
    static constexpr long enough = 1024;
    using link = std::thread;
    explicit carrier(crowded_group) {}
    void start(os::member<link>& u) {
      if (alive.fetch_add(1) >= enough) return run(u);
      try {
        u.link = std::thread([&u] { run(u); });
      } catch (...) {
        --alive;
        throw;
      }
    }
    static void run(os::member<link>& u) {
      u.run();
      --alive;
    }
    void wait(const os::members<link>& all) {
      for (auto* each = all.newest; each != nullptr; each = each->older)
        if (each->link.joinable()) each->link.join();
    }
    inline static std::atomic<long> alive{0};
  };
  using group = os::unit_group<crowded_group, carrier>;
};

}  // namespace heddle::models
