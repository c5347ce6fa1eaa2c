// Units that run on a thread which is there already, and don't see what their spawner did since.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <thread>
#include <utility>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_spawn : conformance::altered_threads<unordered_spawn> {
  using altered_threads::altered_threads;

  /// A thread that runs the unit which it is given, or ends when told that there is none.
  struct waiting_thread {
    std::atomic<os::unit_base*> given{nullptr};
    std::atomic<bool> ends{false};
    std::thread runs{[this] {
      conformance::spin(
          [this] { return ends.load(conformance::relaxed) || given.load(conformance::relaxed) != nullptr; });
      if (!ends.load(conformance::relaxed)) given.load(conformance::relaxed)->run();
    }};
    ~waiting_thread() {
      if (given.load(conformance::relaxed) == nullptr) ends.store(true, conformance::relaxed);
      runs.join();
    }
  };
  struct carrier {
    using link = std::unique_ptr<waiting_thread>;
    explicit carrier(threads) {}
    void start(os::member<link>& u) {
      u.link = std::exchange(next_, std::make_unique<waiting_thread>());
      u.link->given.store(&u, conformance::relaxed);
    }
    void wait(const os::members<link>& all) {
      for (auto* each = all.newest; each != nullptr; each = each->older) each->link.reset();
    }

   private:
    link next_ = std::make_unique<waiting_thread>();
  };
  using group = os::unit_group<threads, carrier>;
};

}  // namespace heddle::models
