// Which of several ready units goes on: the seed's word, or that of whoever sits at the keyboard.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace heddle::stepping {

/// splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014): a counter and a mixer, so
/// every seed starts a sequence of its own and the same one everywhere.
class splitmix {
 public:
  explicit splitmix(std::uint64_t seed) : state_(seed) {}
  std::uint64_t operator()() {
    auto z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_;
};

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
