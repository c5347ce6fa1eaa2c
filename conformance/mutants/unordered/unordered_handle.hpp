// Units whose handles tell the end, and show nothing of what the unit did; the group's join does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/unordered.hpp"

namespace heddle::models {

struct unordered_handle : conformance::altered_threads<unordered_handle> {
  using altered_threads::altered_threads;

  class completion {
   public:
    void wait() {
      conformance::spin([this] { return is_set(); });
    }
    void set() { ended_.store(true, conformance::relaxed); }
    bool is_set() const { return ended_.load(conformance::relaxed); }

   private:
    std::atomic<bool> ended_{false};
  };
  using group = os::unit_group<unordered_handle, threads::carrier>;
  template <class R> using handle = heddle::handle<unordered_handle, R>;
};

}  // namespace heddle::models
