// Counts the units that another one waits for, including those that fail before they arrive.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace heddle {

/// Counts a unit once: when it calls now(), or at the latest when the scope is left. Otherwise a unit that waits for
/// all to arrive would wait for ever for one that failed before; so it goes on, and learns of the failure from join.
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
