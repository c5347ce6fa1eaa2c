// What a profile means for the driver: how many rounds, and how long each process measures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace heddle::driver {

struct profile_terms {
  int rounds;
  double budget_s;  ///< of measuring, per process
};

/// The terms of `quick`, `standard` or `full`. Six rounds are the fewest that give a distribution-free 95 % interval.
inline profile_terms terms_of(const std::string& profile) {
  if (profile == "full") return {20, 1.0};
  if (profile == "standard") return {10, 0.5};
  return {6, 0.17};
}

}  // namespace heddle::driver
