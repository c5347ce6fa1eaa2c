// Random numbers that are the same on every platform.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace heddle {

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). Unlike those of the standard's
/// distributions, its numbers don't depend on the standard library.
class splitmix {
 public:
  static constexpr std::uint64_t golden_gamma = 0x9e3779b97f4a7c15ULL;
  /// The output step. It is a bijection, so different keys stay different.
  static constexpr std::uint64_t mixed(std::uint64_t key) noexcept {
    key = (key ^ (key >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    key = (key ^ (key >> 27U)) * 0x94d049bb133111ebULL;
    return key ^ (key >> 31U);
  }

  /// A hash of the two, in that order.
  static constexpr std::uint64_t combined(std::uint64_t first, std::uint64_t next) noexcept {
    return mixed(mixed(first + golden_gamma) ^ next);
  }

  explicit splitmix(std::uint64_t seed) : state_(seed) {}
  /// The next 64 bits.
  std::uint64_t operator()() { return mixed(state_ += golden_gamma); }
  /// A number below `bound`, uniformly distributed: draws from the incomplete last interval are rejected.
  std::uint64_t below(std::uint64_t bound) {
    const std::uint64_t uneven = (0 - bound) % bound;  // 2^64 modulo bound
    std::uint64_t drawn = (*this)();
    while (drawn < uneven) drawn = (*this)();
    return drawn % bound;
  }

 private:
  std::uint64_t state_;
};

}  // namespace heddle
