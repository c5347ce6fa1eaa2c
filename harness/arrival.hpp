// Counts the units that another one waits for, including those that fail before they arrive.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace heddle {

/// Counts a unit once: when it calls now(), or at the latest when the scope is left. So a unit that fails before now()
/// doesn't block those that wait for all to arrive; they learn of the failure from join.
class arrival {
 public:
  explicit arrival(std::atomic<long>& count) : count_(&count) {}
  arrival(const arrival&) = delete;
  ~arrival() { now(); }

  void now() {
    if (count_ != nullptr) ++*count_;
    count_ = nullptr;
  }

 private:
  std::atomic<long>* count_;
};

}  // namespace heddle
