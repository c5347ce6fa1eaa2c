// Which of several ready units runs next: chosen by the seed, or by a person at the keyboard.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "harness/splitmix.hpp"

namespace heddle::stepping {

/// Seed 0 is first come, first served. The remainder favours low numbers by less than count / 2^64.
class choice {
 public:
  explicit choice(std::uint64_t seed) : seeded_(seed != 0), random_(seed) {}
  std::size_t among(std::size_t count) {
    if (!seeded_ || count == 1) return 0;
    return static_cast<std::size_t>(random_() % count);
  }

 private:
  bool seeded_;
  splitmix random_;
};

}  // namespace heddle::stepping
