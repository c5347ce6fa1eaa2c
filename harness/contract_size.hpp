// How much a contract does: chosen by the harness, so that one body serves a single look, the suite and the soak.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>

namespace heddle {

/// A sized contract has its `units` contend for, or wait together on, what it tests, `turns` times in all.
struct contract_size {
  int units;
  long turns;

  /// What each unit does, so that all of them do about `turns`; at least once.
  constexpr long turns_each() const { return std::max(1L, turns / units); }
  friend constexpr bool operator==(const contract_size&, const contract_size&) = default;
};

/// For models whose every step is looked at: one or two rounds.
inline constexpr contract_size few{3, 6};
/// For contracts that are not sized: their number, or the smaller one where every step is looked at.
constexpr int unless_few(const contract_size& z, int usual, int small) { return z == few ? small : usual; }
/// From small to large. The first is the least that proves anything on real threads; the last is that of the soak.
inline constexpr std::array<contract_size, 3> contract_sizes{{{32, 1'000}, {300, 10'000}, {1'000, 100'000}}};
/// For arrays with an element for each unit.
inline constexpr int most_units = contract_sizes.back().units;

}  // namespace heddle
