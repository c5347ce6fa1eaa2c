// How many units a contract brings together to look for counts that end at 8 bits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// More than a byte counts, however small the size is; where every step is looked at, as few as there.
constexpr int hundreds(const contract_size& z) { return z == few ? z.units : std::max(z.units, 300); }

/// The numbers of units that meet, one after the other: a unit whose place is not below the present one has ended.
constexpr std::array<int, 4> crowds(const contract_size& z) {
  return z == few ? std::array{z.units, z.units, 2, 1} : std::array{hundreds(z), 257, 256, 255};
}

}  // namespace heddle::conformance
