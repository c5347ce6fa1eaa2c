// Releases at the end of a scope what was acquired before it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tuple>

namespace heddle {

/// `AWAIT(l.acquire(m)); const release_guard here(l, m);` for everything that has release: lock, recursive_lock, monitor,
/// semaphores. Like std::lock_guard with adopt_lock, because acquiring may suspend, which a constructor can't; releasing never
/// suspends. A release that throws (another unit has released meanwhile) ends the program.
template <class Acquired, class... View> class [[nodiscard]] release_guard {
 public:
  explicit release_guard(Acquired& what, View... m) : what_(what), view_(m...) {}
  release_guard(const release_guard&) = delete;
  ~release_guard() {
    std::apply([this](auto... m) { what_.release(m...); }, view_);
  }

 private:
  Acquired& what_;
  std::tuple<View...> view_;
};

}  // namespace heddle
