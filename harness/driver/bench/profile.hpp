// What a profile means for the driver: how often, and how long at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle::driver {

struct profile_terms {
  int rounds;
  double budget_s;  ///< of measuring, per process
};

/// The terms of `quick`, `standard` or `full`; six rounds are the fewest that give a 95 % interval without
/// assuming a distribution.
inline profile_terms terms_of(const std::string& profile) {
  if (profile == "full") return {20, 1.0};
  if (profile == "standard") return {10, 0.5};
  return {6, 0.17};
}

}  // namespace heddle::driver
