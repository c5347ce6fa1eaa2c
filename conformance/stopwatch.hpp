// Measures whether a time has passed, by the clock that a model's waits use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace heddle::conformance {

/// Models wait on the steady clock, except those with virtual time (`m.now()`), which passes as units wait.
template <class M> class stopwatch {
 public:
  explicit stopwatch(M m) : m_(m), began_(now(m)) {}
  bool reached(std::chrono::nanoseconds limit) const { return now(m_) - began_ >= limit; }

 private:
  static auto now(M m) {
    if constexpr (requires { m.now(); })
      return m.now();
    else
      return std::chrono::steady_clock::now();
  }
  M m_;
  decltype(now(std::declval<M>())) began_;
};

}  // namespace heddle::conformance
