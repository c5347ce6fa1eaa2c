// A group whose join sees that its units have ended, and not what they did.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_join : conformance::altered_threads<unordered_join> {
  using altered_threads::altered_threads;

  /// The threads are detached; each counts itself when its unit has ended.
  struct carrier {
    struct link {};
    explicit carrier(threads) {}
    void start(os::member<link>& u) {
      std::thread([&u, ended = ended_] {
        u.run();
        ended->fetch_add(1, conformance::relaxed);
      }).detach();
      ++started_;
    }
    void wait(const os::members<link>&) {
      conformance::spin([this] { return ended_->load(conformance::relaxed) == started_; });
    }

   private:
    std::shared_ptr<std::atomic<long>> ended_ = std::make_shared<std::atomic<long>>(0);
    long started_ = 0;
  };
  using group = os::unit_group<threads, carrier>;
};

}  // namespace heddle::models
